import { isDate } from './dates'
import { creditCodeProblem } from './creditCode'
import { identityProblem } from './identityNumber'
import { say, type MessageKey } from './messages'
import { isEmpty } from './paths'
import type { Evaluate, FormData, SchemaField } from './types'

export interface Problem { code: string; zh: string; en: string }

const CHOSEN = new Set(['select', 'radio', 'checklist', 'taglist', 'region', 'date'])

/** The same rules the server applies, so that what passes here is not refused there. */
export function problemsOf(field: SchemaField, value: unknown, context: FormData, evaluate: Evaluate): Problem[] {
  const problem = presence(field, value) ?? (isEmpty(value) ? null : shape(field, value) ?? limits(field, value, context, evaluate))
  if (problem) return [problem]
  return agreement(field, value, context, evaluate)
}

function presence(field: SchemaField, value: unknown): Problem | null {
  const minItems = field.validate?.minItems
  if (field.type === 'dynamiclist' && minItems && listSize(value) < minItems) {
    return problem(field, 'minItems', 'minItems', minItems)
  }
  if (!field.validate?.required) return null
  if (field.type === 'checkbox') return value === true ? null : problem(field, 'required', 'consent')
  const missing = isEmpty(value) || (typeof value === 'string' && value.trim() === '')
  if (!missing) return null
  return problem(field, 'required', field.type === 'attachment' ? 'upload' : CHOSEN.has(field.type) ? 'choose' : 'required')
}

function shape(field: SchemaField, value: unknown): Problem | null {
  const text = String(value)
  switch (field.type) {
    case 'identitynumber': {
      const wrong = identityProblem(text)
      return wrong && problem(field, 'identityNumber', wrong, text.length)
    }
    case 'creditcode': {
      const wrong = creditCodeProblem(text)
      return wrong && problem(field, 'creditCode', wrong, text.length)
    }
    case 'phone':
      return /^(1[3-9]\d{9}|0\d{2,3}-?[2-9]\d{6,7}(-\d{1,6})?)$/.test(text.trim()) ? null : problem(field, 'phone', 'phone')
    case 'bankaccount':
      return /^\d{12,19}$/.test(text.replace(/\s/g, '')) ? null : problem(field, 'bankAccount', 'bankAccount')
    case 'money': {
      const amount = typeof value === 'number' ? value : Number.NaN
      return amount >= 0 && Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-6 ? null : problem(field, 'money', 'money')
    }
    case 'number':
      return Number.isFinite(Number(value)) ? null : problem(field, 'number', 'number')
    case 'date':
      return isDate(text) ? null : problem(field, 'date', 'date')
    case 'region':
      return /^\d{12}$/.test(text) ? null : problem(field, 'region', 'region')
    default:
      return null
  }
}

function limits(field: SchemaField, value: unknown, context: FormData, evaluate: Evaluate): Problem | null {
  const limit = (raw: number | string | undefined): number | null => {
    const settled = typeof raw === 'string' && raw.startsWith('=') ? evaluate(raw, context) : raw
    return settled === undefined || settled === null || settled === '' ? null : Number(settled)
  }
  const { validate = {} } = field
  const size = Array.isArray(value) ? value.length : String(value).length
  const [minLength, maxLength] = [limit(validate.minLength), limit(validate.maxLength)]
  const [min, max] = [limit(validate.min), limit(validate.max)]
  if (!Array.isArray(value) && minLength !== null && size < minLength) return problem(field, 'minLength', 'minLength', minLength)
  if (!Array.isArray(value) && maxLength !== null && size > maxLength) return problem(field, 'maxLength', 'maxLength', maxLength)
  const decimals = field.type === 'number' ? field.decimalDigits : undefined
  if (decimals !== undefined && (String(value).split('.')[1] ?? '').length > decimals) return problem(field, 'decimals', 'decimals', decimals)
  if (min !== null && Number(value) < min) return problem(field, 'min', 'min', min)
  if (max !== null && Number(value) > max) return problem(field, 'max', 'max', max)
  if (Array.isArray(value) && validate.minItems && size < validate.minItems) return problem(field, 'minItems', 'minItems', validate.minItems)
  if (Array.isArray(value) && validate.maxItems && size > validate.maxItems) return problem(field, 'maxItems', 'maxItems', validate.maxItems)
  if (validate.pattern && !new RegExp(validate.pattern).test(String(value))) return problem(field, 'pattern', 'pattern')
  return null
}

/** `properties.check`: refused only when it is plainly false; what cannot be told here the server tells. */
function agreement(field: SchemaField, value: unknown, context: FormData, evaluate: Evaluate): Problem[] {
  const check = field.properties?.check
  const row = context._this_ !== null && typeof context._this_ === 'object' ? (context._this_ as FormData) : {}
  if (!check || evaluate(check, { ...context, ...row, value }) !== false) return []
  const plain = problem(field, 'check', 'check')
  return [{ code: 'check', zh: field.properties?.checkZh ?? plain.zh, en: field.properties?.checkEn ?? plain.en }]
}

function problem(field: SchemaField, code: string, key: MessageKey, limit: unknown = ''): Problem {
  const zh = field.label || say('zh', 'unnamed')
  const en = field.properties?.labelEn || field.label || say('en', 'unnamed')
  return { code, zh: say('zh', key, zh, limit), en: say('en', key, en, limit) }
}

function listSize(value: unknown): number {
  return Array.isArray(value) ? value.length : 0
}
