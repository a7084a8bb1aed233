import type { LocationQuery } from 'vue-router'
import { isPersonal } from '@/api/personal'
import { INBOX_TABS, type InboxTab } from './api'

/** What narrows the inbox; all of it but an identity number lives in the address, so that a view can be shared. */
export interface InboxFilters {
  tab: InboxTab
  item?: string
  stage?: string
  light?: string
  street?: string
  q?: string
  from?: string
  to?: string
  sort: 'DUE' | 'ARRIVED'
}

/** Nearly due or due today: what the chip of that name shows. */
export const NEAR = 'NEAR'

const NAMES = ['item', 'stage', 'light', 'street', 'q', 'from', 'to'] as const

export function filtersOf(query: LocationQuery): InboxFilters {
  const text = (name: string) => {
    const value = query[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const tab = text('tab') as InboxTab | undefined
  const filters: InboxFilters = {
    tab: tab && INBOX_TABS.includes(tab) ? tab : 'POOL',
    sort: text('sort') === 'ARRIVED' ? 'ARRIVED' : 'DUE',
  }
  for (const name of NAMES) filters[name] = text(name)
  return filters
}

export function queryOf(filters: InboxFilters): Record<string, string> {
  const query: Record<string, string> = { tab: filters.tab }
  for (const name of NAMES) {
    const value = filters[name]
    if (value && !isPersonal(value)) query[name] = value
  }
  if (filters.sort === 'ARRIVED') query['sort'] = 'ARRIVED'
  return query
}

/** The filters as the server asks for them. */
export function requestOf(filters: InboxFilters): Record<string, string | string[] | undefined> {
  return { ...filters, light: filters.light === NEAR ? ['ORANGE', 'YELLOW'] : filters.light }
}

/** How many conditions beside the tab narrow the list. */
export function narrowing(filters: InboxFilters): number {
  return NAMES.filter((name) => filters[name]).length
}

/** Where a row leads: to the task while it can be worked on, else to the case. */
export function taskPlace(row: { caseId: string; taskId: string }, tab: InboxTab) {
  return { path: `/cases/${row.caseId}`, query: tab === 'MINE' || tab === 'POOL' ? { task: row.taskId } : {} }
}
