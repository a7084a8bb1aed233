import { http } from '@/api/http'
import type { SessionView } from '@/app/session'

export interface SetupRequest {
  districtName: string
  regionCode: string
  username: string
  displayName: string
  password: string
}

export const accountApi = {
  setupNeeded: () => http.get<{ needed: boolean }>('/setup'),
  setUp: (request: SetupRequest) => http.post<unknown>('/setup', request),
  changePassword: (oldPassword: string, newPassword: string) =>
    http.post<SessionView | undefined>('/session/password', { oldPassword, newPassword }),
}
