import { onBeforeUnmount, ref } from 'vue'
import { ApiProblem } from '@/api/problem'
import type { FormValues } from '@/api/types'
import { draftingApi } from './api'

export type SaveState = 'saved' | 'waiting' | 'saving' | 'offline' | 'conflict' | 'refused'

interface Kept { data: FormValues; at: string; account: number }

const PAUSE = 1200
const RETRY = 8000

/**
 * Keeps a draft on the server, and in this browser for as long as the server has not confirmed it.
 * The local copy goes away with the confirmation: windows are shared machines.
 */
export function useAutosave(caseId: string, account: number) {
  const state = ref<SaveState>('saved')
  const savedAt = ref<string>()
  const problem = ref<unknown>()
  const storageKey = `yimen.draft.${caseId}`
  let version = 0
  let latest: FormValues | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null

  function keepHere(data: FormValues) {
    try {
      localStorage.setItem(storageKey, JSON.stringify({ data, at: new Date().toISOString(), account } satisfies Kept))
    } catch {
      // Storage may be full or refused; the server copy is the one that counts.
    }
  }

  function forgetHere() {
    try {
      localStorage.removeItem(storageKey)
    } catch {
      // Nothing was kept then.
    }
  }

  function keptHere(): FormValues | null {
    try {
      const kept = JSON.parse(localStorage.getItem(storageKey) ?? 'null') as Kept | null
      return kept && kept.account === account ? kept.data : null
    } catch {
      return null
    }
  }

  /** The draft to show: what this browser holds unconfirmed goes before the server's copy. */
  function start(serverVersion: number, serverData: FormValues): FormValues {
    version = serverVersion
    const unconfirmed = keptHere()
    if (!unconfirmed) return serverData
    change(unconfirmed)
    return unconfirmed
  }

  function change(data: FormValues) {
    latest = data
    keepHere(data)
    if (state.value !== 'conflict') state.value = 'waiting'
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), PAUSE)
  }

  async function send(): Promise<void> {
    while (latest && state.value !== 'conflict') {
      const data = latest
      state.value = 'saving'
      try {
        const answer = await draftingApi.save(caseId, data, version)
        version = answer.version
        savedAt.value = answer.savedAt
        problem.value = undefined
        if (latest === data) {
          latest = null
          forgetHere()
          state.value = 'saved'
        }
      } catch (error) {
        problem.value = error
        if (error instanceof ApiProblem && error.conflict) {
          state.value = 'conflict'
        } else if (error instanceof ApiProblem && error.status >= 400 && error.status < 500 && error.status !== 401) {
          state.value = 'refused'
        } else {
          state.value = 'offline'
          clearTimeout(timer)
          timer = setTimeout(() => void flush(), RETRY)
        }
        return
      }
    }
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    running ??= send().finally(() => { running = null })
    return running
  }

  /** Somebody changed the draft elsewhere: keep what is on this screen. */
  async function overwrite(): Promise<void> {
    version = (await draftingApi.draft(caseId)).version
    state.value = 'waiting'
    await flush()
  }

  /** Somebody changed the draft elsewhere: take theirs. */
  async function takeOver(): Promise<FormValues> {
    const draft = await draftingApi.draft(caseId)
    version = draft.version
    latest = null
    forgetHere()
    state.value = 'saved'
    return draft.data
  }

  function done() {
    latest = null
    clearTimeout(timer)
    forgetHere()
  }

  const online = () => void flush()
  const leaving = (event: BeforeUnloadEvent) => {
    if (latest) event.preventDefault()
  }
  window.addEventListener('online', online)
  window.addEventListener('beforeunload', leaving)
  onBeforeUnmount(() => {
    window.removeEventListener('online', online)
    window.removeEventListener('beforeunload', leaving)
    if (latest) void flush()
  })

  return { state, savedAt, problem, start, change, flush, overwrite, takeOver, done }
}
