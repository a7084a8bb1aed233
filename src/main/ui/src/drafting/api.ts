import { http } from '@/api/http'
import type { FieldError } from '@/api/problem'
import type { CaseStatus, FormSchemaJson, FormValues, NextStep } from '@/api/types'

export interface Material {
  code: string
  name: string
  nameEn?: string
  required: 'ALWAYS' | 'CONDITIONAL' | 'NEVER'
  note?: string
  noteEn?: string
  origin?: 'APPLICANT' | 'OFFICE'
}

export interface ItemGuide {
  code: string
  name: string
  nameEn?: string
  summary?: string
  summaryEn?: string
  limits?: { code: string; name: string; nameEn?: string; limit: string; legalBasis?: string }[]
  channels?: string[]
  legalBasis?: { title: string; article?: string; url?: string }[]
  materials?: Material[]
  forbiddenMaterials?: { name: string; nameEn?: string; source?: string; sourceEn?: string }[]
  applicationForm: string
  open?: boolean
  reported?: boolean
}

export interface CaseHead {
  id: string
  number?: string
  /** What the applicant took home; stays findable after acceptance. */
  receiptNumber?: string
  itemCode: string
  itemName: string
  itemNameEn?: string
  status: CaseStatus
  applicantName?: string
  streetName?: string
  communityName?: string
  departmentName?: string
  channel?: string
  createdAt?: string
  submittedAt?: string
  acceptedAt?: string
  closedAt?: string
  outcomeReason?: string
  due?: { dueAt: string; light: 'GREEN' | 'YELLOW' | 'ORANGE' | 'RED'; remainingText: string; remainingTextEn: string; state: string }
  may?: { edit?: boolean; withdraw?: boolean; upload?: boolean }
  currentTasks?: { taskId: string; name: string; nameEn?: string; poolName?: string; forApplicant?: boolean }[]
}

export interface DraftView {
  data: FormValues
  version: number
  formKey: string
  missing?: FieldError[]
}

export interface CaseDocument {
  id: string
  name: string
  materialCode?: string
  mediaType?: string
  size: number
  uploadedAt: string
  previewable?: boolean
  /** Set where it was taken over from an earlier case. */
  firstHandedIn?: string
}

/** A document of an earlier case that serves again. */
export interface EarlierDocument {
  documentId: string
  materialCode: string
  name: string
  handedInAt: string
  caseNumber?: string
  itemName: string
  itemNameEn?: string
}

export interface ChecklistEntry {
  code: string
  name: string
  nameEn?: string
  required: boolean
  present: boolean
  note?: string
  noteEn?: string
  origin: 'APPLICANT' | 'OFFICE'
  accept?: string[]
  documents: CaseDocument[]
}

export interface CaseDocuments {
  checklist: ChecklistEntry[]
  other: CaseDocument[]
}

export const draftingApi = {
  guide: (code: string) => http.get<ItemGuide>(`/public/items/${code}`),
  form: (item: string, key: string) => http.get<{ schema: FormSchemaJson }>(`/items/${item}/forms/${key}`),
  head: (id: string) => http.get<CaseHead>(`/cases/${id}`),
  open: (itemCode: string, channel: string) => http.post<CaseHead>('/cases', { itemCode, channel }),
  draft: (id: string) => http.get<DraftView>(`/cases/${id}/draft`),
  save: (id: string, data: FormValues, version: number) =>
    http.put<{ version: number; savedAt: string }>(`/cases/${id}/draft`, { data, version }),
  preview: (id: string, data: FormValues, signal: AbortSignal) => http.post<NextStep[]>(`/cases/${id}/preview`, { data }, { signal }),
  submit: (id: string, data: FormValues, key: string) => http.post<CaseHead>(`/cases/${id}/submit`, { data }, { key }),
  discard: (id: string) => http.remove<undefined>(`/cases/${id}`),
  documents: (id: string) => http.get<CaseDocuments>(`/cases/${id}/documents`),
  upload: (id: string, materialCode: string, file: File) => {
    const form = new FormData()
    form.append('file', file, file.name)
    form.append('materialCode', materialCode)
    return http.upload<CaseDocument>(`/cases/${id}/documents`, form)
  },
  earlier: (id: string) => http.get<EarlierDocument[]>(`/cases/${id}/earlier-documents`),
  reuse: (id: string, documentId: string) => http.post<CaseDocument>(`/cases/${id}/earlier-documents/${documentId}`, {}),
  removeDocument: (id: string) => http.remove<undefined>(`/documents/${id}`),
}
