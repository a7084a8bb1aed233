import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/notices', name: 'notices', component: () => import('./pages/NoticeListPage.vue'), meta: { title: 'notices.title', menu: 'notices' } },
  { path: '/notices/:id', name: 'notice', component: () => import('./pages/NoticeDetailPage.vue'), props: true, meta: { title: 'notices.one', menu: 'notices' } },
]
