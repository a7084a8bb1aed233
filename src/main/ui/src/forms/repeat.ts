import { LocalExpressionContext, buildExpressionContext } from '@bpmn-io/form-js-viewer'
import { h, type ComponentChildren, type ComponentType, type JSX } from 'preact'
import { useContext, useMemo } from 'preact/hooks'
import { say } from './messages'
import { valueAt, pathText, type Path } from './paths'
import type { FieldProps, FormSession } from './session'
import type { FormData, SchemaField } from './types'

interface RunningForm {
  _getState(): { data: FormData }
  _getInitializedFieldData(data: FormData, options: { container: SchemaField; indexes: Record<string, number> }): FormData
}
interface Registry { get(id: string): SchemaField | undefined }
interface Types { get(type: string): { config: { repeatable?: boolean } } }
interface Paths { getValuePath(field: SchemaField, options: { indexes?: Record<string, number> }): Path }
interface Scope { data: FormData; this: unknown; parent: unknown; i: number[] }
type ListProps = Omit<FieldProps, 'field'> & { field: SchemaField & { id: string }; RowsRenderer: ComponentType<Record<string, unknown>> }

/** Draws the rows of a `dynamiclist` as numbered cards in the reader's language. */
export class RowRenderer {
  static $inject = ['form', 'formFields', 'formFieldRegistry', 'pathRegistry', 'config.yimen']

  constructor(
    private readonly form: RunningForm,
    private readonly formFields: Types,
    private readonly registry: Registry,
    private readonly paths: Paths,
    private readonly session: FormSession
  ) {}

  isFieldRepeating(id?: string): boolean {
    const field = id ? this.registry.get(id) : undefined
    return Boolean(field?.isRepeating && this.formFields.get(field.type).config.repeatable)
  }

  readonly Repeater = (props: ListProps): JSX.Element => {
    const { field, indexes } = props
    const path = this.paths.getValuePath(field, { indexes })
    const rows = this.rowsAt(path)
    const { locale } = this.session
    const remove = (at: number): void => {
      this.session.flush()
      this.session.forget(pathText(path))
      props.onChange({ field, indexes, value: this.rowsAt(path).filter((_, index) => index !== at) } as { value: unknown })
    }
    return h('div', { class: 'ym-rows' },
      rows.length === 0 ? h('div', { class: 'ym-hint' }, say(locale, 'noRows')) : null,
      rows.map((row, at) => h(Row, { key: at, row, at, list: props },
        h('div', { class: 'ym-row-head' },
          h('span', null, say(locale, 'row', '', at + 1)),
          field.allowAddRemove && !props.readonly
            ? h('button', { type: 'button', class: 'ym-link ym-danger', 'aria-label': say(locale, 'removeNamed', '', at + 1), onClick: () => remove(at) },
              say(locale, 'removeRow'))
            : null))))
  }

  readonly RepeatFooter = (props: ListProps): JSX.Element | null => {
    const { field, indexes } = props
    if (!field.allowAddRemove || props.readonly) return null
    const path = this.paths.getValuePath(field, { indexes })
    const add = (): void => {
      this.session.flush()
      const rows = this.rowsAt(path)
      const fresh = this.form._getInitializedFieldData(this.form._getState().data,
        { container: field, indexes: { ...indexes, [field.id]: rows.length } })
      props.onChange({ value: [...rows, fresh] })
      this.session.focusSoon(`${pathText(path)}[${rows.length}]`)
    }
    const { locale } = this.session
    return h('button', { type: 'button', class: 'ym-add', 'data-testid': `add-${pathText(path)}`, onClick: add },
      '+ ', field.label ? say(locale, 'addNamed', field.label) : say(locale, 'addRow'))
  }

  private rowsAt(path: Path): unknown[] {
    const rows = valueAt(this.form._getState().data, path)
    return Array.isArray(rows) ? rows : []
  }
}

function Row({ row, at, list, children }: { row: unknown; at: number; list: ListProps; children?: ComponentChildren }): JSX.Element {
  const { RowsRenderer, field, indexes, ...rest } = list
  const outer = useContext(LocalExpressionContext) as Scope
  const scope = useMemo<Scope>(() => ({
    data: outer.data,
    this: row,
    parent: buildExpressionContext({ ...outer, data: outer.this }) as unknown,
    i: [...outer.i, at + 1]
  }), [outer, row, at])
  const position = { ...indexes, [field.id]: at }
  return h('div', { class: 'ym-row', role: 'group' }, children,
    h(LocalExpressionContext.Provider as ComponentType<Record<string, unknown>>, { value: scope },
      h(RowsRenderer, { ...rest, field, indexes: position })))
}

