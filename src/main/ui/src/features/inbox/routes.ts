import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/inbox',
    name: 'inbox',
    component: () => import('./pages/InboxPage.vue'),
    props: (route) => ({ query: route.query }),
    meta: { title: 'app.menu.inbox', menu: 'inbox' },
  },
]
