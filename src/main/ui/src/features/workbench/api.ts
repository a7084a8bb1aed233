import { http } from '@/api/http'
import type { CaseRow, NotificationView, TaskRow } from '@/api/types'

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

export interface WorkbenchView {
  counts: { tabs: Record<string, number>; overdue: number; nearlyDue: number }
  nearest: TaskRow[]
  recent: CaseRow[]
  notifications: NotificationView[]
  myUnit?: UnitBoardView
}

export const workbenchApi = {
  load: () => http.get<WorkbenchView>('/workbench'),
  markRead: (id: number) => http.post<void>(`/notifications/${id}/read`),
}
