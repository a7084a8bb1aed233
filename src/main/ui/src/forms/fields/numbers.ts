import { h, type JSX } from 'preact'
import { useRef } from 'preact/hooks'
import type { FieldProps } from '../session'
import { readDate } from '../dates'
import { frame, useControl, useTyped } from './kit'

/** Numbers are kept as numbers; what is not one is kept as typed, so that it is shown and refused. */
function parse(text: string): unknown {
  const plain = text.replace(/[,,\s]/g, '')
  if (plain === '') return null
  const number = Number(plain)
  return Number.isFinite(number) ? number : text
}

export function NumberInput(props: FieldProps): JSX.Element {
  const control = useControl(props)
  const shown = props.value === null || props.value === undefined ? '' : String(props.value)
  const typed = useTyped(shown, (text) => props.onChange({ value: parse(text) }))
  const { prefixAdorner, suffixAdorner } = props.field.appearance ?? {}
  return frame(props, h('div', { class: 'ym-adorned' },
    prefixAdorner ? h('span', { class: 'ym-adorner' }, prefixAdorner) : null,
    h('input', {
      ...control.aria,
      id: control.id, class: 'ym-input', type: 'text', inputMode: 'decimal', autocomplete: 'off', value: typed.text,
      readOnly: control.locked, onInput: typed.onInput, onCompositionEnd: typed.onCompositionEnd, onFocus: props.onFocus,
      onBlur: () => { typed.flush(); control.touch() }
    }),
    suffixAdorner ? h('span', { class: 'ym-adorner' }, suffixAdorner) : null))
}

/** Yuan with two decimals. */
export function MoneyInput(props: FieldProps): JSX.Element {
  const control = useControl(props)
  const shown = typeof props.value === 'number' ? props.value.toFixed(2) : String(props.value ?? '')
  const typed = useTyped(shown, (text) => props.onChange({ value: parse(text) }))
  return frame(props, h('div', { class: 'ym-adorned ym-money' },
    h('span', { class: 'ym-adorner', 'aria-hidden': 'true' }, '¥'),
    h('input', {
      ...control.aria,
      id: control.id, class: 'ym-input', type: 'text', inputMode: 'decimal', autocomplete: 'off', value: typed.text,
      readOnly: control.locked, onInput: typed.onInput, onCompositionEnd: typed.onCompositionEnd, onFocus: props.onFocus,
      onBlur: () => { typed.flush(); control.touch() }
    }),
    h('span', { class: 'ym-adorner' }, control.text('yuan'))))
}

/** A calendar day, yyyy-MM-dd, typed or picked. */
export function DateInput(props: FieldProps): JSX.Element {
  const control = useControl(props)
  const picker = useRef<HTMLInputElement>(null)
  const typed = useTyped(String(props.value ?? ''), (text) => props.onChange({ value: readDate(text) }))
  const input = h('input', {
    ...control.aria,
    id: control.id, class: 'ym-input', type: 'text', inputMode: 'numeric', autocomplete: 'off', maxLength: 11,
    placeholder: control.locked ? '' : control.text('datePattern'), value: typed.text, readOnly: control.locked,
    onInput: typed.onInput, onCompositionEnd: typed.onCompositionEnd, onFocus: props.onFocus,
    onBlur: () => { typed.flush(); control.touch() }
  })
  if (control.locked) return frame(props, input)
  return frame(props, h('div', { class: 'ym-adorned ym-date' }, input,
    h('button', {
      type: 'button', class: 'ym-adorner ym-calendar', 'aria-label': control.text('openCalendar'),
      onClick: () => picker.current?.showPicker()
    }, h('svg', { viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' },
      h('path', { d: 'M4 1v2M12 1v2M2 6h12M2.5 3h11v11h-11z', fill: 'none', stroke: 'currentColor' }))),
    h('input', {
      ref: picker, type: 'date', class: 'ym-picker', tabIndex: -1, 'aria-hidden': 'true', min: '1900-01-01', max: '2199-12-31',
      lang: control.locale === 'zh' ? 'zh-CN' : 'en', value: String(props.value ?? ''),
      onChange: (event: Event) => {
        props.onChange({ value: (event.target as HTMLInputElement).value || null })
        control.touch()
      }
    })))
}
