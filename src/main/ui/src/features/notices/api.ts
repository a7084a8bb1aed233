import { http } from '@/api/http'
import type { Page, Region } from '@/api/types'

export interface NoticeRow {
  id: string; caseId: string; caseNumber?: string; itemCode: string; itemName: string; title: string; place: string
  startsOn: string; endsOn: string; state: string; closeReason?: string; closedAt?: string
  objections: number; openObjections: number; startEvidence: boolean; endEvidence: boolean
}
export interface Objection {
  id: string; receipt: string; name: string; phone: string; content: string; state: string; receivedAt: string
  answer?: string; answeredBy?: string; answeredAt?: string
}
export interface NoticeDetail {
  head: NoticeRow
  notice: { title: string; body: { label: string; labelEn?: string; value: string }[]; startsOn: string; endsOn: string; phone?: string; place: string }
  explanation: string
  evidence: { documentId: string; kind: 'START' | 'END'; takenAt: string; addedBy: string }[]
  objections: Objection[]
}
export interface Unit { id: number; name: string; nameEn?: string; kind: string; children?: Unit[] }

export const noticesApi = {
  list: (query: Record<string, string | number | undefined>, signal: AbortSignal) => http.get<Page<NoticeRow>>('/notices', query, signal),
  one: (id: string) => http.get<NoticeDetail>(`/notices/${id}`),
  units: () => http.get<Unit[]>('/organization/units'),
  regions: () => http.get<Region[]>('/public/regions'),
  upload: (caseId: string, file: File) => {
    const form = new FormData()
    form.append('file', file, file.name)
    return http.upload<{ id: string }>(`/cases/${caseId}/documents`, form)
  },
  evidence: (id: string, documentId: string, kind: 'START' | 'END', takenAt: string) =>
    http.post<unknown>(`/notices/${id}/evidence`, { documentId, kind, takenAt }),
  settle: (id: string, how: 'answer' | 'dismiss', text: string) => http.post<Objection>(`/objections/${id}/${how}`, { text }),
  reveal: (id: string, reason: string) => http.post<{ name: string; phone: string }>(`/objections/${id}/reveal`, { reason }),
}
