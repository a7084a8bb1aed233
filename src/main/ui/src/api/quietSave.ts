import { onBeforeUnmount } from 'vue'
import { ApiProblem } from './problem'

const QUIET = 1500

/** Saves what was typed once the keyboard is quiet: one save at a time, and none beside the command that ends the work. */
export function useQuietSave(save: () => Promise<void>) {
  let timer: number | undefined
  let running: Promise<void> | undefined
  let ending = false

  function cancel() {
    window.clearTimeout(timer)
    timer = undefined
  }

  async function flush() {
    cancel()
    await running
    if (ending) return
    running = save()
    await running
  }

  function touched() {
    cancel()
    timer = window.setTimeout(() => void flush(), QUIET)
  }

  /** Sends the command that ends the work after the save under way; a save that came later would be refused. When it fails, saving goes on. */
  async function end<T>(command: () => Promise<T>): Promise<T> {
    cancel()
    ending = true
    await running
    try {
      return await command()
    } catch (error) {
      ending = false
      if (!(error instanceof ApiProblem && error.conflict)) touched()
      throw error
    }
  }

  onBeforeUnmount(() => {
    if (timer !== undefined) void flush()
  })

  return { touched, end }
}
