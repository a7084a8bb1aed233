import type { CaseStatus, FormSchemaJson, FormValues, Light, TaskRow } from '@/api/types'

export interface DueView {
  dueAt: string
  light: Light
  remainingText: string
  remainingTextEn: string
  state: 'RUNNING' | 'PAUSED' | 'STOPPED'
}

export interface OpenTask {
  taskId: string
  key?: string
  name: string
  nameEn?: string
  poolName?: string
  assigneeName?: string
  mine: boolean
  claimable: boolean
  forApplicant?: boolean
  dueAt?: string
  light?: Light
}

export interface CaseHead {
  id: string
  number?: string
  itemCode: string
  itemName: string
  itemNameEn?: string
  status: CaseStatus
  applicantName: string
  applicantIdMasked?: string
  streetName?: string
  communityName?: string
  departmentName: string
  channel: string
  createdAt: string
  submittedAt?: string
  acceptedAt?: string
  closedAt?: string
  outcomeReason?: string
  version: number
  due?: DueView
  may: { edit: boolean; withdraw: boolean; upload: boolean; reveal: boolean; print: boolean; readLog: boolean }
  currentTasks: OpenTask[]
  confidentiality: string
  reported: boolean
}

export interface Submission {
  id: number
  formKey: string
  formName: string
  schema: FormSchemaJson
  data: FormValues
  maskedPaths: string[]
  submittedAt: string
  submittedBy: string
  taskId?: string
  taskName?: string
  versionNo: number
}

export interface Party {
  id: number
  role: string
  name: string
  relation?: string
  idMasked?: string
  birthDate?: string
  sex?: number | string
  age?: number
}

export interface TimelineRow {
  id: number
  at: string
  kind: string
  node?: string
  nodeName?: string
  nodeNameEn?: string
  unitName?: string
  postName?: string
  actorName?: string
  onBehalf?: string
  action?: string
  actionName?: string
  opinion?: string
  detail?: Record<string, unknown>
}

export interface DiagramView {
  name: string
  xml: string
  done: string[]
  current: string[]
  nodes: Record<string, { who?: string; at?: string; action?: string }[]>
  /** the processes that nodes called so far */
  called: Record<string, DiagramView>
}

export interface DeadlineEvent {
  at: string
  kind: 'START' | 'PAUSE' | 'RESUME' | 'EXTEND' | 'STOP'
  limit?: string
  reason?: string
  legalBasis?: string
  dueAt: string
  explanation?: string
  explanationEn?: string
}

export interface Deadline {
  id: number
  code: string
  name: string
  nameEn?: string
  scope: 'CASE' | 'TASK'
  taskName?: string
  limit: string
  legalBasis?: string
  startAt: string
  dueAt: string
  state: 'RUNNING' | 'PAUSED' | 'STOPPED'
  light: Light
  estimated: boolean
  remainingText?: string
  remainingTextEn?: string
  events: DeadlineEvent[]
}

export interface RuleTrace {
  decisionKey: string
  decisionName: string
  decisionNameEn?: string
  /** About whom or what, where a decision is asked once for each of many. */
  subject?: string
  version: number
  inputs: { id: string; name?: string; nameEn?: string; value?: unknown }[]
  /** What the outputs of the rows are called. */
  columns?: { name: string; label?: string; labelEn?: string }[]
  rules: { id: string; number: number; annotation?: string; outputs: Record<string, unknown> }[]
  /** What the decision gave, also for expressions that have no rows. */
  output?: unknown
}

export interface DecisionView {
  evaluationId: number
  decisionKey: string
  decisionName: string
  at: string
  version: number
  results: Record<string, unknown>[]
  trace: RuleTrace[]
}

export interface RelatedCase {
  id: string
  number?: string
  itemName: string
  itemNameEn?: string
  status: CaseStatus
  applicantName: string
  submittedAt?: string
  relation?: string
  sameApplicant?: boolean
}

export interface LogEntry {
  at: string
  actorName: string
  action: string
  objectType: string
  objectId: string
  detail: string | Record<string, unknown>
}

export interface DocumentView {
  id: string
  name: string
  materialCode?: string
  mediaType: string
  size: number
  sha256: string
  uploadedAt: string
  uploadedBy: string
  duplicateOf?: string
  previewable: boolean
  textState: 'DONE' | 'PENDING' | 'NONE' | 'OCR'
  pages?: number
  /** Set where it was taken over from an earlier case. */
  firstHandedIn?: string
}

/** How the text of a material compares with the model text. */
export interface ClauseComparison {
  state: 'ABSENT' | 'PENDING' | 'UNREADABLE' | 'READ'
  asked: number
  missing: { code: string; name: string; nameEn?: string; legalBasis?: string }[]
}

export interface ChecklistEntry {
  code: string
  name: string
  nameEn?: string
  required: boolean
  present: boolean
  note?: string
  noteEn?: string
  /** Who provides it. */
  origin: 'APPLICANT' | 'OFFICE'
  documents: DocumentView[]
  clauses?: ClauseComparison
}

export interface CaseDocuments {
  checklist: ChecklistEntry[]
  other: DocumentView[]
}

export interface LetterView {
  id: string
  code: string
  name: string
  number?: string
  issuedAt: string
  issuedBy?: string
  sha256: string
}

/** Something the process offers beside its tasks. */
export interface CaseActionOffer {
  code: string
  name: string
  nameEn: string
  style: string
  formKey?: string
  formSchema?: TaskWork['formSchema']
}

export interface TaskAction {
  code: string
  name: string
  nameEn?: string
  style?: string
  opinionRequired?: boolean
  /** Sends the case back: the form may be left unfinished. */
  partial?: boolean
}

export interface TaskWork {
  task: TaskRow
  formKey?: string
  formSchema?: FormSchemaJson
  data?: FormValues
  draft?: { data?: FormValues; opinion?: string; savedAt?: string }
  actions: TaskAction[]
  reason?: string
  reasonEn?: string
  duty?: string
  /** Why the signed-in person may not do this step (separation of duties). */
  dutyConflict?: DutyConflict
  suggested?: Record<string, Record<string, unknown>>
  phrases?: string[]
}

export interface Completion {
  caseStatus: CaseStatus
  next: { taskId: string; taskName: string; taskNameEn?: string; poolName?: string; mine?: boolean }[]
  nextTaskForMe?: { taskId: string; caseId: string }
}

/** What rules somebody out: an earlier duty in the case, or kinship. */
export interface DutyConflict { code: string; zh: string; en: string }

export interface Colleague {
  accountId: number
  name?: string
  staffName?: string
  unitName?: string
  postName?: string
  dutyConflict?: DutyConflict
}
