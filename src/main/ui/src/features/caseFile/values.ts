/** Any value of a rule in plain writing. */
export function plain(value: unknown): string {
  if (value === null || value === undefined) return '—'
  if (typeof value === 'boolean') return value ? '✓' : '✗'
  if (Array.isArray(value)) return value.map(plain).join('、')
  if (typeof value === 'object') return Object.entries(value).map(([name, one]) => `${name}: ${plain(one)}`).join('；')
  return String(value)
}
