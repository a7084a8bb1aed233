import { http } from '@/api/http'
import type { Page, Region } from '@/api/types'

export interface UnitNode {
  id: number; code: string; name: string; nameEn?: string; kind: string; parentId?: number; regionCode: string
  validFrom: string; validTo?: string; children: UnitNode[]
}
export interface Appointment {
  id: number; staffId: number; staffName: string; unitId: number; unitName: string; post: string; postName: string
  validFrom: string; validTo?: string; away: boolean; deputies: { staffId: number; name: string }[]
}
export interface Staff { id: number; name: string; username?: string; joinedOn: string; leftOn?: string; appointments: Appointment[] }
export interface Post { code: string; name: string; nameEn?: string; unitKinds: string[] }
export interface Parameter {
  id: number; code: string; itemCode: string; name: string; nameEn?: string; unit?: string; region: string; validFrom: string; validTo?: string
  value: unknown; marker: string; source?: string; origin: string; enteredBy: string; enteredAt: string; confirmedBy?: string; confirmedAt?: string
}

export interface Absence {
  id: number; staffId: number; staffName: string; from: string; to: string; reason: string; deputyStaffId?: number; deputyName?: string
}

export const administrationApi = {
  units: () => http.get<UnitNode[]>('/organization/units'),
  posts: () => http.get<Post[]>('/organization/posts'),
  appointments: (unit: number) => http.get<Appointment[]>(`/organization/units/${unit}/staff`),
  openUnit: (body: Record<string, unknown>) => http.post<UnitNode>('/organization/units', body),
  renameUnit: (id: number, body: { name: string; nameEn: string }) => http.put<UnitNode>(`/organization/units/${id}`, body),
  staff: (query: Record<string, string | number | undefined>) => http.get<Page<Staff>>('/organization/staff', query),
  hire: (body: Record<string, unknown>) => http.post<Staff>('/organization/staff', body),
  appoint: (body: Record<string, unknown>) => http.post<Appointment>('/organization/appointments', body),
  endAppointment: (id: number) => http.post<Staff>(`/organization/appointments/${id}/end`, {}),
  absences: () => http.get<Absence[]>('/organization/absences'),
  recordAbsence: (body: { staffId?: number; from?: string; to?: string; reason: string; deputyStaffId?: number }) => http.post<Absence>('/organization/absences', body),
  cancelAbsence: (id: number) => http.remove<unknown>(`/organization/absences/${id}`),
  regions: () => http.get<Region[]>('/public/regions'),
  parameters: () => http.get<Parameter[]>('/parameters'),
  enter: (body: { code: string; region: string; from: string; to?: string; value: unknown; source: string }) => http.post<Parameter>('/parameters', body),
  confirm: (id: number) => http.post<Parameter>(`/parameters/${id}/confirm`),
}
