import { officeToday } from '@/api/today'
import { pathText, valueAt, type Path } from './paths'
import { problemsOf } from './rules'
import type { Evaluate, FieldIssue, FormData, FormStep, Schema, SchemaField, Locale } from './types'
import { say } from './messages'

const CONTAINERS = new Set(['group', 'dynamiclist', 'default'])

export interface VisibleField {
  field: SchemaField
  path: Path
  step: string
  value: unknown
  context: FormData
  row?: { zh: string; en: string }
}

interface Scope { path: Path; row: unknown; parent: unknown; indexes: number[]; where?: { zh: string; en: string } }

/** Walks the schema over the data and gives every field that is not hidden, list rows included. */
export function visibleFields(schema: Schema, data: FormData, evaluate: Evaluate): VisibleField[] {
  const found: VisibleField[] = []
  const steps = stepOfTopLevel(schema)
  const today = officeToday()
  const visit = (field: SchemaField, scope: Scope, step: string): void => {
    const context = { today, this: scope.row, parent: scope.parent, i: scope.indexes, ...data,
      _this_: scope.row, _parent_: scope.parent, _i_: scope.indexes }
    if (field.conditional?.hide && evaluate(field.conditional.hide, context) === true) return
    const own = field.key ?? field.path
    const path = own ? [...scope.path, ...own.split('.')] : scope.path
    const value = own ? valueAt(data, path) : undefined
    if (field.key || field.type === 'dynamiclist') found.push({ field, path, step, value, context, row: scope.where })
    if (field.type === 'dynamiclist') {
      const rows = Array.isArray(value) ? value : []
      rows.forEach((row, index) => field.components?.forEach((child) => visit(child,
        { path: [...path, index], row, parent: scope.row, indexes: [...scope.indexes, index + 1], where: rowName(field, index + 1) }, step)))
    } else if (CONTAINERS.has(field.type)) {
      field.components?.forEach((child) => visit(child, { ...scope, path }, step))
    }
  }
  schema.components.forEach((field, at) =>
    visit(field, { path: [], row: data, parent: null, indexes: [] }, steps[at] ?? ''))
  return found
}

/** Everything that keeps this form from being accepted, in reading order. */
export function issuesOf(schema: Schema, data: FormData, evaluate: Evaluate, skip: (path: string) => boolean): FieldIssue[] {
  return visibleFields(schema, data, evaluate).flatMap(({ field, path, step, value, context, row }) => {
    const text = pathText(path)
    if (field.disabled || skip(text)) return []
    return problemsOf(field, value, context, evaluate).map((problem) => ({ field: text, step, row, ...problem }))
  })
}

/**
 * Top-level parts as steps: each group or list begins one, loose fields belong to the part before them. With data, a part
 * that these hide is none.
 */
export function stepsOf(schema: Schema, locale: Locale, data?: FormData, evaluate?: Evaluate): FormStep[] {
  const ids = stepOfTopLevel(schema)
  const steps = new Map<string, FormStep>()
  const context = { today: officeToday(), this: data, parent: null, ...data }
  schema.components.forEach((field, at) => {
    if (data && field.conditional?.hide && evaluate?.(field.conditional.hide, context) === true) return
    const id = ids[at] ?? ''
    if (!steps.has(id) || field.id === id) steps.set(id, { id, label: labelOf(field, locale) || say(locale, 'unnamed') })
  })
  return [...steps.values()]
}

export function stepOfTopLevel(schema: Schema): string[] {
  const first = schema.components.find((field) => CONTAINERS.has(field.type))
  let current = first?.id ?? schema.components[0]?.id ?? ''
  return schema.components.map((field) => {
    if (CONTAINERS.has(field.type)) current = field.id ?? current
    return current
  })
}

export function labelOf(field: SchemaField, locale: Locale): string {
  return (locale === 'en' && field.properties?.labelEn) || field.label || field.properties?.labelEn || ''
}

function rowName(list: SchemaField, row: number): { zh: string; en: string } {
  return { zh: say('zh', 'inRow', labelOf(list, 'zh'), row), en: say('en', 'inRow', labelOf(list, 'en'), row) }
}
