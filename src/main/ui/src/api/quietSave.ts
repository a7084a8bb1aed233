import { onBeforeUnmount } from 'vue'
import { ApiProblem } from './problem'

const QUIET = 1500
const RETRY = 8000

/** A refusal stays one however often it is asked for; anything else may go well next time. */
const refused = (error: unknown) => error instanceof ApiProblem && error.status >= 400 && error.status < 500

/**
 * Saves what was typed once the keyboard is quiet: one save at a time, and none beside the command that ends the work.
 * What could not be saved is tried again, and leaving the page with it asks first.
 */
export function useQuietSave(save: () => Promise<void>) {
  let timer: number | undefined
  let running: Promise<void> | undefined
  let ending = false
  let unsaved = false

  function later(pause: number) {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void flush(), pause)
  }

  async function attempt() {
    unsaved = false
    try {
      await save()
    } catch (error) {
      if (refused(error)) return
      unsaved = true
      if (!ending) later(RETRY)
    }
  }

  async function flush() {
    window.clearTimeout(timer)
    await running
    if (ending || !unsaved) return
    running = attempt()
    await running
  }

  function touched() {
    unsaved = true
    later(QUIET)
  }

  /** Sends the command that ends the work after the save under way; a save that came later would be refused. When it fails, saving goes on. */
  async function end<T>(command: () => Promise<T>): Promise<T> {
    window.clearTimeout(timer)
    ending = true
    await running
    try {
      const answer = await command()
      unsaved = false
      return answer
    } catch (error) {
      ending = false
      if (!(error instanceof ApiProblem && error.conflict)) touched()
      throw error
    }
  }

  const leaving = (event: BeforeUnloadEvent) => {
    if (unsaved) event.preventDefault()
  }
  window.addEventListener('beforeunload', leaving)
  onBeforeUnmount(() => {
    window.removeEventListener('beforeunload', leaving)
    if (unsaved) void flush()
  })

  return { touched, end }
}
