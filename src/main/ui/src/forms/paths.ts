import type { FormData } from './types'

export type Path = (string | number)[]

/** `['members', 0, 'idNumber']` → `members[0].idNumber` */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${part}` : part), '')
}

/** Accepts `members[0].idNumber`, `members.0.idNumber` and `/members/0/idNumber`. */
export function parsePath(text: string): Path {
  return text.replace(/^\//, '').replace(/\[(\d+)\]/g, '.$1').split(/[./]/).filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, part) => (at !== null && typeof at === 'object' ? (at as FormData)[part as string] : undefined), data)
}

export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/** A value the server has masked for this reader. */
export function isMasked(value: unknown): boolean {
  return typeof value === 'string' && value.includes('*')
}
