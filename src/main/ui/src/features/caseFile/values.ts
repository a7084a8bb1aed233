/** The words for codes and for yes and no, in the reader's language. */
export interface Wording {
  yes: string
  no: string
  /** Codes that the forms of the case name, such as kinds of income. */
  codes: Record<string, string>
}

/** Any value of a rule in plain writing; empty ones give an empty text. */
export function plain(value: unknown, wording: Wording): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? wording.yes : wording.no
  if (typeof value === 'number') return String(Math.round(value * 10_000) / 10_000)
  if (Array.isArray(value)) return value.map((one) => plain(one, wording)).filter(Boolean).join('、')
  if (typeof value === 'object') {
    return Object.entries(value).map(([name, one]) => [name, plain(one, wording)]).filter(([, text]) => text).map(([name, text]) => `${name} ${text}`).join('，')
  }
  return wording.codes[String(value)] ?? String(value)
}

/** A list of records, such as members: too much for a line. */
export const bulky = (value: unknown): boolean =>
  (Array.isArray(value) && value.some((one) => typeof one === 'object' && one !== null)) || (typeof value === 'object' && value !== null && !Array.isArray(value))
