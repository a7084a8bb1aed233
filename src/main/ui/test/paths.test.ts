import { describe, expect, it } from 'vitest'
import { labelOf, partsOf, withValueAt } from '../src/features/caseFile/paths'

const schema = {
  components: [
    { type: 'group', label: '申请人', components: [{ type: 'identitynumber', key: 'idNumber', label: '身份证号', properties: { labelEn: 'ID number' } }] },
    { type: 'dynamiclist', path: 'members', label: '家庭成员', components: [{ type: 'phone', key: 'phone', label: '电话' }] },
  ],
}

describe('paths', () => {
  it('read both spellings of a list index', () => {
    expect(partsOf('members[1].phone')).toEqual(['members', 1, 'phone'])
    expect(partsOf('members.1.phone')).toEqual(['members', 1, 'phone'])
  })

  it('replace one value and leave the original alone', () => {
    const data = { members: [{ phone: 'a' }, { phone: '138****1234' }] }
    const changed = withValueAt(data, 'members[1].phone', '13812341234')
    expect(changed).toEqual({ members: [{ phone: 'a' }, { phone: '13812341234' }] })
    expect(data.members[1]?.phone).toBe('138****1234')
  })

  it('name the field in the language of the reader', () => {
    expect(labelOf(schema, 'idNumber', 'zh')).toBe('身份证号')
    expect(labelOf(schema, 'idNumber', 'en')).toBe('ID number')
    expect(labelOf(schema, 'members[1].phone', 'zh')).toBe('家庭成员 2 · 电话')
    expect(labelOf(schema, 'unknown', 'zh')).toBe('unknown')
  })
})
