import ElementPlus from 'element-plus'
import 'element-plus/dist/index.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { i18n } from './app/i18n'
import { router } from './app/router'
import './styles/base.css'

createApp(App).use(createPinia()).use(i18n).use(router).use(ElementPlus).mount('#app')
