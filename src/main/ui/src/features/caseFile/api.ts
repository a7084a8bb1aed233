import { http } from '@/api/http'
import type { FormValues, NextStep } from '@/api/types'
import type {
  CaseActionOffer, CaseDocuments, CaseHead, Colleague, Completion, Deadline, DecisionView, DiagramView, DocumentView, LetterView, LogEntry,
  Party, RelatedCase, Submission, TaskWork, TimelineRow,
} from './types'

export interface SealOpening { id: string; askedName: string; askedAt: string; reason: string; agreed?: boolean; decidedName?: string; remark?: string; readAt?: string; mayDecide: boolean; mayRead: boolean }
export interface SealView { mayAsk: boolean; openings: SealOpening[] }

export const caseApi = {
  seal: (id: string) => http.get<SealView>(`/cases/${id}/reporter`),
  askSeal: (id: string, reason: string) => http.post<SealView>(`/cases/${id}/reporter/openings`, { reason }),
  decideSeal: (id: string, opening: string, agreed: boolean, remark: string) => http.post<SealView>(`/cases/${id}/reporter/openings/${opening}/decide`, { agreed, remark }),
  readSeal: (id: string, opening: string) => http.post<{ data: Record<string, unknown> }>(`/cases/${id}/reporter/openings/${opening}/read`, {}),
  head: (id: string) => http.get<CaseHead>(`/cases/${id}`),
  submissions: (id: string) => http.get<Submission[]>(`/cases/${id}/submissions`),
  reveal: (id: string, submissionId: number, path: string, reason: string) =>
    http.post<{ value: unknown }>(`/cases/${id}/reveal`, { submissionId, path, reason }),
  parties: (id: string) => http.get<Party[]>(`/cases/${id}/parties`),
  timeline: (id: string) => http.get<TimelineRow[]>(`/cases/${id}/timeline`),
  diagram: (id: string) => http.get<DiagramView>(`/cases/${id}/diagram`),
  deadlines: (id: string) => http.get<Deadline[]>(`/cases/${id}/deadlines`),
  decisions: (id: string) => http.get<DecisionView[]>(`/cases/${id}/decisions`),
  persons: (id: string) => http.get<{ partyId: number; personId: string }[]>(`/cases/${id}/persons`),
  related: (id: string) => http.get<RelatedCase[]>(`/cases/${id}/related`),
  log: (id: string) => http.get<LogEntry[]>(`/cases/${id}/log`),
  actions: (id: string) => http.get<CaseActionOffer[]>(`/cases/${id}/actions`),
  act: (id: string, code: string, reason: string, data: FormValues, key: string) =>
    http.post<unknown>(`/cases/${id}/actions/${code}`, { reason, data }, { key }),
  withdraw: (id: string, reason: string) => http.post<unknown>(`/cases/${id}/withdraw`, { reason }),
  documents: (id: string) => http.get<CaseDocuments>(`/cases/${id}/documents`),
  upload: (id: string, file: File, materialCode?: string) => {
    const form = new FormData()
    form.append('file', file)
    if (materialCode) form.append('materialCode', materialCode)
    return http.upload<DocumentView>(`/cases/${id}/documents`, form)
  },
  removeDocument: (documentId: string) => http.remove<void>(`/documents/${documentId}`),
  documentText: (documentId: string) => http.get<{ text: string; metadata: Record<string, string> }>(`/documents/${documentId}/text`),
  letters: (id: string) => http.get<LetterView[]>(`/cases/${id}/letters`),
}

export const taskApi = {
  work: (taskId: string) => http.get<TaskWork>(`/tasks/${taskId}`),
  claim: (taskId: string) => http.post<unknown>(`/tasks/${taskId}/claim`),
  unclaim: (taskId: string) => http.post<void>(`/tasks/${taskId}/unclaim`),
  saveDraft: (taskId: string, data: FormValues, opinion: string) => http.put<unknown>(`/tasks/${taskId}/draft`, { data, opinion }),
  preview: (taskId: string, action: string, signal: AbortSignal) => http.post<NextStep[]>(`/tasks/${taskId}/preview`, { action }, { signal }),
  complete: (taskId: string, action: string, opinion: string, data: FormValues, key: string) =>
    http.post<Completion>(`/tasks/${taskId}/complete`, { action, opinion, data }, { key }),
  colleagues: (taskId: string) => http.get<Colleague[]>(`/tasks/${taskId}/colleagues`),
  transfer: (taskId: string, accountId: number, reason: string) => http.post<void>(`/tasks/${taskId}/transfer`, { accountId, reason }),
  copy: (taskId: string, accountIds: number[], note: string) => http.post<void>(`/tasks/${taskId}/copy`, { accountIds, note }),
}

export const contentUrl = (documentId: string, download = false) => `/api/documents/${documentId}/content${download ? '?download=true' : ''}`
export const letterUrl = (letterId: string, download = false) => `/api/letters/${letterId}/pdf${download ? '?download=true' : ''}`
