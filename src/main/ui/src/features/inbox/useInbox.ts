import { ref, shallowRef, type Ref } from 'vue'
import { newest } from '@/api/newest'
import { usePages } from '@/api/usePages'
import { inboxApi, type InboxCounts } from './api'
import { requestOf, type InboxFilters } from './filters'

/** The rows and counts of one view of the inbox; "more" continues where the last page ended. */
export function useInbox(filters: Ref<InboxFilters>, size: Ref<number>) {
  const counts = shallowRef<InboxCounts>()
  const { rows, total, capped, hasMore, problem, loading, load: loadRows, more } = usePages(
    () => ({ ...requestOf(filters.value), size: size.value }), (asked, cursor, signal) => inboxApi.list({ ...asked, cursor }, signal))

  /** Badges that cannot be read wait for the next turn; the list itself reports what is wrong. */
  const loadCounts = newest(() => inboxApi.counts(), (answer) => (counts.value = answer), () => undefined)

  /** Whether more or fewer tasks lie in this list than when it was read. */
  const stale = ref(false)

  async function load() {
    stale.value = false
    await Promise.all([loadRows(), loadCounts()])
  }

  /** Reads the badges anew; rows stay where they are, since somebody may be about to click one. */
  async function watchCounts() {
    const { tab } = filters.value
    const before = counts.value?.tabs[tab]
    await loadCounts()
    if (tab === filters.value.tab && before !== undefined && counts.value?.tabs[tab] !== before) stale.value = true
  }

  return { rows, total, capped, counts, problem, loading, hasMore, stale, load, more, watchCounts }
}
