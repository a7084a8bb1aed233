import { onBeforeUnmount, onMounted, type Ref } from 'vue'
import type { TaskRow } from '@/api/types'

interface RowCommands {
  open: (row: TaskRow) => void
  toggle: (row: TaskRow) => void
  claim: (row: TaskRow) => void
}

/** j and k move, Enter opens, x selects, c claims; not while something is typed or a dialog is open. */
export function useRowKeys(active: Ref<boolean>, rows: Readonly<Ref<TaskRow[]>>, current: Ref<number>, commands: RowCommands) {
  function pressed(event: KeyboardEvent) {
    if (!active.value || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const target = event.target as HTMLElement | null
    if (target?.closest('input, textarea, select, [contenteditable], [role=dialog], .el-popper')) return
    const row = rows.value[current.value]
    if (event.key === 'j') current.value = Math.min(current.value + 1, Math.max(rows.value.length - 1, 0))
    else if (event.key === 'k') current.value = Math.max(current.value - 1, 0)
    else if (event.key === 'Enter' && row && !target?.closest('button, a')) commands.open(row)
    else if (event.key === 'x' && row) commands.toggle(row)
    else if (event.key === 'c' && row) commands.claim(row)
    else return
    event.preventDefault()
  }
  onMounted(() => document.addEventListener('keydown', pressed))
  onBeforeUnmount(() => document.removeEventListener('keydown', pressed))
}
