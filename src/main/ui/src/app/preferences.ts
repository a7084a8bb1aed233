import { defineStore } from 'pinia'
import { ref, watch } from 'vue'

export type Language = 'zh' | 'en'

function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Language, type size and menu width; remembered on this machine. */
export const usePreferences = defineStore('preferences', () => {
  const language = ref<Language>(remembered('yimen.language') === 'en' ? 'en' : 'zh')
  const largeType = ref(remembered('yimen.largeType') === 'true')
  const menuFolded = ref(remembered('yimen.menuFolded') === 'true')

  const keep = (key: string, value: string) => {
    try {
      localStorage.setItem(key, value)
    } catch {
      // Private windows may refuse storage; the choice then holds for this visit.
    }
  }
  watch(language, (value) => keep('yimen.language', value))
  watch(largeType, (value) => keep('yimen.largeType', String(value)))
  watch(menuFolded, (value) => keep('yimen.menuFolded', String(value)))

  return { language, largeType, menuFolded }
})
