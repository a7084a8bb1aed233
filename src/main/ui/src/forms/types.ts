/** What the form module takes and gives; see the contract "Form schema". */
export type Locale = 'zh' | 'en'
export type FormData = Record<string, unknown>

export interface FieldIssue {
  /** data path, e.g. `members[0].idNumber` */
  field: string
  code: string
  zh: string
  en: string
  /** id of the top-level part of the form that holds the field */
  step?: string
  /** for a field inside a list: which list and row, said in words */
  row?: { zh: string; en: string }
}

export interface Option {
  label: string
  labelEn?: string
  value: string | number | boolean
}

export interface Validate {
  required?: boolean
  minLength?: number | string
  maxLength?: number | string
  min?: number | string
  max?: number | string
  pattern?: string
  minItems?: number
  maxItems?: number
}

/** One component of a form-js schema, with the properties this house adds. */
export interface SchemaField {
  id?: string
  type: string
  key?: string
  path?: string
  label?: string
  text?: string
  description?: string
  values?: Option[]
  valuesKey?: string
  valuesExpression?: string
  validate?: Validate
  conditional?: { hide?: string }
  properties?: Record<string, string>
  components?: SchemaField[]
  layout?: { row?: string; columns?: number | null }
  appearance?: { prefixAdorner?: string; suffixAdorner?: string }
  disabled?: boolean
  readonly?: boolean | string
  defaultValue?: unknown
  material?: string
  expression?: string
  decimalDigits?: number
  increment?: string
  defaultRepetitions?: number
  allowAddRemove?: boolean
  isRepeating?: boolean
  [other: string]: unknown
}

export interface Schema extends SchemaField {
  components: SchemaField[]
}

export interface Region {
  code: string
  name: string
  children?: Region[]
}

export interface StoredDocument {
  id: string
  name: string
}

/** How attachment fields reach the documents of the case; the page provides it. */
export interface AttachmentPort {
  list(material: string): StoredDocument[]
  /** Whether what already lies under this material need not be handed in again. */
  reusable(material: string): boolean
  upload(material: string, file: File): Promise<StoredDocument>
  remove?(id: string): Promise<void>
}

export interface FormStep {
  id: string
  label: string
}

export type Evaluate = (expression: string, context: FormData) => unknown
