import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/payments', name: 'payments', component: () => import('./pages/PaymentsPage.vue'), meta: { title: 'payments.title', menu: 'payments' } },
  { path: '/payments/recoveries', name: 'payment-recoveries', component: () => import('./pages/RecoveriesPage.vue'), meta: { title: 'payments.recoveries', menu: 'payments' } },
  { path: '/payments/rolls/:id', name: 'payment-roll', component: () => import('./pages/RollPage.vue'), props: true, meta: { title: 'payments.roll', menu: 'payments' } },
  { path: '/payments/adjustments/:id', name: 'payment-adjustment', component: () => import('./pages/AdjustmentPage.vue'), props: true, meta: { title: 'payments.adjustment', menu: 'payments' } },
]
