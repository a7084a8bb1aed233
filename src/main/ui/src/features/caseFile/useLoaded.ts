import { onMounted, ref, shallowRef } from 'vue'
import { newest } from '@/api/newest'

/** Loads something when the component stands; `reload` asks again, and the newest answer stays. */
export function useLoaded<T>(load: () => Promise<T>) {
  const value = shallowRef<T>()
  const problem = ref<unknown>()
  const reload = newest(load, (answer) => {
    value.value = answer
    problem.value = undefined
  }, (error) => { problem.value = error })
  onMounted(reload)
  return { value, problem, reload }
}
