import { http } from '@/api/http'
import type { CaseStatus, NotificationView, TaskRow } from '@/api/types'

export interface StageLoad {
  stage: string
  stageEn?: string
  count: number
}

export interface UnitBoardView {
  overdue: number
  nearlyDue: number
  openByStage: StageLoad[]
  closedLast30: number
}

/** A case in which the reader did something lately. */
export interface RecentCase {
  id: string
  number?: string
  itemName: string
  itemNameEn?: string
  applicantName: string
  status: CaseStatus
  taskName: string
  taskNameEn?: string
  at?: string
}

export interface WorkbenchView {
  counts: { tabs: Record<string, number>; overdue: number; nearlyDue: number }
  nearest: TaskRow[]
  recent: RecentCase[]
  notifications: NotificationView[]
  myUnit?: UnitBoardView
}

export const workbenchApi = {
  load: () => http.get<WorkbenchView>('/workbench'),
  markRead: (id: number) => http.post<void>(`/notifications/${id}/read`),
}
