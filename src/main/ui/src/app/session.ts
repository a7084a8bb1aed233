import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { http } from '@/api/http'

export type MenuKey =
  | 'workbench' | 'intake' | 'inbox' | 'cases' | 'notices' | 'registers' | 'sources' | 'payments' | 'funds' | 'duplicates' | 'emergency' | 'organization' | 'parameters' | 'audit' | 'portal'

export interface Account {
  id: number
  username: string
  displayName: string
  kind: 'STAFF' | 'APPLICANT' | 'SYSTEM_ADMIN' | 'SECURITY_ADMIN' | 'AUDIT_ADMIN'
}

export interface SessionAppointment {
  id: number
  unitId: number
  unitName: string
  unitNameEn?: string
  unitKind: string
  post: string
  postName: string
  postNameEn?: string
  deputy: boolean
}

export interface SessionView {
  signedIn: boolean
  account?: Account
  appointments?: SessionAppointment[]
  mustChangePassword?: boolean
  menu?: MenuKey[]
  demo?: boolean
  districtName?: string
}

/** Who is signed in, and what the server lets them see. */
export const useSession = defineStore('session', () => {
  const view = ref<SessionView>({ signedIn: false })
  const loaded = ref(false)
  /** True while somebody has to sign in again over the open page. */
  const expired = ref(false)
  let waiting: ((signedIn: boolean) => void)[] = []

  const account = computed(() => view.value.account)
  const appointments = computed(() => view.value.appointments ?? [])
  const menu = computed<MenuKey[]>(() => view.value.menu ?? [])
  const home = computed(() => {
    if (account.value?.kind === 'APPLICANT') return '/portal'
    const first = menu.value[0]
    return first && first !== 'portal' ? `/${first}` : first === 'portal' ? '/portal' : '/welcome'
  })

  function allows(key: string | undefined): boolean {
    return key === undefined || menu.value.includes(key as MenuKey)
  }

  function take(next: SessionView) {
    view.value = next
    loaded.value = true
  }

  async function load(): Promise<void> {
    take(await http.get<SessionView>('/session'))
  }

  async function signIn(username: string, password: string): Promise<void> {
    take(await http.post<SessionView>('/login', { username, password }))
  }

  async function signOut(): Promise<void> {
    await http.post('/logout')
    take({ signedIn: false, districtName: view.value.districtName, demo: view.value.demo })
  }

  /** Resolves when the person signed in again (true) or gave up (false). */
  function askAgain(): Promise<boolean> {
    if (!view.value.signedIn) return Promise.resolve(false)
    expired.value = true
    return new Promise((resolve) => waiting.push(resolve))
  }

  function answerAgain(signedIn: boolean) {
    expired.value = false
    const callers = waiting
    waiting = []
    callers.forEach((resolve) => resolve(signedIn))
    if (!signedIn) view.value = { signedIn: false, districtName: view.value.districtName }
  }

  return { view, loaded, expired, account, appointments, menu, home, allows, load, signIn, signOut, askAgain, answerAgain, take }
})
