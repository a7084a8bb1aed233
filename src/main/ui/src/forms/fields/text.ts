import { h, type JSX } from 'preact'
import { identity, normalise } from '../identityNumber'
import type { FieldProps } from '../session'
import { fillFromIdentity } from './siblings'
import { frame, useControl, useForm, useTyped } from './kit'

interface TextKind {
  inputMode?: string
  autocomplete?: string
  maxLength?: number
  placeholder?: string
  /** what is stored for what was typed */
  store?: (text: string) => unknown
}

const KINDS: Record<string, TextKind> = {
  textfield: {},
  name: { autocomplete: 'off', maxLength: 50, store: (text) => text.trim() },
  address: { autocomplete: 'off' },
  phone: { inputMode: 'tel', maxLength: 13, store: (text) => text.replace(/\s/g, '') },
  bankaccount: { inputMode: 'numeric', maxLength: 25, store: (text) => text.replace(/\s/g, '') },
  identitynumber: { maxLength: 20, autocomplete: 'off', store: normalise },
  creditcode: { maxLength: 20, autocomplete: 'off', store: normalise }
}

/** One-line text: plain text, name, address, phone, bank account, identity number, credit code. */
export function TextInput(props: FieldProps): JSX.Element {
  const control = useControl(props)
  const form = useForm<Parameters<typeof fillFromIdentity>[0]>('form')
  const kind = KINDS[props.field.type] ?? {}
  const typed = useTyped(String(props.value ?? ''), (text) => {
    const stored = kind.store ? kind.store(text) : text
    props.onChange({ value: stored === '' ? null : stored })
    const found = props.field.type === 'identitynumber' ? identity(String(stored)) : null
    if (found) fillFromIdentity(form, props, found)
  })
  const { prefixAdorner, suffixAdorner } = props.field.appearance ?? {}
  const input = h('input', {
    ...control.aria,
    id: control.id, class: 'ym-input', type: 'text', value: typed.text, readOnly: control.locked,
    inputMode: kind.inputMode, autocomplete: kind.autocomplete ?? 'off', maxLength: kind.maxLength,
    onInput: typed.onInput, onCompositionEnd: typed.onCompositionEnd, onFocus: props.onFocus,
    onBlur: () => { typed.flush(); control.touch() },
    onKeyDown: (event: KeyboardEvent) => { if (event.key === 'Enter') typed.flush() }
  })
  return frame(props, prefixAdorner || suffixAdorner
    ? h('div', { class: 'ym-adorned' },
      prefixAdorner ? h('span', { class: 'ym-adorner' }, prefixAdorner) : null, input,
      suffixAdorner ? h('span', { class: 'ym-adorner' }, suffixAdorner) : null)
    : input)
}

export function TextArea(props: FieldProps): JSX.Element {
  const control = useControl(props)
  const typed = useTyped(String(props.value ?? ''), (text) => props.onChange({ value: text === '' ? null : text }))
  const limit = Number(props.field.validate?.maxLength)
  return frame(props, h('div', { class: 'ym-area' },
    h('textarea', {
      ...control.aria,
      id: control.id, class: 'ym-input ym-textarea', rows: 3, value: typed.text, readOnly: control.locked,
      onInput: typed.onInput, onCompositionEnd: typed.onCompositionEnd, onFocus: props.onFocus,
      onBlur: () => { typed.flush(); control.touch() }
    }),
    limit && !control.locked ? h('span', { class: 'ym-count', 'aria-hidden': 'true' }, `${typed.text.length}/${limit}`) : null))
}
