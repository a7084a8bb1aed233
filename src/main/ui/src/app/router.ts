import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router'
import { onSignedOut } from '@/api/http'
import { routes } from './routes'
import { useSession } from './session'
import { useTabs } from './tabs'

declare module 'vue-router' {
  interface RouteMeta {
    /** Message key of the page's name. */
    title?: string
    /** The menu entry this page belongs to; without it in the session the page is not offered. */
    menu?: string
    /** 'bare' pages bring their own frame. */
    layout?: 'shell' | 'bare'
    /** Open to people who are not signed in. */
    open?: boolean
    /** Pages with the same key share one tab; the path by default. */
    tab?: (route: RouteLocationNormalized) => string
  }
}

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.beforeEach(async (to) => {
  const session = useSession()
  onSignedOut(session.askAgain)
  if (!session.loaded) {
    try {
      await session.load()
    } catch {
      session.take({ signedIn: false })
    }
  }
  if (!session.view.signedIn) {
    return to.meta.open ? true : { name: 'login', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
  }
  if (session.view.mustChangePassword && to.name !== 'password') return { name: 'password' }
  if (to.name === 'login') return session.home
  if (to.meta.menu && !session.allows(to.meta.menu)) return { name: 'not-found', params: { rest: ['forbidden'] } }
  return true
})

router.afterEach((to) => {
  if (to.meta.layout !== 'bare') useTabs().visit(to)
})

// After an upgrade old chunks are gone; the page is fetched anew once.
router.onError((error: unknown, to) => {
  if (error instanceof Error && /dynamically imported module|module script/i.test(error.message)) {
    window.location.assign(to.fullPath)
  }
})
