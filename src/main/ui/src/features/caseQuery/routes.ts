import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/cases',
    name: 'cases',
    component: () => import('./pages/CaseQueryPage.vue'),
    props: (route) => ({ query: route.query }),
    meta: { title: 'app.menu.cases', menu: 'cases' },
  },
]
