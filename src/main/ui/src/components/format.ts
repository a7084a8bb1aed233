const ZONE = 'Asia/Shanghai'

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
})

/** `YYYY-MM-DD HH:mm` in the district's time, whatever the machine's zone. */
export function dateTime(value: string | undefined): string {
  if (!value) return ''
  const time = new Date(value)
  if (Number.isNaN(time.getTime())) return value
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.formatToParts(time).find((part) => part.type === type)?.value ?? ''
  return `${of('year')}-${of('month')}-${of('day')} ${of('hour')}:${of('minute')}`
}

/** `YYYY-MM-DD`; plain dates pass unchanged. */
export function date(value: string | undefined): string {
  if (!value) return ''
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : dateTime(value).slice(0, 10)
}

/** Yuan with two decimals and thousands separators. */
export function money(value: number | string | undefined | null): string {
  if (value === undefined || value === null || value === '') return ''
  const amount = Number(value)
  if (Number.isNaN(amount)) return String(value)
  return amount.toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}

/** File size in words. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
