import { http } from '@/api/http'
import type { FormSchemaJson, FormValues, ItemSummary, Page } from '@/api/types'
import type { CaseHead } from '@/drafting/api'

export interface ToDo { taskId: string; name: string; nameEn?: string; dueAt?: string }
export interface ProgressStep { name: string; nameEn?: string; state: 'DONE' | 'CURRENT' | 'TODO'; at?: string }
export interface PlainWords { now: string; nowEn: string; next: string; nextEn: string }
export interface MyCase {
  id: string
  number?: string
  itemCode: string
  itemName: string
  itemNameEn?: string
  status: string
  statusName?: string
  statusNameEn?: string
  createdAt?: string
  submittedAt?: string
  closedAt?: string
  outcomeReason?: string
  due?: { dueAt: string }
  words?: PlainWords
  toDo?: ToDo[]
}
export interface Message { id: number | string; at: string; title: string; body: string; titleEn: string; bodyEn: string }
export interface ProgressView { head: MyCase; steps: ProgressStep[]; toDo: ToDo[]; messages: Message[] }
export interface Letter { id: string; code?: string; name: string; nameEn?: string; number?: string; issuedAt?: string }
export interface PublicNotice {
  id: string
  title: string
  titleEn?: string
  kind: string
  body: { label: string; labelEn?: string; value: string }[]
  startsOn: string
  endsOn: string
  phone?: string
  place: string
  state: string
}
export interface TaskWork {
  task: { taskId: string; taskName: string; taskNameEn?: string }
  formKey?: string
  formSchema?: FormSchemaJson
  data?: FormValues
  draft?: { data?: FormValues; opinion?: string }
  actions: { code: string; name: string; nameEn?: string; style?: string; opinionRequired?: boolean; partial?: boolean }[]
}
export interface Registration { name: string; idNumber: string; phone: string; password: string }

export interface ReportForms { itemCode: string; name: string; nameEn: string; summary?: string; summaryEn?: string; report: FormSchemaJson; reporter: FormSchemaJson }
export interface ReportState { receivedAt: string; answers: { at: string; zh: string; en: string }[] }

export interface PublicRegion { code: string; name: string; children?: PublicRegion[] }
export interface Approval { registerName: string; registerNameEn?: string; name: string; members?: number; amount?: number; since: string }

export interface OpenList { code: string; name: string; nameEn?: string; count: number }
export interface OpenRegister { code: string; name: string; nameEn?: string; inForce: number; lists: OpenList[] }
export interface OpenField { key: string; name: string; nameEn?: string; type: string; value?: unknown }
export interface OpenEntry {
  id: string
  identifier?: string
  name: string
  status: 'IN_FORCE' | 'SUSPENDED' | 'ENDED'
  since: string
  until?: string
  marks: { code: string; name: string; nameEn?: string; reason?: string; since: string }[]
  fields: OpenField[]
}
export interface OpenSearch { q?: string; status?: string; mark?: string; cursor?: string }

export const portalApi = {
  items: () => http.get<ItemSummary[]>('/public/items'),
  register: (body: Registration) => http.post<unknown>('/public/applicants', body),
  particulars: () => http.get<{ name: string; idNumber: string; phone: string }>('/portal/me/particulars'),
  mine: () => http.get<MyCase[]>('/portal/cases'),
  progress: (id: string) => http.get<ProgressView>(`/portal/cases/${id}/progress`),
  head: (id: string) => http.get<CaseHead>(`/cases/${id}`),
  letters: (id: string) => http.get<Letter[]>(`/cases/${id}/letters`),
  withdraw: (id: string, reason: string) => http.post<CaseHead>(`/cases/${id}/withdraw`, { reason }),
  task: (id: string) => http.get<TaskWork>(`/tasks/${id}`),
  saveTask: (id: string, data: FormValues) => http.put<unknown>(`/tasks/${id}/draft`, { data, opinion: '' }),
  complete: (id: string, action: string, data: FormValues) => http.post<unknown>(`/tasks/${id}/complete`, { action, data, opinion: '' }),
  reportForms: (code: string) => http.get<ReportForms>(`/public/items/${code}/report`),
  report: (code: string, body: { channel?: string; report: FormValues; reporter: FormValues }, key: string) =>
    http.post<{ receipt: string; receivedAt: string }>(`/public/items/${code}/reports`, body, { key }),
  reportState: (receipt: string) => http.post<ReportState>('/public/reports/state', { receipt }),
  regions: () => http.get<PublicRegion[]>('/public/regions'),
  approvals: (community: string) => http.get<Approval[]>('/public/approvals', { community }),
  openRegisters: () => http.get<OpenRegister[]>('/public/registers'),
  openEntries: (code: string, search: OpenSearch, signal: AbortSignal) => http.get<Page<OpenEntry>>(`/public/registers/${code}/entries`, { ...search }, signal),
  notices: (cursor: string | undefined, signal: AbortSignal) => http.get<Page<PublicNotice>>('/public/notices', { cursor }, signal),
  notice: (id: string) => http.get<PublicNotice>(`/public/notices/${id}`),
  object: (id: string, body: { name: string; phone: string; content: string }, key: string) =>
    http.post<{ receipt: string }>(`/public/notices/${id}/objections`, body, { key }),
}
