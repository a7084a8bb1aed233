const KINDS = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/]

/** The first thing wrong with a new password, as a message key; the server judges again by the same rule. */
export function passwordProblem(next: string, old: string): 'short' | 'same' | undefined {
  if (next.length < 8 || next.length > 72 || KINDS.filter((kind) => kind.test(next)).length < 3) return 'short'
  if (next === old) return 'same'
  return undefined
}
