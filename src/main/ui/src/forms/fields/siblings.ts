import type { Identity } from '../identityNumber'
import type { FieldProps } from '../session'
import type { Option, SchemaField } from '../types'

interface Instance { id: string; indexes?: Record<string, number> }

export interface RunningForm {
  get(name: 'formFieldRegistry'): { getAll(): (SchemaField & { id: string; _parent?: string })[] }
  get(name: 'formFieldInstanceRegistry'): { getAll(): Instance[] }
  _update(update: { fieldInstance: Instance; value: unknown }): void
}

const SEX_KEYS = ['sex', 'gender']
const BIRTH_KEYS = ['birthdate', 'birthday', 'birth', 'dateofbirth']
const SEX_OPTIONS: Record<Identity['sex'], RegExp> = { M: /^(男|男性|m|male|1)$/i, F: /^(女|女性|f|female|2)$/i }

/** Writes birth date and sex into the fields beside an identity number, where the form has them. */
export function fillFromIdentity(form: RunningForm, props: FieldProps, found: Identity): void {
  const stem = (props.field.key ?? '').replace(/id(entity)?_?(number|no|card)$/i, '').toLowerCase()
  const parent = (props.field as { _parent?: string })._parent
  for (const field of form.get('formFieldRegistry').getAll()) {
    if (!field.key || field._parent !== parent || !field.key.toLowerCase().startsWith(stem)) continue
    const rest = field.key.slice(stem.length).toLowerCase().replace(/_/g, '')
    const value = BIRTH_KEYS.includes(rest) ? found.birthDate : SEX_KEYS.includes(rest) ? sexValue(field, found.sex) : null
    if (value === null) continue
    const instance = form.get('formFieldInstanceRegistry').getAll()
      .find((one) => one.id === field.id && sameRow(one.indexes, props.indexes))
    if (instance) form._update({ fieldInstance: instance, value })
  }
}

function sexValue(field: SchemaField, sex: Identity['sex']): Option['value'] | null {
  const pattern = SEX_OPTIONS[sex]
  if (!field.values) return sex === 'M' ? '男' : '女'
  return field.values.find((option) => pattern.test(option.label) || pattern.test(String(option.value)))?.value ?? null
}

function sameRow(a: Record<string, number> = {}, b: Record<string, number> = {}): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
