import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { ApiProblem } from '@/api/problem'

/** A command of a dialog: whether it runs, what the server found wrong with it, and what at which field. */
export function useAttempt() {
  const { locale } = useI18n()
  const problem = ref<unknown>()
  const busy = ref(false)

  async function attempt(work: () => Promise<unknown>) {
    busy.value = true
    problem.value = undefined
    try {
      await work()
    } catch (error) {
      problem.value = error
    } finally {
      busy.value = false
    }
  }

  /** What is wrong at a field, in the reader's language. */
  function errorOf(field: string): string | undefined {
    const found = problem.value instanceof ApiProblem ? problem.value.errors.find((one) => one.field === field) : undefined
    return found && (locale.value === 'en' ? found.en : found.zh)
  }

  return { busy, problem, attempt, errorOf }
}
