import { isDate } from './dates'

/** Citizen identity numbers as GB 11643 defines them. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

export type IdentityProblem = 'identityLength' | 'identityCharacters' | 'identityBirth' | 'identityCheckDigit'

export interface Identity {
  birthDate: string
  sex: 'M' | 'F'
}

export function normalise(value: string): string {
  return value.replace(/\s/g, '').toUpperCase()
}

export function identityProblem(value: string): IdentityProblem | null {
  const number = normalise(value)
  if (number.length !== 18) return 'identityLength'
  if (!/^\d{17}[\dX]$/.test(number)) return 'identityCharacters'
  if (!isDate(birthOf(number))) return 'identityBirth'
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0)
  return CHECK_DIGITS[sum % 11] === number[17] ? null : 'identityCheckDigit'
}

/** Birth date and sex that a valid number carries; null while it is not valid. */
export function identity(value: string): Identity | null {
  if (identityProblem(value)) return null
  const number = normalise(value)
  return { birthDate: birthOf(number), sex: Number(number[16]) % 2 === 1 ? 'M' : 'F' }
}

function birthOf(number: string): string {
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
}
