import type { RouteRecordRaw } from 'vue-router'

const open = { layout: 'bare', open: true } as const

export const routes: RouteRecordRaw[] = [
  {
    path: '/portal', component: () => import('./PortalFrame.vue'), meta: { ...open },
    children: [
      { path: '', name: 'portal', component: () => import('./pages/PortalHome.vue'), meta: { ...open, title: 'portal.title' } },
      { path: 'items/:code', name: 'portal-item', component: () => import('./pages/ItemPage.vue'), props: true, meta: { ...open, title: 'portal.guide' } },
      { path: 'register', name: 'portal-register', component: () => import('./pages/RegisterPage.vue'), meta: { ...open, title: 'portal.register' } },
      { path: 'notices', name: 'portal-notices', component: () => import('./pages/NoticesPage.vue'), meta: { ...open, title: 'portal.notices' } },
      { path: 'notices/:id', name: 'portal-notice', component: () => import('./pages/NoticePage.vue'), props: true, meta: { ...open, title: 'portal.notices' } },
      { path: 'approvals', name: 'portal-approvals', component: () => import('./pages/ApprovalsPage.vue'), meta: { ...open, title: 'portal.approvals' } },
      { path: 'registers', name: 'portal-registers', component: () => import('./pages/OpenRegistersPage.vue'), meta: { ...open, title: 'portal.registers' } },
      { path: 'report/:code', name: 'portal-report', component: () => import('./pages/ReportPage.vue'), props: true, meta: { ...open, title: 'portal.report.title' } },
      { path: 'report-state', name: 'portal-report-state', component: () => import('./pages/ReportStatePage.vue'), meta: { ...open, title: 'portal.report.state' } },
      { path: 'my', name: 'portal-my', component: () => import('./pages/MyCasesPage.vue'), meta: { layout: 'bare', open: false, title: 'portal.mine' } },
      { path: 'apply/:id', name: 'portal-apply', component: () => import('./pages/ApplyPage.vue'), props: true, meta: { layout: 'bare', open: false, title: 'portal.apply' } },
      { path: 'cases/:id', name: 'portal-case', component: () => import('./pages/ProgressPage.vue'), props: true, meta: { layout: 'bare', open: false, title: 'portal.progress' } },
      { path: 'cases/:id/receipt', name: 'portal-receipt', component: () => import('./pages/ReceiptPage.vue'), props: true, meta: { layout: 'bare', open: false, title: 'portal.receipt' } },
    ],
  },
]
