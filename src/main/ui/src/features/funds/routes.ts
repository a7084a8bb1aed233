import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/funds', name: 'funds', component: () => import('./pages/FundsPage.vue'), meta: { title: 'funds.title', menu: 'funds' } },
  { path: '/funds/:id', name: 'fund', component: () => import('./pages/FundPage.vue'), props: true, meta: { title: 'funds.fund', menu: 'funds' } },
]
