import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/workbench', name: 'workbench', component: () => import('./pages/WorkbenchPage.vue'), meta: { title: 'app.menu.workbench', menu: 'workbench' } },
]
