import {
  Bell, Collection, Connection, DataBoard, Document, EditPen, Files, Lock, Money, OfficeBuilding, Operation, Search, User, Wallet, Warning,
} from '@element-plus/icons-vue'
import { markRaw, type Component } from 'vue'
import type { MenuKey } from './session'

export interface MenuEntry {
  key: string
  /** The session must allow this one. */
  needs: MenuKey
  label: string
  to?: string
  icon?: Component
  children?: MenuEntry[]
}

/** The side menu in its order; what the session does not allow is left out. */
export const MENU: MenuEntry[] = [
  { key: 'workbench', needs: 'workbench', label: 'app.menu.workbench', to: '/workbench', icon: markRaw(DataBoard) },
  { key: 'intake', needs: 'intake', label: 'app.menu.intake', to: '/intake', icon: markRaw(EditPen) },
  {
    key: 'inbox', needs: 'inbox', label: 'app.menu.inbox', icon: markRaw(Files),
    children: [
      { key: 'inbox-pool', needs: 'inbox', label: 'app.menu.inboxPool', to: '/inbox?tab=POOL' },
      { key: 'inbox-mine', needs: 'inbox', label: 'app.menu.inboxMine', to: '/inbox?tab=MINE' },
      { key: 'inbox-done', needs: 'inbox', label: 'app.menu.inboxDone', to: '/inbox?tab=DONE' },
      { key: 'inbox-started', needs: 'inbox', label: 'app.menu.inboxStarted', to: '/inbox?tab=STARTED' },
      { key: 'inbox-cc', needs: 'inbox', label: 'app.menu.inboxCc', to: '/inbox?tab=CC' },
    ],
  },
  { key: 'cases', needs: 'cases', label: 'app.menu.cases', to: '/cases', icon: markRaw(Search) },
  { key: 'notices', needs: 'notices', label: 'app.menu.notices', to: '/notices', icon: markRaw(Bell) },
  { key: 'registers', needs: 'registers', label: 'app.menu.registers', to: '/registers', icon: markRaw(Collection) },
  { key: 'sources', needs: 'sources', label: 'app.menu.sources', to: '/verification/sources', icon: markRaw(Connection) },
  { key: 'payments', needs: 'payments', label: 'app.menu.payments', to: '/payments', icon: markRaw(Money) },
  { key: 'funds', needs: 'funds', label: 'app.menu.funds', to: '/funds', icon: markRaw(Wallet) },
  { key: 'duplicates', needs: 'duplicates', label: 'app.menu.duplicates', to: '/duplicates', icon: markRaw(User) },
  { key: 'emergency', needs: 'emergency', label: 'app.menu.emergency', to: '/emergency-access', icon: markRaw(Warning) },
  { key: 'organization', needs: 'organization', label: 'app.menu.organization', to: '/organization', icon: markRaw(OfficeBuilding) },
  { key: 'parameters', needs: 'parameters', label: 'app.menu.parameters', to: '/parameters', icon: markRaw(Operation) },
  { key: 'audit', needs: 'audit', label: 'app.menu.audit', to: '/audit', icon: markRaw(Lock) },
  { key: 'portal', needs: 'portal', label: 'app.menu.portal', to: '/portal', icon: markRaw(Document) },
]
