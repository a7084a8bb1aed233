import { evaluate as feel } from '@bpmn-io/feelin'
import { describe, expect, it } from 'vitest'
import { creditCodeProblem } from './creditCode'
import { identity, identityProblem } from './identityNumber'
import { issuesOf, stepsOf, visibleFields } from './inspect'
import { parsePath, pathText } from './paths'
import { compact, drawable, withIds } from './prepare'
import { readDate } from './dates'
import type { Evaluate, Schema } from './types'

const evaluate: Evaluate = (expression, context) => feel(expression.slice(1), context).value as unknown

const schema: Schema = {
  type: 'default',
  components: [
    { type: 'text', id: 'hello', text: 'hello' },
    {
      type: 'group', id: 'who', label: '申请人', properties: { labelEn: 'Applicant' }, components: [
        { type: 'name', key: 'name', label: '姓名', properties: { labelEn: 'Name' }, validate: { required: true } },
        { type: 'radio', key: 'away', label: '人户分离', values: [{ label: '是', value: 'YES' }, { label: '否', value: 'NO' }] },
        { type: 'address', key: 'home', label: '现住址', validate: { required: true }, conditional: { hide: '=away != "YES"' } },
      ],
    },
    {
      type: 'dynamiclist', id: 'people', path: 'members', label: '成员', validate: { minItems: 1 },
      properties: { check: '=count(members[relation = "01"]) = 1', checkZh: '须恰有一名申请人', checkEn: 'Exactly one applicant' },
      components: [
        { type: 'identitynumber', key: 'idNumber', label: '身份证号', validate: { required: true } },
        { type: 'textfield', key: 'relation', label: '关系' },
        { type: 'money', key: 'pay', label: '收入', conditional: { hide: '=this.relation = "01"' }, validate: { min: 0, required: true } },
      ],
    },
  ],
}
const issues = (data: Record<string, unknown>) => issuesOf(withIds(schema), data, evaluate, () => false)

describe('credit code', () => {
  it('takes the valid and names what is wrong with others', () => {
    for (const code of ['91110000802100433B', '9144030071526726XG', '51210203mj0000018c', '52210112MJ00000260', '51340304MJ00A1B23P', '5212011150000012X1']) {
      expect(creditCodeProblem(code)).toBeNull()
    }
    expect(creditCodeProblem('51210203MJ0000018')).toBe('creditCodeLength')
    expect(creditCodeProblem('51210203MJ000001OC')).toBe('creditCodeCharacters')
    expect(creditCodeProblem('51210203MJ0000018D')).toBe('creditCodeCheck')
    expect(creditCodeProblem('51210203MJ0000019C')).toBe('creditCodeCheck')
  })
})

describe('identity number', () => {
  it('accepts the example of GB 11643 and reads birth date and sex', () => {
    expect(identity('11010519491231002x')).toEqual({ birthDate: '1949-12-31', sex: 'F' })
  })

  it('names what is wrong', () => {
    expect(identityProblem('1101051949123100')).toBe('identityLength')
    expect(identityProblem('110105194912310029')).toBe('identityCheckDigit')
    expect(identityProblem('11010519491331002X')).toBe('identityBirth')
    expect(identityProblem('1101051949A231002X')).toBe('identityCharacters')
  })
})

describe('inspection of a form', () => {
  it('asks for what is shown and required, and for nothing hidden', () => {
    expect(issues({ away: 'NO', members: [{ idNumber: '11010519491231002X', relation: '01' }] }).map((one) => one.field)).toEqual(['name'])
    expect(issues({ name: '李四', away: 'YES', members: [{ idNumber: '11010519491231002X', relation: '01' }] }).map((one) => one.field)).toEqual(['home'])
  })

  it('addresses fields of rows and says which row', () => {
    const found = issues({ name: '李四', members: [{ idNumber: '11010519491231002X', relation: '01' }, { idNumber: '1', relation: '10', pay: 1.5 }] })
    expect(found).toEqual([expect.objectContaining({ field: 'members[1].idNumber', code: 'identityNumber', step: 'people', row: { zh: '成员第 2 行：', en: '成员, row 2: ' } })])
  })

  it('shows a failed cross-field check at its field, in both languages', () => {
    const found = issues({ name: '李四', members: [{ idNumber: '11010519491231002X', relation: '10', pay: 0 }] })
    expect(found).toEqual([expect.objectContaining({ field: 'members', code: 'check', zh: '须恰有一名申请人', en: 'Exactly one applicant' })])
  })

  it('refuses money with three decimals and negative money', () => {
    const pay = (amount: unknown) => issues({ name: '李四', members: [{ idNumber: '11010519491231002X', relation: '01' }, { idNumber: '11010519491231002X', pay: amount }] }).map((one) => one.code)
    expect(pay(12.34)).toEqual([])
    expect(pay(12.345)).toEqual(['money'])
    expect(pay(-1)).toEqual(['money'])
    expect(pay('many')).toEqual(['money'])
  })

  it('leaves out hidden fields', () => {
    expect(visibleFields(withIds(schema), { away: 'NO' }, evaluate).map((one) => pathText(one.path))).toEqual(['name', 'away', 'members'])
  })

  it('makes no step of a part that the data hide', () => {
    const parts = withIds({ components: [{ type: 'group', id: 'a', label: 'A' }, { type: 'group', id: 'b', label: 'B', conditional: { hide: '=quick != "NO"' } }] } as unknown as Schema)
    expect(stepsOf(parts, 'en', { quick: 'YES' }, evaluate).map((one) => one.id)).toEqual(['a'])
    expect(stepsOf(parts, 'en', { quick: 'NO' }, evaluate).map((one) => one.id)).toEqual(['a', 'b'])
  })

  it('makes one step of each top-level part', () => {
    expect(stepsOf(withIds(schema), 'en')).toEqual([{ id: 'who', label: 'Applicant' }, { id: 'people', label: '成员' }])
  })
})

describe('small things', () => {
  it('reads both ways of writing a path', () => {
    expect(pathText(parsePath('members.0.idNumber'))).toBe('members[0].idNumber')
    expect(pathText(parsePath('members[0].idNumber'))).toBe('members[0].idNumber')
  })

  it('understands dates as people type them', () => {
    expect(readDate('20240105')).toBe('2024-01-05')
    expect(readDate('2024年1月5日')).toBe('2024-01-05')
    expect(readDate('')).toBeNull()
    expect(readDate('soon')).toBe('soon')
  })

  it('drops empty answers but keeps empty lists and no', () => {
    expect(compact({ a: '', b: null, c: [], d: false, e: [{ f: '' }] })).toEqual({ c: [], d: false, e: [{}] })
  })

  it('draws English labels when asked', () => {
    expect(drawable(withIds(schema), 'en', false).components[1]?.label).toBe('Applicant')
  })
})
