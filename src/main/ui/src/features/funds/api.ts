import { http } from '@/api/http'

export interface FundRow { unitId: number; unitName: string; unitNameEn: string; balance: number; cap: number; low: boolean; replenishment?: string }
export interface FundEntry {
  id: number; kind: string; amount: number; balance: number; caseId?: string; caseNumber?: string; method?: string
  payer?: string; secondPayer?: string; at: string; byName: string
}
export interface Replenishment {
  id: number; amount: number; reason: string; state: string; askedAt: string; askedName: string; decidedName?: string; decidedAt?: string
  decidedNote?: string; paidInName?: string; paidInAt?: string
}
export interface FundDetail { head: FundRow; entries: FundEntry[]; replenishments: Replenishment[]; may: { ask: boolean; decide: boolean; payIn: boolean } }

export const fundsApi = {
  all: () => http.get<FundRow[]>('/funds'),
  one: (unitId: string) => http.get<FundDetail>(`/funds/${unitId}`),
  ask: (unitId: string, amount: number | undefined, reason: string) => http.post<FundDetail>(`/funds/${unitId}/replenishments`, { amount, reason }),
  decide: (id: number, approved: boolean, note?: string) => http.post<FundDetail>(`/funds/replenishments/${id}/decision`, { approved, note }),
  paidIn: (id: number) => http.post<FundDetail>(`/funds/replenishments/${id}/paid-in`, {}),
}
