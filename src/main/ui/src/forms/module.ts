import { DynamicList, Group } from '@bpmn-io/form-js-viewer'
import { h, type ComponentType, type JSX } from 'preact'
import { AttachmentInput } from './fields/attachment'
import { CheckboxInput, ChecklistInput, RadioInput, SelectInput } from './fields/choices'
import { pathOf, useForm, useSession } from './fields/kit'
import { DateInput, MoneyInput, NumberInput } from './fields/numbers'
import { RegionInput } from './fields/region'
import { TextArea, TextInput } from './fields/text'
import { RowRenderer } from './repeat'
import type { FieldProps } from './session'

interface FieldConfig { type: string; keyed?: boolean; pathed?: boolean; repeatable?: boolean; escapeGridRender?: boolean; [other: string]: unknown }
type FieldType = ((props: FieldProps) => JSX.Element | null) & { config: FieldConfig }
interface FieldTypes { register(type: string, component: FieldType): void; get(type: string): FieldType | undefined }

/** Gives a field its wrapper: the address `data-field`, its step, its errors, its masking. */
function framed(Component: (props: FieldProps) => JSX.Element | null, config: FieldConfig): FieldType {
  const Framed = (props: FieldProps): JSX.Element => {
    const session = useSession()
    const form = useForm<{ _getState(): { properties: { readOnly?: boolean } } }>('form')
    const path = pathOf(props)
    const step = session.steps.get(props.field.id)
    const masked = session.masked(path, props.value)
    const errors = form._getState().properties.readOnly && !session.serverErrors[path] ? [] : session.errorsAt(path)
    const named = config.keyed || config.repeatable
    return h('div', {
      class: `ym-item ym-item-${props.field.type}`,
      'data-field': named ? path : undefined,
      hidden: session.step !== null && step !== undefined && step !== session.step
    },
      h(Component as ComponentType<FieldProps>, { ...props, errors, readonly: props.readonly || masked }),
      config.repeatable && errors.length ? h('div', { class: 'ym-error', role: 'alert' }, errors.map((error) => h('div', { key: error }, error))) : null)
  }
  return Object.assign(Framed, { config })
}

function keyed(type: string, Component: (props: FieldProps) => JSX.Element | null): [string, FieldType] {
  return [type, framed(Component, {
    type, keyed: true, name: type, group: 'basic-input', emptyValue: null,
    create: (options: Record<string, unknown> = {}) => ({ ...options })
  })]
}

function container(Component: unknown): FieldType {
  const original = Component as FieldType
  return framed(original, original.config)
}

const FIELDS: [string, FieldType][] = [
  ...['textfield', 'name', 'address', 'phone', 'bankaccount', 'identitynumber', 'creditcode'].map((type) => keyed(type, TextInput)),
  keyed('textarea', TextArea),
  keyed('number', NumberInput),
  keyed('money', MoneyInput),
  keyed('date', DateInput),
  keyed('select', SelectInput),
  keyed('radio', RadioInput),
  keyed('checkbox', CheckboxInput),
  keyed('checklist', ChecklistInput),
  keyed('region', RegionInput),
  keyed('attachment', AttachmentInput),
  ['group', container(Group)],
  ['dynamiclist', container(DynamicList)]
]

class HouseFields {
  static $inject = ['formFields']

  constructor(types: FieldTypes) {
    for (const [type, component] of FIELDS) types.register(type, component)
    const text = types.get('text')
    if (text) types.register('text', framed(text, text.config))
  }
}

/** form-js judges nothing itself: `inspect.ts` does, with messages in two languages. */
class SilentValidator {
  validateField(): string[] { return [] }
  validateFieldInstance(): string[] { return [] }
}

export const houseModule = {
  __init__: ['houseFields'],
  houseFields: ['type', HouseFields],
  validator: ['type', SilentValidator],
  repeatRenderManager: ['type', RowRenderer]
}
