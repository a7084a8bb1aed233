import { http } from '@/api/http'

export interface AccessRow { id: string; number: string; name: string; reason: string; at: string; until: string; reviewDue: string; overdue: boolean; justified?: boolean; remark?: string; reviewedName?: string; reviewedAt?: string }

export const secrecyApi = {
  toReview: () => http.get<{ rows: AccessRow[] }>('/emergency-access'),
  review: (id: string, justified: boolean, remark: string) => http.post<{ rows: AccessRow[] }>(`/emergency-access/${id}/review`, { justified, remark }),
}
