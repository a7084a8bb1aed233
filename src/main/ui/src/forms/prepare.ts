import type { Locale, Schema, SchemaField } from './types'

/** The same schema with one id for every component, so that steps and errors can refer to them. */
export function withIds(schema: Schema): Schema {
  const taken = new Set<string>()
  const own = (wish: string | undefined): string => {
    let id = wish ?? 'Field'
    for (let next = 2; taken.has(id); next++) id = `${wish ?? 'Field'}_${next}`
    taken.add(id)
    return id
  }
  const visit = (field: SchemaField): SchemaField => ({
    ...field,
    id: own(field.id),
    ...(field.components ? { components: field.components.filter((child) => child.type !== 'button').map(visit) } : {})
  })
  return visit(structuredCloneOf(schema)) as Schema
}

/** The schema as form-js shall draw it: texts of one language, lists always open with add and remove. */
export function drawable(schema: Schema, locale: Locale, readonly: boolean): Schema {
  const visit = (field: SchemaField): SchemaField => {
    const { properties = {} } = field
    const pick = (own: string | undefined, english: string | undefined): string | undefined =>
      (locale === 'en' && english) || own
    return {
      ...field,
      ...(field.label !== undefined || properties.labelEn ? { label: pick(field.label, properties.labelEn) } : {}),
      ...(field.description || properties.descriptionEn ? { description: pick(field.description, properties.descriptionEn) } : {}),
      ...(field.text ? { text: pick(field.text, properties.textEn) } : {}),
      ...(field.values ? { values: field.values.map((option) => ({ ...option, label: pick(option.label, option.labelEn) ?? option.label })) } : {}),
      ...(field.type === 'dynamiclist'
        ? { isRepeating: true, disableCollapse: true, allowAddRemove: !readonly && field.allowAddRemove !== false }
        : {}),
      ...(field.components ? { components: arranged(field).map(visit) } : {})
    }
  }
  return visit(schema) as Schema
}

const WIDE = new Set(['textarea', 'address', 'text', 'group', 'dynamiclist', 'checkbox', 'checklist', 'attachment', 'html', 'separator', 'table'])

/** Where the author gave no layout, short fields stand in two columns and long ones across both. */
function arranged(parent: SchemaField): SchemaField[] {
  const children = parent.components ?? []
  if (parent.type === 'default' || children.some((child) => child.layout?.columns || child.layout?.row)) return children
  const long = (child: SchemaField): boolean =>
    WIDE.has(child.type) || (child.label ?? '').length > 22 || (child.type === 'radio' && (child.values?.length ?? 0) > 4)
  return children.map((child) => ({ ...child, layout: { row: `auto_${parent.id ?? ''}`, columns: long(child) ? 16 : 8 } }))
}

/** A plain copy without Vue proxies. */
export function structuredCloneOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

/** The data without empty answers; an empty list stays, it is an answer. */
export function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(compact)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value)
    .filter(([, one]) => one !== undefined && one !== null && one !== '')
    .map(([key, one]) => [key, compact(one)]))
}
