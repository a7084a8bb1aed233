import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/organization', name: 'organization', component: () => import('./pages/OrganizationPage.vue'), meta: { title: 'administration.organization', menu: 'organization' } },
  { path: '/parameters', name: 'parameters', component: () => import('./pages/ParametersPage.vue'), meta: { title: 'administration.parameters', menu: 'parameters' } },
]
