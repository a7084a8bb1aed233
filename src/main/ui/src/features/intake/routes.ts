import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/intake', name: 'intake', component: () => import('./pages/IntakePage.vue'), meta: { title: 'intake.title', menu: 'intake' } },
  { path: '/intake/:id', name: 'intake-draft', component: () => import('./pages/DraftPage.vue'), props: true, meta: { title: 'intake.fill', menu: 'intake' } },
  { path: '/intake/:id/receipt', name: 'intake-receipt', component: () => import('./pages/ReceiptPage.vue'), props: true, meta: { title: 'intake.receipt', menu: 'intake' } },
]
