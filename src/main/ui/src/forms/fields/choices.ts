import { h, type JSX } from 'preact'
import { isEmpty, parsePath, valueAt } from '../paths'
import type { FieldProps } from '../session'
import type { Evaluate, FormData, Option } from '../types'
import { frame, useControl, useForm } from './kit'

interface FormState { _getState(): { data: FormData } }

/** The options; a locked field also shows a value that is none of them (masked, or known to the office only). */
function useOptions({ field, value, readonly, disabled }: FieldProps): Option[] {
  const form = useForm<FormState>('form')
  const language = useForm<{ evaluate: Evaluate }>('expressionLanguage')
  const { data } = form._getState()
  const raw = field.values
    ?? (field.valuesKey ? valueAt(data, parsePath(field.valuesKey)) : undefined)
    ?? (field.valuesExpression ? language.evaluate(field.valuesExpression, data) : undefined)
  const known = Array.isArray(raw) ? raw.map((one: unknown) => (isOption(one) ? one : { label: String(one), value: String(one) })) : []
  if (!readonly && !disabled) return known
  const values = (Array.isArray(value) ? value : [value]) as Option['value'][]
  return [...known, ...values.filter((one) => !isEmpty(one) && !known.some((option) => option.value === one)).map((one) => ({ label: String(one), value: one }))]
}

function isOption(one: unknown): one is Option {
  return typeof one === 'object' && one !== null && 'value' in one
}

/** A native select: known to screen readers and to every phone. */
export function SelectInput(props: FieldProps): JSX.Element {
  const control = useControl(props)
  const options = useOptions(props)
  const at = options.findIndex((option) => option.value === props.value)
  return frame(props, h('select', {
    ...control.aria,
    id: control.id, class: `ym-input ym-select${at < 0 ? ' ym-placeholder' : ''}`, disabled: control.locked,
    value: at < 0 ? '' : String(options[at]?.value),
    onChange: (event: Event) => {
      const chosen = (event.target as HTMLSelectElement).value
      props.onChange({ value: options.find((option) => String(option.value) === chosen)?.value ?? null })
      control.touch()
    },
    onFocus: props.onFocus, onBlur: control.touch
  },
    h('option', { value: '' }, control.text('pick')),
    options.map((option) => h('option', { key: String(option.value), value: String(option.value) }, option.label))))
}

export function RadioInput(props: FieldProps): JSX.Element {
  const control = useControl(props)
  return frame(props, h('div', { class: 'ym-options' }, useOptions(props).map((option, at) =>
    h('label', { key: String(option.value), class: 'ym-option' },
      h('input', {
        ...control.aria,
        id: at === 0 ? control.id : `${control.id}-${at}`, type: 'radio', name: control.id, value: String(option.value),
        checked: option.value === props.value, disabled: control.locked,
        onChange: () => { props.onChange({ value: option.value }); control.touch() }, onFocus: props.onFocus
      }),
      h('span', null, option.label)))), 'group')
}

export function ChecklistInput(props: FieldProps): JSX.Element {
  const control = useControl(props)
  const chosen = Array.isArray(props.value) ? (props.value as unknown[]) : []
  const toggle = (value: unknown, on: boolean): void => {
    props.onChange({ value: on ? [...chosen, value] : chosen.filter((one) => one !== value) })
    control.touch()
  }
  return frame(props, h('div', { class: 'ym-options' }, useOptions(props).map((option, at) =>
    h('label', { key: String(option.value), class: 'ym-option' },
      h('input', {
        ...control.aria,
        id: at === 0 ? control.id : `${control.id}-${at}`, type: 'checkbox', value: String(option.value),
        checked: chosen.includes(option.value), disabled: control.locked,
        onChange: (event: Event) => toggle(option.value, (event.target as HTMLInputElement).checked), onFocus: props.onFocus
      }),
      h('span', null, option.label)))), 'group')
}

export function CheckboxInput(props: FieldProps): JSX.Element {
  const control = useControl(props)
  return frame(props, h('label', { class: 'ym-option ym-consent' },
    h('input', {
      ...control.aria,
      id: control.id, type: 'checkbox', checked: props.value === true, disabled: control.locked,
      onChange: (event: Event) => {
        props.onChange({ value: (event.target as HTMLInputElement).checked })
        control.touch()
      },
      onFocus: props.onFocus
    }),
    h('span', null, props.field.label ?? '',
      props.field.validate?.required ? h('span', { class: 'ym-star', 'aria-hidden': 'true' }, ' *') : null)), 'bare')
}
