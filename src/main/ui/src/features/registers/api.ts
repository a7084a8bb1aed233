import { http } from '@/api/http'
import type { Page } from '@/api/types'

export interface RegisterCount { code: string; name: string; nameEn?: string; count: number; inForce: number }
export interface EntryRow {
  id: string; caseId: string; caseNumber?: string; itemCode: string; itemName: string; subjectName: string; status: string
  startsOn: string; endedOn?: string; amount?: number; members?: number; streetName?: string; communityName?: string; enteredAt: string
}
export interface EntryDetail {
  head: EntryRow; registerCode: string; registerName: string; registerNameEn?: string; subjectName: string; subjectIdMasked?: string; paid: boolean
  identifier?: string
  marks: { code: string; name: string; nameEn?: string; reason?: string; since: string; until?: string }[]
  fields: { key: string; name: string; nameEn?: string; type: string; value: unknown }[]
}
export interface Period {
  id: string; from: string; to?: string; amount: number; breakdown: { code: string; name: string; nameEn?: string; amount: number }[]
  members: number; change: string; caseId?: string; evaluationId?: number; decidedAt: string; replaced: boolean
}
export interface PayeeRow { holder: string; account: string; bank?: string; at: string; by: string; reason?: string }
export interface HoldRow { id: number; kind: string; reason: string; placedAt: string; placedBy: string; releasedAt?: string; releasedBy?: string; releaseReason?: string }
export interface Entitlement {
  entryId: string; periods: Period[]; members: { name: string; idMasked?: string; relation?: string }[]; payee?: PayeeRow; formerPayees: PayeeRow[]
  holds: HoldRow[]; reviewOn?: string; reviewMonths?: number; lastMonth?: string
  cases: { id: string; number?: string; itemCode: string; status: string }[]; published?: 'SHOWN' | 'HIDDEN'; mayKeep: boolean
}
export interface Payment { rollId: string; month: string; status: string; amount: number; lines: { forMonth: string; kind: string; amount: number }[]; returnedCode?: string }
export interface DueReview { entryId: string; caseNumber?: string; subjectName: string; streetName?: string; communityName?: string; reviewOn: string; reviewMonths?: number }
export interface FollowUpOffer { itemCode: string; itemName: string; itemNameEn: string; code: string; name: string; nameEn?: string }
export interface FollowUps { entryId?: string; offers: FollowUpOffer[]; open: { id: string; number?: string; itemCode: string }[] }
export interface Recovery {
  id: number; entryId: string; caseId?: string; caseNumber?: string; amount: number; monthly: number; withheld: number; planned: number; repaid: number; remaining: number
  state: 'OPEN' | 'DONE' | 'CANCELLED'; reason: string; decidedAt: string; decidedName: string; cancelledAt?: string; cancelledName?: string; cancelReason?: string
}
export interface EntryRecoveries {
  rows: { head: Recovery; lines: { rollId: string; month: string; status: string; amount: number }[]; repayments: { amount: number; receivedOn: string; receipt: string; recordedName: string }[] }[]
  recoverable: number; cases: { id: string; number?: string }[]; mayDecide: boolean
}
export interface RecoveryTerms { entryId: string; caseId?: string; amount?: number; monthly?: number; reason: string }
export const HOLD_KINDS = ['DEATH', 'IMPRISONED', 'DEREGISTERED', 'REVIEW', 'OTHER']
export interface Unit { id: number; name: string; kind: string; children?: Unit[] }

export const registersApi = {
  list: () => http.get<RegisterCount[]>('/registers'),
  entries: (code: string, query: Record<string, string | number | undefined>, signal: AbortSignal) => http.get<Page<EntryRow>>(`/registers/${code}/entries`, query, signal),
  entry: (id: string) => http.get<EntryDetail>(`/register-entries/${id}`),
  entitlement: (id: string) => http.get<Entitlement>(`/register-entries/${id}/entitlement`),
  hold: (id: string, kind: string, reason: string) => http.post<Entitlement>(`/register-entries/${id}/holds`, { kind, reason }),
  release: (id: string, hold: number, reason: string) => http.post<Entitlement>(`/register-entries/${id}/holds/${hold}/release`, { reason }),
  account: (id: string, body: { holder: string; account: string; bank?: string; reason: string }) => http.post<Entitlement>(`/register-entries/${id}/account`, body),
  publication: (id: string, shown: boolean, reason?: string) => http.post<Entitlement>(`/register-entries/${id}/publication`, { shown, reason }),
  payments: (id: string) => http.get<Payment[]>(`/payments/entries/${id}`),
  recoveries: (id: string) => http.get<EntryRecoveries>(`/payments/entries/${id}/recoveries`),
  recover: (terms: RecoveryTerms) => http.post<EntryRecoveries>('/payments/recoveries', terms),
  repaid: (id: number, paid: { amount?: number; receivedOn?: string; receipt: string }) => http.post<EntryRecoveries>(`/payments/recoveries/${id}/repayments`, paid),
  cancelRecovery: (id: number, reason: string) => http.post<EntryRecoveries>(`/payments/recoveries/${id}/cancel`, { reason }),
  reviews: (code: string, days: number) => http.get<DueReview[]>(`/registers/${code}/reviews`, { days }),
  followUps: (caseId: string) => http.get<FollowUps>(`/cases/${caseId}/follow-ups`),
  follow: (caseId: string, itemCode: string, ground: string, note: string, key: string) => http.post<{ caseId: string; draft: boolean }>(`/cases/${caseId}/follow-ups`, { itemCode, ground, note }, { key }),
  units: () => http.get<Unit[]>('/organization/units'),
}
