import { http } from '@/api/http'
import type { CaseRow, Page } from '@/api/types'

export const caseQueryApi = {
  whereabouts: (q: string) => http.get<{ ask: { name: string; nameEn: string }[] }>('/whereabouts', { q }),
  breakGlass: (q: string, reason: string) => http.post<{ caseId: string; number: string; until: string }>('/emergency-access', { q, reason }),
  list: (query: Record<string, string | number | undefined>, signal: AbortSignal) => http.get<Page<CaseRow>>('/cases', query, signal),
}
