import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/emergency-access', name: 'emergency-access', component: () => import('./pages/AccessReviewPage.vue'), meta: { title: 'secrecy.title', menu: 'emergency' } },
]
