import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/login', name: 'login', component: () => import('./pages/LoginPage.vue'), meta: { layout: 'bare', open: true, title: 'account.login.title' } },
  { path: '/password', name: 'password', component: () => import('./pages/PasswordPage.vue'), meta: { layout: 'bare', title: 'account.password.title' } },
  { path: '/setup', name: 'setup', component: () => import('./pages/SetupPage.vue'), meta: { layout: 'bare', open: true, title: 'account.setup.title' } },
]
