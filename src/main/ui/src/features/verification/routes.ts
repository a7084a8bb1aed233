import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/verification/sources', name: 'sources', component: () => import('./pages/SourcesPage.vue'), meta: { title: 'verification.title', menu: 'sources' } },
]
