import { onMounted, ref, shallowRef } from 'vue'

/** Loads something when the component stands; `reload` asks again. */
export function useLoaded<T>(load: () => Promise<T>) {
  const value = shallowRef<T>()
  const problem = ref<unknown>()
  async function reload() {
    try {
      value.value = await load()
      problem.value = undefined
    } catch (error) {
      problem.value = error
    }
  }
  onMounted(reload)
  return { value, problem, reload }
}
