import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/cases/:caseId',
    name: 'case',
    component: () => import('./pages/CasePage.vue'),
    props: (route) => ({
      caseId: String(route.params['caseId']),
      taskId: typeof route.query['task'] === 'string' ? route.query['task'] : undefined,
    }),
    meta: { title: 'caseFile.title', menu: 'cases' },
  },
]
