import { http } from '@/api/http'
import type { CaseStatus } from '@/api/types'

export interface Person { personId: string; name: string; idMasked?: string; birthDate?: string; sex?: number; age?: number }
export interface Member { fileId: string; persons: Person[]; cases: number; lastOn?: string }
export interface CasePart { fileId: string; name: string; role: string; relation?: string; relationEn?: string }
export interface HouseholdCase { id: string; number?: string; itemName: string; itemNameEn?: string; status: CaseStatus; applicantName: string; submittedAt?: string; parts: CasePart[] }
export interface Entitlement {
  entryId: string; caseId: string; registerName: string; registerNameEn?: string; status: string; startsOn: string; endedOn?: string
  amount?: number; members?: number; paid: boolean
}
export interface Transfer { entryId: string; rollId: string; month: string; status: string; amount: number; returnedCode?: string }
export interface HouseholdFile {
  fileId: string; persons: Person[]; members: Member[]; cases: HouseholdCase[]; entitlements: Entitlement[]; payments: Transfer[]
  capped: boolean; mayMerge: boolean
}
export interface ComparedPerson { person: Person; cases: { id: string; number?: string; itemName: string; itemNameEn?: string }[]; kin: string[] }
export interface Candidate { first: ComparedPerson; second: ComparedPerson; grounds: string[] }
export interface Duplicates { candidates: Candidate[]; mayPropose: boolean; capped: boolean }
export interface Merge {
  id: string; status: string; first: ComparedPerson; second: ComparedPerson
  events: { action: string; at: string; by: string; note: string }[]; may: { confirm: boolean; refuse: boolean; proposeSplit: boolean }
}

export const householdsApi = {
  file: (person: string) => http.get<HouseholdFile>(`/households/${person}`),
  duplicates: (person?: string) => http.get<Duplicates>('/people/duplicates', { person }),
  merges: (person?: string) => http.get<Merge[]>('/people/merges', { person }),
  propose: (first: string, second: string, reason: string) => http.post<Merge>('/people/merges', { first, second, reason }),
  decide: (id: string, what: 'confirm' | 'refuse' | 'split', reason: string) => http.post<Merge>(`/people/merges/${id}/${what}`, { reason }),
}
