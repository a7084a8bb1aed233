import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/households/:id', name: 'household', component: () => import('./pages/HouseholdPage.vue'), props: true, meta: { title: 'households.file', menu: 'cases' } },
  { path: '/duplicates', name: 'duplicates', component: () => import('./pages/DuplicatesPage.vue'), meta: { title: 'households.duplicates', menu: 'duplicates' } },
]
