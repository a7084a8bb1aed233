import { http } from '@/api/http'
import type { CaseRow, ItemSummary, Page } from '@/api/types'

export const intakeApi = {
  items: () => http.get<ItemSummary[]>('/public/items'),
  drafts: () => http.get<Page<CaseRow>>('/cases', { status: 'DRAFT', size: 20 }),
}
