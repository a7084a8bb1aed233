import { http } from '@/api/http'
import type { CaseRow, Page } from '@/api/types'

export const caseQueryApi = {
  list: (query: Record<string, string | number | undefined>, signal?: AbortSignal) => http.get<Page<CaseRow>>('/cases', query, signal),
}
