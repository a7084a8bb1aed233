import { useI18n } from 'vue-i18n'

/** The class of a failure in words. */
export function useErrorText() {
  const { t, te } = useI18n()
  return (code: string | undefined) => {
    if (!code) return ''
    return te(`verification.error.${code}`) ? t(`verification.error.${code}`) : t('verification.error.other', { code })
  }
}
