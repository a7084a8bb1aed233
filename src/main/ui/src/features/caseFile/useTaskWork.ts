import { ref, shallowRef } from 'vue'
import { commandKey, keyAfter } from '@/api/http'
import { ApiProblem, type FieldError } from '@/api/problem'
import { useQuietSave } from '@/api/quietSave'
import type { FormValues, NextStep } from '@/api/types'
import { taskApi } from './api'
import type { Completion, TaskAction, TaskWork } from './types'

/** The state of working on one task: form, opinion, chosen action, what follows; drafts save themselves. */
export function useTaskWork(taskId: string) {
  const work = shallowRef<TaskWork>()
  const data = shallowRef<FormValues>({})
  const opinion = ref('')
  const action = shallowRef<TaskAction>()
  const next = shallowRef<NextStep[]>()
  const problem = ref<unknown>()
  const fieldErrors = shallowRef<FieldError[]>([])
  const saving = ref<'idle' | 'saving' | 'saved' | 'failed'>('idle')
  const savedAt = ref('')
  const busy = ref(false)
  const { touched, end } = useQuietSave(saveDraft)
  let key = commandKey()
  let asking: AbortController | undefined

  async function load() {
    try {
      const found = await taskApi.work(taskId)
      data.value = found.draft?.data ?? found.data ?? {}
      opinion.value = found.draft?.opinion ?? ''
      savedAt.value = found.draft?.savedAt ?? ''
      work.value = found
      problem.value = undefined
    } catch (error) {
      problem.value = error
    }
  }

  async function saveDraft() {
    saving.value = 'saving'
    try {
      await taskApi.saveDraft(taskId, data.value, opinion.value)
      saving.value = 'saved'
      savedAt.value = new Date().toISOString()
    } catch (error) {
      saving.value = 'failed'
      throw error
    }
  }

  /** Chooses an action and asks who would get the case by it; nobody waits for an answer to an earlier question. */
  async function choose(chosen: TaskAction) {
    asking?.abort()
    const { signal } = (asking = new AbortController())
    action.value = chosen
    next.value = undefined
    try {
      next.value = await taskApi.preview(taskId, chosen.code, signal)
    } catch (error) {
      if (!signal.aborted) problem.value = error
    }
  }

  /** Completes the task; undefined when it was refused, the reason then stands in `problem`. */
  async function complete(values: FormValues): Promise<Completion | undefined> {
    const chosen = action.value
    if (!chosen || busy.value) return undefined
    busy.value = true
    problem.value = undefined
    fieldErrors.value = []
    if (!next.value) asking?.abort()
    try {
      return await end(() => taskApi.complete(taskId, chosen.code, opinion.value.trim(), values, key))
    } catch (error) {
      problem.value = error
      if (error instanceof ApiProblem) {
        fieldErrors.value = error.errors.map((one) => ({ ...one, field: one.field.replace(/^data\./, '') }))
      }
      key = keyAfter(error, key)
      if (!next.value && !(error instanceof ApiProblem && error.conflict)) void choose(chosen)
      return undefined
    } finally {
      busy.value = false
    }
  }

  return { work, data, opinion, action, next, problem, fieldErrors, saving, savedAt, busy, load, touched, choose, complete }
}
