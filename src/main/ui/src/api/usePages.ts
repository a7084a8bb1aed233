import { computed, ref, shallowRef } from 'vue'
import { newest } from './newest'

/** One page of an answer: lists that are counted say how many there are. */
interface Part { rows: unknown[]; next?: string; total?: number; capped?: boolean }

/**
 * A list that is read a page at a time. `question` gives the filter when the list is read anew; "more" goes on with
 * that same question, whatever has been typed since.
 */
export function usePages<Q, P extends Part>(question: () => Q, ask: (asked: Q, cursor: string | undefined, signal: AbortSignal) => Promise<P>) {
  type Row = P['rows'][number]
  const rows = shallowRef<Row[]>()
  const page = shallowRef<P>()
  const problem = ref<unknown>()
  const loading = ref(false)
  let asked: Q

  const read = newest(
    (signal, cursor: string | undefined) => ask(asked, cursor, signal),
    (answer, cursor) => {
      rows.value = cursor === undefined ? answer.rows : [...(rows.value ?? []), ...answer.rows]
      page.value = answer
      problem.value = undefined
      loading.value = false
    },
    (error) => {
      problem.value = error
      loading.value = false
    },
  )

  async function load() {
    asked = question()
    loading.value = true
    await read(undefined)
  }

  async function more() {
    if (!page.value?.next) return
    loading.value = true
    await read(page.value.next)
  }

  return {
    rows: computed<Row[]>(() => rows.value ?? []),
    /** Whether the list was read at least once: an empty one is told from one that is still coming. */
    known: computed(() => rows.value !== undefined),
    page,
    total: computed(() => page.value?.total ?? 0),
    capped: computed(() => page.value?.capped ?? false),
    hasMore: computed(() => page.value?.next !== undefined),
    problem, loading, load, more,
  }
}
