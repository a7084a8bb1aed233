import { useI18n } from 'vue-i18n'

/** What an audit action and the kind of thing it touched are called. */
export function useAuditNames() {
  const { t, te } = useI18n()
  const named = (key: string, code: string) => (te(key) ? t(key) : code)
  return {
    actionName: (action: string) => named(`shared.audit.action.${action.replace('.', '_')}`, action),
    objectName: (type: string) => named(`shared.audit.object.${type}`, type),
  }
}
