import { normalise } from './identityNumber'

/** Unified social credit codes as GB 32100 defines them; the server applies the same rules. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const SUBJECT_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

export type CreditCodeProblem = 'creditCodeLength' | 'creditCodeCharacters' | 'creditCodeCheck'

export function creditCodeProblem(value: string): CreditCodeProblem | null {
  const code = normalise(value)
  if (code.length !== 18) return 'creditCodeLength'
  if (!/^[1-9ANY][1-9][1-8]\d{5}[0-9A-HJ-NP-RTUWXY]{10}$/.test(code)) return 'creditCodeCharacters'
  return subjectCheck(code.slice(8, 16)) === code[16] && check(code) === code[17] ? null : 'creditCodeCheck'
}

function check(code: string): string | undefined {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * CHARACTERS.indexOf(code.charAt(i)), 0)
  return CHARACTERS[(31 - (sum % 31)) % 31]
}

function subjectCheck(subject: string): string {
  const sum = SUBJECT_WEIGHTS.reduce((total, weight, i) => total + weight * parseInt(subject.charAt(i), 36), 0)
  const rest = 11 - (sum % 11)
  return rest === 11 ? '0' : rest === 10 ? 'X' : String(rest)
}
