import { http } from '@/api/http'
import type { Page } from '@/api/types'

export interface RegisterCount { code: string; name: string; nameEn?: string; count: number; inForce: number }
export interface EntryRow {
  id: string; caseId: string; caseNumber?: string; itemCode: string; itemName: string; subjectName: string; status: string
  startsOn: string; endedOn?: string; amount?: number; members?: number; streetName?: string; communityName?: string; enteredAt: string
}
export interface EntryDetail {
  head: EntryRow; registerCode: string; registerName: string; registerNameEn?: string; subjectName: string; subjectIdMasked?: string
  fields: { key: string; name: string; nameEn?: string; type: string; value: unknown }[]
}
export interface Unit { id: number; name: string; kind: string; children?: Unit[] }

export const registersApi = {
  list: () => http.get<RegisterCount[]>('/registers'),
  entries: (code: string, query: Record<string, string | number | undefined>) => http.get<Page<EntryRow>>(`/registers/${code}/entries`, query),
  entry: (id: string) => http.get<EntryDetail>(`/register-entries/${id}`),
  units: () => http.get<Unit[]>('/organization/units'),
}
