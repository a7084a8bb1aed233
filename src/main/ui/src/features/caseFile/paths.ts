import type { FormSchemaJson, FormValues } from '@/api/types'

/** `members[0].idNumber` or `members.0.idNumber` as its parts. */
export function partsOf(path: string): (string | number)[] {
  return path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

/** A copy of the data with one value replaced. */
export function withValueAt(data: FormValues, path: string, value: unknown): FormValues {
  const set = (node: unknown, parts: (string | number)[]): unknown => {
    const [part, ...rest] = parts
    if (part === undefined) return value
    if (typeof part === 'number') {
      const list = Array.isArray(node) ? [...(node as unknown[])] : []
      list[part] = set(list[part], rest)
      return list
    }
    const object = typeof node === 'object' && node !== null ? (node as FormValues) : {}
    return { ...object, [part]: set(object[part], rest) }
  }
  return set(data, partsOf(path)) as FormValues
}

interface Field {
  key?: string
  path?: string
  label?: string
  properties?: { labelEn?: string }
  values?: { label: string; labelEn?: string; value: unknown }[]
  components?: Field[]
}

/** The label of the field at a path, with the row number inside lists: "家庭成员 2 · 身份证号". */
export function labelOf(schema: FormSchemaJson, path: string, locale: string): string {
  const words: string[] = []
  let fields = schema.components as Field[]
  let pending: Field | undefined
  for (const part of partsOf(path)) {
    if (typeof part === 'number') {
      if (pending) words.push(`${say(pending, locale)} ${part + 1}`)
      continue
    }
    const found = find(fields, part)
    if (!found) continue
    if (found.components) {
      fields = found.components
      pending = found
    } else words.push(say(found, locale))
  }
  return words.join(' · ') || path
}

/** The label of a value among the options of the first field with that key. */
export function optionLabel(schema: FormSchemaJson, key: string, value: unknown, locale: string): string | undefined {
  const named = (fields: Field[]): Field[] => fields.flatMap((one) => [...(one.key === key && one.values ? [one] : []), ...named(one.components ?? [])])
  const option = named(schema.components as Field[])[0]?.values?.find((one) => one.value === value)
  return option && ((locale === 'en' && option.labelEn) || option.label)
}

/** What the forms' options call their codes; bare numbers are left out, for each list counts its own. */
export function optionNames(schemas: FormSchemaJson[], locale: string): Record<string, string> {
  const names: Record<string, string> = {}
  const walk = (fields: Field[]): void =>
    fields.forEach((one) => {
      for (const option of one.values ?? []) {
        if (typeof option.value === 'string' && /^[A-Z][A-Z_]+$/.test(option.value)) names[option.value] ??= (locale === 'en' && option.labelEn) || option.label
      }
      walk(one.components ?? [])
    })
  schemas.forEach((schema) => walk(schema.components as Field[]))
  return names
}

function say(field: Field, locale: string): string {
  return (locale === 'en' ? (field.properties?.labelEn ?? field.label) : field.label) ?? field.key ?? field.path ?? ''
}

function find(fields: Field[], name: string): Field | undefined {
  for (const field of fields) {
    if (field.key === name || field.path === name || field.path?.split('.').pop() === name) return field
    if (field.components && !field.path) {
      const inner = find(field.components, name)
      if (inner) return inner
    }
  }
  return undefined
}
