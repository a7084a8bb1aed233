import { describe, expect, it, vi } from 'vitest'
import { newest } from '../src/api/newest'
import { usePages } from '../src/api/usePages'

/** Questions that are answered when, and in the order, the test says. */
function questions<T>() {
  const open: { given: unknown[]; signal: AbortSignal; answer: (value: T) => void; refuse: (error: unknown) => void }[] = []
  const ask = (signal: AbortSignal, ...given: unknown[]) =>
    new Promise<T>((answer, refuse) => { open.push({ given, signal, answer, refuse }) })
  return { open, ask }
}

describe('the newest question', () => {
  it('is the only one whose answer counts, in whatever order they come', async () => {
    const { open, ask } = questions<string>()
    const take = vi.fn()
    const load = newest(ask, take, () => undefined)
    const both = [load(), load()]
    open[1]!.answer('with the new document')
    open[0]!.answer('without it')
    await Promise.all(both)
    expect(take.mock.calls).toEqual([['with the new document']])
    expect(open.map((one) => one.signal.aborted)).toEqual([true, false])
  })

  it('is the only one whose failure counts', async () => {
    const { open, ask } = questions<string>()
    const fail = vi.fn()
    const load = newest(ask, () => undefined, fail)
    const both = [load(), load()]
    open[0]!.refuse('stopped')
    open[1]!.refuse('refused')
    await Promise.all(both)
    expect(fail.mock.calls).toEqual([['refused']])
  })

  it('is dropped when its answer is no longer wanted', async () => {
    const { open, ask } = questions<string>()
    const [take, fail] = [vi.fn(), vi.fn()]
    const load = newest(ask, take, fail)
    const done = [load(), load()]
    load.drop()
    open[0]!.answer('first')
    open[1]!.refuse('stopped')
    await Promise.all(done)
    expect([take.mock.calls.length, fail.mock.calls.length, open[1]!.signal.aborted]).toEqual([0, 0, true])
  })

  it('hands on what was asked for', async () => {
    const { open, ask } = questions<string>()
    const take = vi.fn()
    const done = newest(ask, take, () => undefined)('青石街道')
    open[0]!.answer('three')
    await done
    expect(open[0]!.given).toEqual(['青石街道'])
    expect(take).toHaveBeenCalledWith('three', '青石街道')
  })
})

describe('a list read a page at a time', () => {
  const page = (rows: string[], next?: string) => ({ rows, next, total: 9, capped: false })

  it('goes on with the question it began with', async () => {
    let words = '李'
    const ask = vi.fn(async (asked: string, cursor?: string) => (cursor ? page([`${asked}二`]) : page([`${asked}一`], 'c1')))
    const list = usePages(() => words, ask)
    expect(list.known.value).toBe(false)
    await list.load()
    expect([list.known.value, list.hasMore.value, list.total.value]).toEqual([true, true, 9])
    words = '王'
    await list.more()
    expect(list.rows.value).toEqual(['李一', '李二'])
    expect(list.hasMore.value).toBe(false)
    await list.more()
    expect(ask).toHaveBeenCalledTimes(2)
    await list.load()
    expect(list.rows.value).toEqual(['王一'])
  })

  it('keeps its rows, says what is wrong, and recovers', async () => {
    const ask = vi.fn(async () => page(['一']))
    const list = usePages(() => undefined, ask)
    await list.load()
    ask.mockRejectedValueOnce('no connection')
    await list.load()
    expect([list.problem.value, list.loading.value, list.rows.value]).toEqual(['no connection', false, ['一']])
    await list.load()
    expect(list.problem.value).toBeUndefined()
  })
})
