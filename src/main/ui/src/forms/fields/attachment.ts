import { h, type JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { FieldProps } from '../session'
import type { StoredDocument } from '../types'
import { frame, useControl, useSession } from './kit'

/** Files for one material of the checklist; the value is the list of document ids. */
export function AttachmentInput(props: FieldProps): JSX.Element {
  const control = useControl(props)
  const { attachments } = useSession()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState('')
  const [fresh, setFresh] = useState<StoredDocument[]>([])
  const material = props.field.material ?? props.field.properties?.material ?? props.field.key ?? ''
  const ids = Array.isArray(props.value) ? (props.value as string[]) : []
  // What is listed when an upload or a removal comes back, which may be more than when it began.
  const listed = useRef(ids)
  listed.current = ids
  const known = [...(attachments?.list(material) ?? []), ...fresh]
  const shown = ids.map((id, at) => known.find((one) => one.id === id) ?? { id, name: control.text('fileNumber', '', at + 1) })

  // What the applicant already handed in under this material is not asked for again.
  useEffect(() => {
    const kept = attachments?.reusable(material) ? attachments.list(material) : []
    if (!ids.length && kept.length && !control.locked) props.onChange({ value: kept.map((one) => one.id) })
  }, [])

  const take = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement
    const files = [...(input.files ?? [])]
    input.value = ''
    if (!attachments || !files.length) return
    setBusy(true)
    setFailure('')
    const added: StoredDocument[] = []
    for (const file of files) {
      try {
        added.push(await attachments.upload(material, file))
      } catch (problem) {
        setFailure(control.text('uploadFailed', `${file.name} ${problem instanceof Error ? problem.message : ''}`))
      }
    }
    setFresh((before) => [...before, ...added])
    props.onChange({ value: [...listed.current, ...added.map((one) => one.id)] })
    setBusy(false)
    control.touch()
  }
  const remove = async (id: string): Promise<void> => {
    await attachments?.remove?.(id)
    props.onChange({ value: listed.current.filter((one) => one !== id) })
  }

  return frame(props, h('div', { class: 'ym-attachment' },
    shown.map((one) => h('div', { key: one.id, class: 'ym-file' },
      h('a', { href: `/api/documents/${one.id}/content`, target: '_blank', rel: 'noopener' }, one.name),
      control.locked ? null : h('button', { type: 'button', class: 'ym-link', onClick: () => void remove(one.id) }, control.text('removeFile')))),
    control.locked ? null : attachments
      ? h('label', { class: `ym-upload${busy ? ' ym-busy' : ''}` },
        h('input', {
          ...control.aria, id: control.id, type: 'file', multiple: true, class: 'ym-file-input', disabled: busy,
          'data-testid': `field-upload-${material}`, onChange: (event: Event) => void take(event)
        }),
        h('span', null, control.text(busy ? 'uploading' : 'uploadFile')))
      : h('span', { class: 'ym-hint' }, control.text('uploadLater')),
    failure ? h('div', { class: 'ym-error', role: 'alert' }, failure) : null))
}
