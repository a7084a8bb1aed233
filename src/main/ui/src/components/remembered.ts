import { ref, watch, type Ref } from 'vue'

/** A value kept in this browser under a key; broken or foreign contents fall back to the default. */
export function remembered<T>(key: string, start: T, valid: (value: unknown) => value is T): Ref<T> {
  let value = start
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (valid(stored)) value = stored
  } catch {
    // Unreadable storage means the default.
  }
  const kept = ref(value) as Ref<T>
  watch(
    kept,
    (now) => {
      try {
        localStorage.setItem(key, JSON.stringify(now))
      } catch {
        // Refused storage: the choice holds for this visit.
      }
    },
    { deep: true },
  )
  return kept
}

export const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === 'string')
export const isNumber = (value: unknown): value is number => typeof value === 'number'
