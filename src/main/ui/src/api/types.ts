/** Shapes shared by several features. Names equal the schema names of the API. */
export interface Page<T> {
  rows: T[]
  next?: string
  total: number
  capped: boolean
}

export type Light = 'GREEN' | 'YELLOW' | 'ORANGE' | 'RED'

export type CaseStatus =
  | 'DRAFT' | 'SUBMITTED' | 'PRECHECK' | 'SUPPLEMENT' | 'NOT_ACCEPTED' | 'ACCEPTED' | 'IN_PROGRESS' | 'PUBLICITY'
  | 'OBJECTION' | 'EXTENDED' | 'SUSPENDED' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN' | 'TERMINATED' | 'TRANSFERRED' | 'ARCHIVED'

export const CASE_STATUSES: readonly CaseStatus[] = [
  'DRAFT', 'SUBMITTED', 'PRECHECK', 'SUPPLEMENT', 'NOT_ACCEPTED', 'ACCEPTED', 'IN_PROGRESS', 'PUBLICITY',
  'OBJECTION', 'EXTENDED', 'SUSPENDED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'TERMINATED', 'TRANSFERRED', 'ARCHIVED',
]

export type FormValues = Record<string, unknown>

export interface FormSchemaJson {
  type?: string
  components: Record<string, unknown>[]
  [key: string]: unknown
}

export interface TaskRow {
  taskId: string
  caseId: string
  caseNumber?: string
  itemCode: string
  itemName: string
  itemNameEn?: string
  applicantName: string
  streetName?: string
  communityName?: string
  taskKey: string
  taskName: string
  taskNameEn?: string
  stage?: string
  stageEn?: string
  fromName?: string
  arrivedAt: string
  dueAt?: string
  light?: Light
  remainingText?: string
  remainingTextEn?: string
  state: string
  assigneeName?: string
  poolName?: string
  claimable: boolean
  urged?: boolean
  mine?: boolean
  outcome?: string
  endedAt?: string
  note?: string
}

export interface CaseRow {
  id: string
  number?: string
  itemCode: string
  itemName: string
  itemNameEn?: string
  applicantName: string
  status: CaseStatus
  stageName?: string
  stageNameEn?: string
  streetName?: string
  communityName?: string
  submittedAt?: string
  dueAt?: string
  light?: Light
  remainingText?: string
  remainingTextEn?: string
  closedAt?: string
  handlerNames?: string[]
}

export interface ItemSummary {
  code: string
  name: string
  nameEn?: string
  summary?: string
  summaryEn?: string
  department?: string
  channels?: string[]
  limits?: { code: string; name: string; limit: string }[]
  open?: boolean
  byItself?: boolean
  /** cases come in as reports of third parties, without an account */
  reported?: boolean
}

export interface Region {
  code: string
  name: string
  children?: Region[]
}

export interface NotificationView {
  id: number
  caseId?: string
  title: string
  titleEn: string
  body: string
  bodyEn: string
  at: string
  read: boolean
}

/** What an action leads to; `poolName` of a task only. */
export interface NextStep {
  kind: 'TASK' | 'NAMED' | 'WAIT' | 'END'
  nodeName: string
  nodeNameEn?: string
  poolName?: string
  people: number
  names?: string[]
}
