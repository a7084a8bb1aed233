import { http } from '@/api/http'

/** A case of the trail; without an id where the reader may not open it. */
export interface TrailStep {
  id?: string; parent?: string; kind?: string; number?: string; itemName?: string; itemNameEn?: string; unitName?: string
  status?: string; submittedAt?: string; closedAt?: string; mine: boolean
}
export const trailOf = (caseId: string) => http.get<TrailStep[]>(`/cases/${caseId}/trail`)
