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

/** Records of equal kind, such as members, as a table. */
export interface Records {
  head: string[]
  rows: string[][]
}

/**
 * A list of records with a column for each key that has a label. Keys without one are technical; an English name
 * stands in for the Chinese one where the reader wants it.
 *
 * @param labels what keys are called, in the order of the columns
 */
export function records(value: unknown, labels: Map<string, string>, wording: Wording, english: boolean): Records | undefined {
  if (!Array.isArray(value) || !bulky(value)) return undefined
  const list = (value as Record<string, unknown>[]).map((one) => (english && one.nameEn ? { ...one, name: one.nameEn } : one))
  const keys = [...labels.keys()].filter((key) => list.some((one) => one[key] !== undefined && one[key] !== null && !bulky(one[key])))
  return keys.length === 0 ? undefined : {
    head: keys.map((key) => labels.get(key) ?? key),
    rows: list.map((one) => keys.map((key) => plain(one[key], wording))),
  }
}
