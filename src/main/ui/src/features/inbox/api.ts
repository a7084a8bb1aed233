import { http } from '@/api/http'
import type { Page, TaskRow } from '@/api/types'

export type InboxTab = 'POOL' | 'MINE' | 'DONE' | 'STARTED' | 'CC'
export const INBOX_TABS: readonly InboxTab[] = ['POOL', 'MINE', 'DONE', 'STARTED', 'CC']

export interface StageCount {
  stage: string
  stageEn?: string
  count: number
  overdue: number
  nearlyDue: number
}

export interface InboxCounts {
  tabs: Partial<Record<InboxTab, number>>
  stages: StageCount[]
  overdue: number
  nearlyDue: number
}

export interface BatchResult {
  taskId: string
  ok: boolean
  problem?: { slug: string; zh: string; en: string }
}

export interface TaskAction {
  code: string
  name: string
  nameEn?: string
  style?: string
  opinionRequired?: boolean
}

export const inboxApi = {
  list: (query: Record<string, string | string[] | number | undefined>, signal: AbortSignal) => http.get<Page<TaskRow>>('/inbox', query, signal),
  counts: () => http.get<InboxCounts>('/inbox/counts'),
  claim: (taskId: string) => http.post<TaskRow>(`/tasks/${taskId}/claim`),
  unclaim: (taskId: string) => http.post<void>(`/tasks/${taskId}/unclaim`),
  claimNext: () => http.post<{ taskId: string; caseId: string } | undefined>('/tasks/claim-next'),
  batchClaim: (taskIds: string[]) => http.post<BatchResult[]>('/tasks/batch/claim', { taskIds }),
  batchComplete: (taskIds: string[], action: string, opinion: string) =>
    http.post<BatchResult[]>('/tasks/batch/complete', { taskIds, action, opinion }),
  actions: (taskId: string) => http.get<{ actions: TaskAction[] }>(`/tasks/${taskId}`),
}
