/// <reference types="vite/client" />
declare module 'element-plus/dist/locale/zh-cn.mjs' {
  import type { Language } from 'element-plus/es/locale'
  const locale: Language
  export default locale
}
declare module 'element-plus/dist/locale/en.mjs' {
  import type { Language } from 'element-plus/es/locale'
  const locale: Language
  export default locale
}
