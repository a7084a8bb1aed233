import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { collectMessages } from '../src/app/messages'

const all = collectMessages()

function keys(tree: unknown, prefix = ''): string[] {
  if (typeof tree === 'string') return [prefix]
  return Object.entries(tree as Record<string, unknown>).flatMap(([name, child]) => keys(child, prefix ? `${prefix}.${name}` : name))
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /\.(vue|ts)$/.test(entry.name) ? [path] : []
  })
}

describe('messages', () => {
  it('have the same keys in Chinese and English', () => {
    expect(keys(all.en).sort()).toEqual(keys(all.zh).sort())
  })

  it('are never empty', () => {
    const empty = (['zh', 'en'] as const).flatMap((language) =>
      keys(all[language]).filter((key) => key.split('.').reduce<unknown>((tree, part) => (tree as Record<string, unknown>)[part], all[language]) === ''),
    )
    expect(empty).toEqual([])
  })

  it('exist for every key that the sources name', () => {
    const known = new Set(keys(all.zh))
    const named = /(?:\bt|\$t|\bte|\$te)\(\s*'([\w.-]+)'|(?:title|titleKey|label|keypath): '([a-z]\w*\.[\w.]+)'/g
    const missing: string[] = []
    for (const file of sources(join(__dirname, '..', 'src'))) {
      for (const match of readFileSync(file, 'utf8').matchAll(named)) {
        const key = match[1] ?? match[2] ?? ''
        if (!known.has(key)) missing.push(`${file}: ${key}`)
      }
    }
    expect(missing).toEqual([])
  })

  it('write no Chinese into pages, only into message files', () => {
    const chinese = /[\u4e00-\u9fff]/
    const guilty = sources(join(__dirname, '..', 'src', 'features'))
      .filter((file) => file.endsWith('.vue'))
      .filter((file) => chinese.test(readFileSync(file, 'utf8').replace(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))
    expect(guilty).toEqual([])
  })
})
