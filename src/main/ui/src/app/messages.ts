import * as app from './appMessages'
import * as shared from '../components/messages'
import * as drafting from '../drafting/messages'

export type Tree = { [key: string]: string | Tree }
interface MessageFile {
  zh: Tree
  en: Tree
}

const features = import.meta.glob<MessageFile>('../features/*/messages.ts', { eager: true })
const forms = import.meta.glob<MessageFile>('../forms/messages.ts', { eager: true })

/** Merges the message files: `app.*`, `shared.*`, `forms.*` and one tree a feature under its folder name. */
export function collectMessages(): { zh: Tree; en: Tree } {
  const zh: Tree = { app: app.zh, shared: shared.zh, drafting: drafting.zh }
  const en: Tree = { app: app.en, shared: shared.en, drafting: drafting.en }
  for (const [path, file] of Object.entries(features)) {
    const name = path.split('/')[2] ?? path
    zh[name] = file.zh
    en[name] = file.en
  }
  for (const file of Object.values(forms)) {
    zh['forms'] = file.zh
    en['forms'] = file.en
  }
  return { zh, en }
}
