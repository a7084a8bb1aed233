import type { AttachmentPort, FieldIssue, FormData, Locale, Region, SchemaField } from './types'
import { isMasked, pathText, type Path } from './paths'

/** What Vue and the Preact fields of one form share; neither framework watches it. */
export class FormSession {
  locale: Locale = 'zh'
  step: string | null = null
  steps = new Map<string, string>()
  attachments: AttachmentPort | null = null
  regions: () => Promise<Region[]> = () => Promise.resolve([])
  /** parts of the form whose open points are shown, whether touched or not */
  readonly revealed = new Set<string>()
  serverErrors: Record<string, string> = {}
  readonly pending = new Set<() => void>()
  private issues = new Map<string, FieldIssue[]>()
  private readonly touched = new Set<string>()
  private maskedAtStart = new Set<string>()

  /** Commits what is typed but not yet handed to the form. */
  flush(): void {
    for (const commit of [...this.pending]) commit()
  }

  setIssues(list: FieldIssue[]): void {
    this.issues = new Map()
    for (const issue of list) this.issues.set(issue.field, [...(this.issues.get(issue.field) ?? []), issue])
  }

  touch(path: string): void {
    this.touched.add(path)
    delete this.serverErrors[path]
  }

  errorsAt(path: string): string[] {
    const server = this.serverErrors[path]
    const own = (this.issues.get(path) ?? [])
      .filter((issue) => this.touched.has(path) || this.revealed.has(issue.step ?? ''))
      .map((issue) => issue[this.locale])
    return server && !own.includes(server) ? [server, ...own] : own
  }

  rememberMasked(fields: { path: Path; value: unknown; field: SchemaField }[]): void {
    this.maskedAtStart = new Set(fields
      .filter(({ value, field }) => isMasked(value) && mayBeMasked(field))
      .map(({ path }) => pathText(path)))
  }

  masked(path: string, value: unknown): boolean {
    return this.maskedAtStart.has(path) && isMasked(value)
  }

  /** Rows moved: what was said about them no longer fits. */
  forget(prefix: string): void {
    for (const path of [...this.touched]) if (path.startsWith(prefix)) this.touched.delete(path)
    for (const path of Object.keys(this.serverErrors)) if (path.startsWith(prefix)) delete this.serverErrors[path]
  }

  /** Set by the view: puts the cursor into the first field under a path once it is drawn. */
  focusSoon: (path: string) => void = () => undefined

  reset(): void {
    this.touched.clear()
    this.revealed.clear()
  }
}

const PERSONAL = new Set(['identitynumber', 'phone', 'bankaccount', 'address', 'name', 'attachment'])

function mayBeMasked(field: SchemaField): boolean {
  return PERSONAL.has(field.type) || field.properties?.personal === 'true' || field.type === 'textfield'
}

/** Props that form-js hands to every field component. */
export interface FieldProps {
  field: SchemaField & { id: string }
  domId: string
  value: unknown
  readonly: boolean
  disabled: boolean
  errors: string[]
  indexes?: Record<string, number>
  fieldInstance?: { id: string; valuePath: Path; indexes?: Record<string, number>; expressionContextInfo: FormData }
  onChange: (update: { value: unknown }) => void
  onBlur: () => void
  onFocus: () => void
}
