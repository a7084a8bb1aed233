import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/registers', name: 'registers', component: () => import('./pages/RegisterListPage.vue'), meta: { title: 'registers.title', menu: 'registers' } },
  { path: '/registers/:code', name: 'register', component: () => import('./pages/RegisterPage.vue'), props: true, meta: { title: 'registers.entries', menu: 'registers' } },
  { path: '/register-entries/:id', name: 'register-entry', component: () => import('./pages/EntryPage.vue'), props: true, meta: { title: 'registers.entry', menu: 'registers' } },
]
