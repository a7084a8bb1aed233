import type { RouteRecordRaw } from 'vue-router'
import { routes as account } from '@/features/account/routes'

/** Every feature plugs in here with one line; pages load lazily. */
export const routes: RouteRecordRaw[] = [
  ...account,
  { path: '/', name: 'home', component: () => import('./HomePage.vue'), meta: { layout: 'bare' } },
  { path: '/welcome', name: 'welcome', component: () => import('./WelcomePage.vue'), meta: { title: 'app.name' } },
  { path: '/:rest(.*)*', name: 'not-found', component: () => import('./NotFoundPage.vue'), meta: { layout: 'bare', open: true } },
]
