import { h, type JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { FieldProps } from '../session'
import type { Region } from '../types'
import { frame, useControl, useSession } from './kit'

/** Street, then community; the value is the 12-digit code of the community. */
export function RegionInput(props: FieldProps): JSX.Element {
  const control = useControl(props)
  const session = useSession()
  const [streets, setStreets] = useState<Region[] | null>(null)
  const [failed, setFailed] = useState(false)
  const value = String(props.value ?? '')
  const [street, setStreet] = useState('')
  useEffect(() => {
    let gone = false
    session.regions().then((list) => { if (!gone) setStreets(list) }, () => { if (!gone) setFailed(true) })
    return () => { gone = true }
  }, [session])
  const holder = streets?.find((one) => one.children?.some((child) => child.code === value))
  const chosen = holder ?? streets?.find((one) => one.code === street)
  return frame(props, h('div', { class: 'ym-region' },
    h('select', {
      ...control.aria,
      id: control.id, class: `ym-input ym-select${chosen ? '' : ' ym-placeholder'}`, disabled: control.locked || !streets,
      'aria-label': `${props.field.label ?? ''} ${control.text('street')}`, value: chosen?.code ?? '', 'data-part': 'street',
      onChange: (event: Event) => {
        setStreet((event.target as HTMLSelectElement).value)
        props.onChange({ value: null })
      },
      onFocus: props.onFocus
    },
      h('option', { value: '' }, control.text('pickStreet')),
      streets?.map((one) => h('option', { key: one.code, value: one.code }, one.name))),
    h('select', {
      ...control.aria,
      class: `ym-input ym-select${holder ? '' : ' ym-placeholder'}`, disabled: control.locked || !chosen, 'data-part': 'community',
      'aria-label': `${props.field.label ?? ''} ${control.text('community')}`, value: holder ? value : '',
      onChange: (event: Event) => {
        const code = (event.target as HTMLSelectElement).value
        if (chosen) setStreet(chosen.code)
        props.onChange({ value: code || null })
        control.touch()
      },
      onFocus: props.onFocus, onBlur: control.touch
    },
      h('option', { value: '' }, control.text('pickCommunity')),
      chosen?.children?.map((one) => h('option', { key: one.code, value: one.code }, one.name))),
    failed ? h('div', { class: 'ym-error', role: 'alert' }, control.text('regionsFailed')) : null))
}
