/** True for an existing calendar day written yyyy-MM-dd. */
export function isDate(value: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1850 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** `20240105`, `2024/1/5` and `2024年1月5日` all mean 2024-01-05. */
export function readDate(text: string): string | null {
  const plain = text.trim()
  if (plain === '') return null
  const parts = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?$/.exec(plain)
  if (!parts) return plain
  return `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`
}
