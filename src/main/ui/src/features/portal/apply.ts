import { ref } from 'vue'
import { useRouter } from 'vue-router'
import { useSession } from '@/app/session'
import { draftingApi } from '@/drafting/api'

/** Starts an online application; who is not signed in is sent to the sign-in and comes back to the guide. */
export function useApply() {
  const router = useRouter()
  const session = useSession()
  const busy = ref(false)
  const applyProblem = ref<unknown>()

  async function apply(itemCode: string) {
    if (!session.view.signedIn) {
      await router.push({ path: '/login', query: { to: `/portal/items/${itemCode}` } })
      return
    }
    busy.value = true
    applyProblem.value = undefined
    try {
      const head = await draftingApi.open(itemCode, 'ONLINE')
      await router.push(`/portal/apply/${head.id}`)
    } catch (error) {
      applyProblem.value = error
    } finally {
      busy.value = false
    }
  }

  return { apply, busy, applyProblem }
}
