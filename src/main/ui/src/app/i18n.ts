import { createI18n } from 'vue-i18n'
import { collectMessages, type Tree } from './messages'

/** All texts. Each feature brings its own `messages.ts`; Chinese is the fallback. */
export const i18n = createI18n<[Tree], 'zh' | 'en', false>({
  legacy: false,
  locale: 'zh',
  fallbackLocale: 'zh',
  missingWarn: false,
  fallbackWarn: false,
  messages: collectMessages(),
})
