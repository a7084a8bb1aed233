/** `30WD` in words, through the given translator. */
export function limitText(limit: string, t: (key: string, values: Record<string, unknown>) => string): string {
  const parts = /^(\d+)(WD|CD|H|MIN|M)$/.exec(limit)
  return parts ? t(`drafting.limitUnit.${parts[2]}`, { n: parts[1] }) : limit
}
