import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { zh } from './messages'

/** What an audit action and the kind of thing it touched are called. */
export function useAuditNames() {
  const { t, te } = useI18n()
  const named = (key: string, code: string) => (te(key) ? t(key) : code)
  return {
    /** All actions with a name, to choose from. */
    actions: computed(() => Object.keys(zh.audit.action).map((key) => ({ code: key.replace('_', '.'), name: t(`shared.audit.action.${key}`) }))),
    actionName: (action: string) => named(`shared.audit.action.${action.replace('.', '_')}`, action),
    objectName: (type: string) => named(`shared.audit.object.${type}`, type),
  }
}
