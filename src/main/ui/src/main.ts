// What code opens instead of a template brings no style with it.
import 'element-plus/es/components/message/style/css'
import 'element-plus/es/components/message-box/style/css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { i18n } from './app/i18n'
import { router } from './app/router'
import './styles/base.css'

createApp(App).use(createPinia()).use(i18n).use(router).mount('#app')
