import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiProblem, type ProblemBody } from '../src/api/problem'

let leave: () => void = () => undefined
let leaving: (event: Event) => void = () => undefined
vi.mock('vue', () => ({ onBeforeUnmount: (hook: () => void) => { leave = hook } }))

const { useQuietSave } = await import('../src/api/quietSave')

/** Saves that end when the test says so. */
function saves() {
  const open: (() => void)[] = []
  const save = vi.fn(() => new Promise<void>((answer) => { open.push(answer) }))
  return { save, answer: async () => { open.shift()?.(); await vi.advanceTimersByTimeAsync(0) } }
}

describe('saving what was typed', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('window', globalThis)
    vi.stubGlobal('addEventListener', (name: string, hook: (event: Event) => void) => { if (name === 'beforeunload') leaving = hook })
    vi.stubGlobal('removeEventListener', () => undefined)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('waits until the keyboard is quiet', async () => {
    const { save } = saves()
    const { touched } = useQuietSave(save)
    touched()
    await vi.advanceTimersByTimeAsync(1400)
    touched()
    await vi.advanceTimersByTimeAsync(1400)
    expect(save).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(100)
    expect(save).toHaveBeenCalledTimes(1)
  })

  it('saves one at a time', async () => {
    const { save, answer } = saves()
    const { touched } = useQuietSave(save)
    touched()
    await vi.advanceTimersByTimeAsync(1500)
    touched()
    await vi.advanceTimersByTimeAsync(1500)
    expect(save).toHaveBeenCalledTimes(1)
    await answer()
    expect(save).toHaveBeenCalledTimes(2)
  })

  it('ends the work after the save under way, and saves no more', async () => {
    const { save, answer } = saves()
    const { touched, end } = useQuietSave(save)
    touched()
    await vi.advanceTimersByTimeAsync(1500)
    const command = vi.fn(() => Promise.resolve('done'))
    const ended = end(command)
    await vi.advanceTimersByTimeAsync(0)
    expect(command).not.toHaveBeenCalled()
    await answer()
    expect(await ended).toBe('done')
    touched()
    leave()
    await vi.advanceTimersByTimeAsync(5000)
    expect(save).toHaveBeenCalledTimes(1)
  })

  it('goes on saving when the work could not be ended', async () => {
    const { save } = saves()
    const { end } = useQuietSave(save)
    await expect(end(() => Promise.reject(new Error('no answer')))).rejects.toThrow('no answer')
    await vi.advanceTimersByTimeAsync(1500)
    expect(save).toHaveBeenCalledTimes(1)
  })

  it('saves at once what was typed last when the page is left', async () => {
    const { save } = saves()
    const { touched } = useQuietSave(save)
    touched()
    leave()
    await vi.advanceTimersByTimeAsync(0)
    expect(save).toHaveBeenCalledTimes(1)
  })

  it('tries again what could not be saved, and asks before the page is left with it', async () => {
    const save = vi.fn().mockRejectedValueOnce(new Error('no connection')).mockResolvedValue(undefined)
    const { touched } = useQuietSave(save)
    touched()
    await vi.advanceTimersByTimeAsync(1500)
    const asked = vi.fn()
    leaving({ preventDefault: asked } as unknown as Event)
    expect(asked).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(8000)
    expect(save).toHaveBeenCalledTimes(2)
    leaving({ preventDefault: asked } as unknown as Event)
    expect(asked).toHaveBeenCalledTimes(1)
  })

  it('does not repeat what was refused', async () => {
    const save = vi.fn().mockRejectedValue(new ApiProblem({ status: 409 } as ProblemBody))
    const { touched } = useQuietSave(save)
    touched()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(save).toHaveBeenCalledTimes(1)
  })
})
