let told: string | undefined

/** Keeps the office's date as an answer of the server tells it. */
export function learnToday(date: string | null): void {
  if (date) told = date
}

/** The date in the office, by the server; by this computer until the server has said it. */
export function officeToday(): string {
  return told ?? new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
}
