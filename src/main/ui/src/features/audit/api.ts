import { http } from '@/api/http'

export interface AuditEntry { id: number; at: string; actorName: string; action: string; objectType: string; objectId: string; caseId?: string; detail: unknown }
export interface AuditReport { entries: number; findings: string[]; whole?: boolean }

export const auditApi = {
  list: (query: Record<string, string | number | undefined>, signal: AbortSignal) => http.get<{ rows: AuditEntry[]; next?: string }>('/audit', query, signal),
  verify: () => http.post<AuditReport>('/audit/verify'),
}
