import { computed, ref, shallowRef, type Ref } from 'vue'
import type { TaskRow } from '@/api/types'
import { inboxApi, type InboxCounts } from './api'
import { requestOf, type InboxFilters } from './filters'

/** The rows and counts of one view of the inbox; "more" continues where the last page ended. */
export function useInbox(filters: Ref<InboxFilters>, size: Ref<number>) {
  const rows = ref<TaskRow[]>([])
  const total = ref(0)
  const capped = ref(false)
  const cursor = ref<string>()
  const counts = shallowRef<InboxCounts>()
  const problem = ref<unknown>()
  const loading = ref(false)
  let running: AbortController | undefined

  async function fetchPage(from: string | undefined) {
    running?.abort()
    const mine = new AbortController()
    running = mine
    loading.value = true
    problem.value = undefined
    try {
      const page = await inboxApi.list({ ...requestOf(filters.value), cursor: from, size: size.value }, mine.signal)
      rows.value = from ? [...rows.value, ...page.rows] : page.rows
      total.value = page.total
      capped.value = page.capped
      cursor.value = page.next
    } catch (error) {
      if (!mine.signal.aborted) problem.value = error
    } finally {
      if (running === mine) loading.value = false
    }
  }

  async function loadCounts() {
    try {
      counts.value = await inboxApi.counts()
    } catch {
      // Badges wait for the next turn; the list itself reports what is wrong.
    }
  }

  /** Whether more or fewer tasks lie in this list than when it was read. */
  const stale = ref(false)

  async function load() {
    stale.value = false
    await Promise.all([fetchPage(undefined), loadCounts()])
  }

  /** Reads the badges anew; rows stay where they are, since somebody may be about to click one. */
  async function watchCounts() {
    const { tab } = filters.value
    const before = counts.value?.tabs[tab]
    await loadCounts()
    if (tab === filters.value.tab && before !== undefined && counts.value?.tabs[tab] !== before) stale.value = true
  }

  const more = () => (cursor.value ? fetchPage(cursor.value) : Promise.resolve())
  const hasMore = computed(() => cursor.value !== undefined)

  return { rows, total, capped, counts, problem, loading, hasMore, stale, load, more, watchCounts }
}
