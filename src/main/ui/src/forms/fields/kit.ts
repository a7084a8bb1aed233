import { FormContext } from '@bpmn-io/form-js-viewer'
import { h, type ComponentChildren, type JSX } from 'preact'
import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import { say, type MessageKey } from '../messages'
import { pathText } from '../paths'
import type { FieldProps, FormSession } from '../session'
import type { Locale } from '../types'

/** A service of the running form (`form`, `expressionLanguage`, `config.yimen` ...). */
export function useForm<T>(name: string): T {
  const context = useContext(FormContext) as { getService: (type: string, strict?: boolean) => unknown }
  return context.getService(name) as T
}

export function useSession(): FormSession {
  return useForm<FormSession>('config.yimen')
}

export function pathOf(props: FieldProps): string {
  return pathText(props.fieldInstance?.valuePath ?? [])
}

export interface Control {
  id: string
  locale: Locale
  path: string
  locked: boolean
  /** attributes that every input of this field carries */
  aria: Record<string, unknown>
  text: (key: MessageKey, label?: string, limit?: unknown) => string
  touch: () => void
}

/** Everything a field needs to draw its input accessibly. */
export function useControl(props: FieldProps): Control {
  const session = useSession()
  const { domId: id, field, errors } = props
  const describedBy = [field.description ? `${id}-description` : '', errors.length ? `${id}-error` : ''].filter(Boolean).join(' ')
  return {
    id,
    locale: session.locale,
    path: pathOf(props),
    locked: props.readonly || props.disabled,
    aria: {
      'aria-invalid': errors.length > 0 ? 'true' : undefined,
      'aria-describedby': describedBy || undefined,
      'aria-required': field.validate?.required ? 'true' : undefined
    },
    text: (key, label, limit) => say(session.locale, key, label, limit),
    touch: () => {
      session.touch(pathOf(props))
      props.onBlur()
    }
  }
}

/** Label above, input, description and errors below. `group` for several inputs under one legend. */
export function frame(props: FieldProps, children: ComponentChildren, shape: 'single' | 'group' | 'bare' = 'single'): JSX.Element {
  const { field, domId: id, errors } = props
  const label = h('span', { class: 'ym-label-text' }, field.label ?? '',
    field.validate?.required ? h('span', { class: 'ym-star', 'aria-hidden': 'true' }, ' *') : null)
  const group = shape === 'group'
  return h('div', {
    class: `ym-field ym-field-${field.type}${errors.length ? ' ym-invalid' : ''}`,
    role: group ? (field.type === 'radio' ? 'radiogroup' : 'group') : undefined,
    'aria-labelledby': group ? `${id}-label` : undefined
  },
    shape === 'bare' || !field.label ? null
      : group ? h('div', { class: 'ym-label', id: `${id}-label` }, label)
        : h('label', { class: 'ym-label', for: id }, label),
    children,
    field.description ? h('div', { class: 'ym-hint', id: `${id}-description` }, field.description) : null,
    errors.length ? h('div', { class: 'ym-error', id: `${id}-error`, role: 'alert' }, errors.map((error) => h('div', { key: error }, error))) : null)
}

/**
 * Text that is handed to the form shortly after typing stops, at once on blur, and never in the
 * middle of an input-method composition.
 */
export function useTyped(value: string, commit: (text: string) => void): {
  text: string
  onInput: (event: Event) => void
  onCompositionEnd: (event: Event) => void
  flush: () => void
} {
  const session = useSession()
  const [text, setText] = useState(value)
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null)
  const latest = useRef(commit)
  latest.current = commit
  const flush = useRef(() => {
    const last = waiting.current
    if (!last) return
    clearTimeout(last.timer)
    waiting.current = null
    latest.current(last.text)
  }).current
  useEffect(() => {
    if (!waiting.current) setText(value)
  }, [value])
  useEffect(() => {
    session.pending.add(flush)
    return () => {
      session.pending.delete(flush)
      flush()
    }
  }, [session, flush])
  const take = (event: Event): void => {
    const next = (event.target as HTMLInputElement).value
    setText(next)
    if (waiting.current) clearTimeout(waiting.current.timer)
    waiting.current = { text: next, timer: setTimeout(flush, 250) }
  }
  return {
    text,
    onInput: (event) => {
      if ((event as InputEvent).isComposing) setText((event.target as HTMLInputElement).value)
      else take(event)
    },
    onCompositionEnd: take,
    flush
  }
}
