import { http } from '@/api/http'
import type { FormSchemaJson, FormValues, ItemSummary, Page } from '@/api/types'
import type { CaseHead } from '@/drafting/api'

export interface ProgressStep { name: string; nameEn?: string; state: 'DONE' | 'CURRENT' | 'TODO'; at?: string }
export interface ProgressView {
  head: CaseHead
  steps: ProgressStep[]
  toDo: { taskId: string; name: string; nameEn?: string }[]
  letters: { id: string; code?: string; name: string; nameEn?: string; number?: string; issuedAt?: string }[]
  messages: { at?: string; title?: string; text?: string; titleEn?: string; textEn?: string }[]
}
export interface MyCase {
  id: string
  number?: string
  itemCode: string
  itemName: string
  itemNameEn?: string
  status: string
  stageName?: string
  stageNameEn?: string
  createdAt?: string
  submittedAt?: string
  toDo?: { taskId: string; name: string }[] | number
}
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
  actions: { code: string; name: string; nameEn?: string; style?: string; opinionRequired?: boolean }[]
}
export interface Registration { name: string; idNumber: string; phone: string; password: string }

export const portalApi = {
  items: () => http.get<ItemSummary[]>('/public/items'),
  register: (body: Registration) => http.post<unknown>('/public/applicants', body),
  mine: () => http.get<MyCase[] | Page<MyCase>>('/portal/cases'),
  progress: (id: string) => http.get<ProgressView>(`/portal/cases/${id}/progress`),
  withdraw: (id: string, reason: string) => http.post<CaseHead>(`/cases/${id}/withdraw`, { reason }),
  task: (id: string) => http.get<TaskWork>(`/tasks/${id}`),
  saveTask: (id: string, data: FormValues) => http.put<unknown>(`/tasks/${id}/draft`, { data, opinion: '' }),
  complete: (id: string, action: string, data: FormValues) => http.post<unknown>(`/tasks/${id}/complete`, { action, data, opinion: '' }),
  notices: (cursor?: string) => http.get<Page<PublicNotice>>('/public/notices', { cursor }),
  notice: (id: string) => http.get<PublicNotice>(`/public/notices/${id}`),
  object: (id: string, body: { name: string; phone: string; content: string }, key: string) =>
    http.post<{ receipt: string }>(`/public/notices/${id}/objections`, body, { key }),
}
