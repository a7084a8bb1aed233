/** The first thing wrong with a new password, as a message key; the server judges again. */
export function passwordProblem(next: string, old: string): 'short' | 'same' | undefined {
  if (next.length < 10 || !/[A-Za-z]/.test(next) || !/\d/.test(next)) return 'short'
  if (next === old) return 'same'
  return undefined
}
