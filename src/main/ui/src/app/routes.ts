import type { RouteRecordRaw } from 'vue-router'
import { routes as account } from '@/features/account/routes'
import { routes as administration } from '@/features/administration/routes'
import { routes as audit } from '@/features/audit/routes'
import { routes as funds } from '@/features/funds/routes'
import { routes as households } from '@/features/households/routes'
import { routes as intake } from '@/features/intake/routes'
import { routes as notices } from '@/features/notices/routes'
import { routes as payments } from '@/features/payments/routes'
import { routes as portal } from '@/features/portal/routes'
import { routes as registers } from '@/features/registers/routes'
import { routes as secrecy } from '@/features/secrecy/routes'
import { routes as caseFile } from '@/features/caseFile/routes'
import { routes as caseQuery } from '@/features/caseQuery/routes'
import { routes as inbox } from '@/features/inbox/routes'
import { routes as verification } from '@/features/verification/routes'
import { routes as workbench } from '@/features/workbench/routes'

/** Every feature plugs in here with one line; pages load lazily. */
export const routes: RouteRecordRaw[] = [
  ...account,
  ...administration,
  ...audit,
  ...funds,
  ...households,
  ...intake,
  ...notices,
  ...payments,
  ...portal,
  ...registers,
  ...secrecy,
  ...verification,
  ...workbench,
  ...inbox,
  ...caseQuery,
  ...caseFile,
  { path: '/', name: 'home', component: () => import('./HomePage.vue'), meta: { layout: 'bare' } },
  { path: '/welcome', name: 'welcome', component: () => import('./WelcomePage.vue'), meta: { title: 'app.name' } },
  { path: '/:rest(.*)*', name: 'not-found', component: () => import('./NotFoundPage.vue'), meta: { layout: 'bare', open: true } },
]
