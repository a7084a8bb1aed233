import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { RouteLocationNormalized } from 'vue-router'

export interface OpenTab {
  key: string
  /** Changes when the tab is closed and opened again, so that the page starts afresh. */
  generation: number
  path: string
  title?: string
  titleKey?: string
}

export function tabKey(route: RouteLocationNormalized): string {
  return route.meta.tab?.(route) ?? route.path
}

/** The pages that are open, in the order they were opened. */
export const useTabs = defineStore('tabs', () => {
  const tabs = ref<OpenTab[]>([])
  const current = ref('')
  let generation = 0

  function visit(route: RouteLocationNormalized) {
    const key = tabKey(route)
    current.value = key
    const open = tabs.value.find((tab) => tab.key === key)
    if (open) open.path = route.fullPath
    else {
      generation += 1
      tabs.value.push({ key, generation, path: route.fullPath, titleKey: route.meta.title })
      if (tabs.value.length > 12) tabs.value.splice(0, 1)
    }
  }

  function name(key: string, title: string) {
    const tab = tabs.value.find((one) => one.key === key)
    if (tab) tab.title = title
  }

  /** Closes a tab; answers the path to go to when it was the one in view. */
  function close(key: string): string | undefined {
    const index = tabs.value.findIndex((tab) => tab.key === key)
    if (index < 0) return undefined
    tabs.value.splice(index, 1)
    if (key !== current.value) return undefined
    return (tabs.value[index] ?? tabs.value[index - 1])?.path ?? '/'
  }

  function closeOthers(key: string) {
    tabs.value = tabs.value.filter((tab) => tab.key === key)
  }

  function clear() {
    tabs.value = []
    current.value = ''
  }

  return { tabs, current, visit, name, close, closeOthers, clear }
})
