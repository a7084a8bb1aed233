import { http } from '@/api/http'

export type Result = 'WAITING' | 'ANSWERED' | 'NO_DIFF' | 'NODATA' | 'DIFF' | 'OVER' | 'ERR'
export type LineState = 'FOUND' | 'TOLD' | 'CONTESTED' | 'RECHECKED' | 'UPHELD' | 'CORRECTED'

export interface Finding { code: string; name: string; nameEn?: string; effect: Result; declared?: string; found?: string }
export interface Field { key: string; name: string; nameEn: string; type: string; codes: string[]; of: Field[] }
export interface HistoryRow { kind: string; at: string; actorName?: string; text?: string; documents: string[] }
export interface Line {
  id: number; source: string; sourceName: string; sourceNameEn: string; department: string; departmentEn: string
  person: string; idMasked?: string; result: Result; error?: string; settledBy?: 'HAND' | 'UNAVAILABLE'
  state: LineState; lifted: boolean; findings: Finding[]; values?: Record<string, unknown>; fields: Field[]
  history: HistoryRow[]; changedAt: string
  may: { retry: boolean; enter: boolean; unavailable: boolean; tell: boolean; contest: boolean; recheck: boolean }
}
export interface Report {
  id: string; round: number; purpose: string; requestedAt: string; completedAt?: string
  outcome?: 'CLEAN' | 'DIFF' | 'OVER' | 'INCOMPLETE'; validUntil?: string; expired: boolean; waiting: number; errors: number
}
export interface Verification { declared: boolean; report?: Report; lines: Line[]; amounts: boolean; may: { handle: boolean } }

export interface Consent {
  id: string; scope: ('APPLICATION' | 'IN_PAYMENT')[]; method: 'ELECTRONIC' | 'HANDWRITTEN' | 'GUARDIAN' | 'BY_LAW'; guardian?: string
  documentId?: string; signedAt: string; validUntil: string; revokedAt?: string; valid: boolean
}
export interface PersonConsents { person: string; name: string; idMasked?: string; age?: number; valid: boolean; consents: Consent[] }

export interface SourceState {
  code: string; name: string; nameEn: string; department: string; departmentEn: string
  state: 'OFF' | 'UNUSED' | 'GOOD' | 'FAILING' | 'DEAD'; lastSuccessAt?: string; lastFailureAt?: string; lastError?: string
  deadSince?: string; nextTryAt?: string; failures: number; waiting: number; late: number; answers: number
  averageSeconds?: number; normalSeconds: number
}

export type LineCommand = 'retry' | 'enter' | 'unavailable' | 'tell' | 'contest' | 'recheck'

export const verificationApi = {
  report: (caseId: string) => http.get<Verification>(`/cases/${caseId}/verification`),
  act: (line: number, what: LineCommand, body: Record<string, unknown>) => http.post<{ id: number }>(`/verification/lines/${line}/${what}`, body),
  consents: (caseId: string) => http.get<PersonConsents[]>(`/cases/${caseId}/consents`),
  give: (caseId: string, body: Record<string, unknown>) => http.post<Consent>(`/cases/${caseId}/consents`, body),
  revoke: (caseId: string, id: string, reason: string) => http.post<Consent>(`/cases/${caseId}/consents/${id}/revoke`, { reason }),
  sources: () => http.get<SourceState[]>('/verification/sources'),
}
