import { ApiProblem } from '@/api/problem'
import { dateTime } from './format'

/** One sentence for a refused command, naming who and when where somebody was faster. */
export function explain(error: unknown, locale: string): string {
  if (!(error instanceof ApiProblem)) return error instanceof Error ? error.message : String(error)
  const text = error.text(locale)
  const { by, at } = error.body
  if (!error.conflict || !by || text.includes(by)) return text
  return `${text} (${by}${at ? `, ${dateTime(at)}` : ''})`
}
