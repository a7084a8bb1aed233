import { http } from '@/api/http'
import type { Page } from '@/api/types'

export interface PaidRegister { code: string; name: string; nameEn?: string; next: string; mayPrepare: boolean; mayAdjust: boolean }
export interface RollRow { id: string; registerCode: string; registerName: string; registerNameEn?: string; month: string; status: string; transfers: number; total: number; generatedAt: string }
export interface RollEvent { action: string; name: string; post: string; at: string; note?: string }
export interface ExportRow { id: string; format: string; encoding: string; fileName: string; sha256: string; rows: number; total: number; at: string; name: string }
export interface RollMay { regenerate: boolean; check: boolean; approve: boolean; giveBack: boolean; lock: boolean; export: boolean; recordReturn: boolean }
export interface RollDetail { head: RollRow; byKind: Record<string, number>; events: RollEvent[]; may: RollMay; exports: ExportRow[]; leftOut: number }
export interface Line { forMonth: string; kind: string; amount: number }
export interface Transfer {
  number: number; entryId: string; caseNumber?: string; subjectName: string; streetName?: string; communityName?: string
  members: number; amount: number; account: string; holder: string; lines: Line[]; returnedCode?: string; returnedOn?: string; readable: boolean
}
export interface LeftRow { entryId: string; caseNumber?: string; subjectName: string; amount: number; reason: string; note?: string; readable: boolean }
export interface Difference { entryId: string; caseNumber?: string; subjectName: string; kind: string; before?: number; now?: number; why?: string }
export interface Comparison { before?: string; beforeTotal: number; total: number; unchanged: number; differences: Difference[] }
export interface Reconciliation {
  agrees: boolean; register: number; regular: number; leftOut: number; byKind: Record<string, number>; transfers: number; total: number
  deviations: { entryId: string; caseNumber?: string; line: string; is?: number; mustBe?: number }[]
  warnings: { entryId: string; caseNumber?: string; code: string }[]
}
export interface ReturnRow {
  rollId: string; month: string; number: number; entryId: string; caseNumber?: string; subjectName: string; amount: number
  account: string; code: string; note?: string; returnedOn: string; name: string; repaidIn?: string
}
export interface AdjustmentRow {
  id: string; registerCode: string; fromMonth: string; parametersOn: string; status: string
  preparedName: string; preparedAt: string; decidedName?: string; decidedAt?: string
}
export interface AdjustmentLine {
  entryId: string; caseNumber?: string; subjectName: string; oldAmount: number; newAmount?: number
  why: { code: string; before?: string; after?: string }[]; excluded?: string
}
export interface AdjustmentDetail {
  head: AdjustmentRow; changed: number; excluded: number; before: number; after: number; lines: AdjustmentLine[]
  mayApply: boolean; mayDiscard: boolean
}

export interface RecoveryRow {
  registerCode: string; entryCaseNumber?: string; subjectName: string; streetName?: string; communityName?: string
  recovery: { id: number; entryId: string; caseId?: string; caseNumber?: string; amount: number; monthly: number; withheld: number; planned: number; repaid: number; remaining: number; state: string; reason: string; decidedAt: string; decidedName: string }
}
export interface RecoveryList { page: Page<RecoveryRow>; sums: { amount: number; withheld: number; repaid: number; remaining: number } }
export const RECOVERY_STATES = ['OPEN', 'DONE', 'CANCELLED']

export const RETURN_CODES = ['ACCOUNT_CLOSED', 'NAME_MISMATCH', 'ACCOUNT_INVALID', 'ACCOUNT_FROZEN', 'DORMANT', 'OTHER']

export const paymentsApi = {
  registers: () => http.get<PaidRegister[]>('/payments/registers'),
  rolls: (register: string) => http.get<RollRow[]>('/payments/rolls', { register }),
  generate: (register: string, month: string) => http.post<RollDetail>('/payments/rolls', { register, month }),
  roll: (id: string) => http.get<RollDetail>(`/payments/rolls/${id}`),
  step: (id: string, step: string, body: unknown = {}) => http.post<RollDetail>(`/payments/rolls/${id}/${step}`, body),
  transfers: (id: string, query: Record<string, string | number | undefined>, signal: AbortSignal) => http.get<Page<Transfer>>(`/payments/rolls/${id}/transfers`, query, signal),
  leftOut: (id: string) => http.get<LeftRow[]>(`/payments/rolls/${id}/left-out`),
  comparison: (id: string) => http.get<Comparison>(`/payments/rolls/${id}/comparison`),
  reconciliation: (id: string) => http.get<Reconciliation>(`/payments/rolls/${id}/reconciliation`),
  returns: (register: string) => http.get<ReturnRow[]>('/payments/returns', { register }),
  recoveries: (query: Record<string, string | number | undefined>, signal: AbortSignal) => http.get<RecoveryList>('/payments/recoveries', query, signal),
  adjustments: (register: string) => http.get<AdjustmentRow[]>('/payments/adjustments', { register }),
  adjustment: (id: string) => http.get<AdjustmentDetail>(`/payments/adjustments/${id}`),
  prepare: (register: string, fromMonth: string, parametersOn?: string) => http.post<AdjustmentDetail>('/payments/adjustments', { register, fromMonth, parametersOn }),
  decide: (id: string, step: 'apply' | 'discard') => http.post<AdjustmentDetail>(`/payments/adjustments/${id}/${step}`),
}
export const exportUrl = (id: string) => `/api/payments/exports/${id}/content`
