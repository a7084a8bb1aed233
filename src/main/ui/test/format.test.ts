import { describe, expect, it } from 'vitest'
import { ApiProblem } from '../src/api/problem'
import { queryString } from '../src/api/http'
import { date, dateTime, fileSize, money } from '../src/components/format'
import { CASE_STATUSES } from '../src/api/types'
import { LIGHT_TONES, STATUS_TONES } from '../src/components/status'

describe('format', () => {
  it('shows instants in the district time zone', () => {
    expect(dateTime('2026-02-14T15:59:59Z')).toBe('2026-02-14 23:59')
    expect(dateTime('2026-02-14T16:00:00Z')).toBe('2026-02-15 00:00')
  })

  it('leaves plain dates alone', () => {
    expect(date('2026-05-01')).toBe('2026-05-01')
    expect(date('2026-04-30T16:30:00Z')).toBe('2026-05-01')
  })

  it('shows yuan with two decimals', () => {
    expect(money(1234.5)).toBe('1,234.50')
    expect(money(undefined)).toBe('')
  })

  it('shows sizes as people say them', () => {
    expect(fileSize(900)).toBe('900 B')
    expect(fileSize(5 * 1024 * 1024)).toBe('5.0 MB')
  })
})

describe('lights and states', () => {
  it('have a tone each', () => {
    expect(CASE_STATUSES.filter((status) => STATUS_TONES[status] === undefined)).toEqual([])
    expect(LIGHT_TONES).toEqual({ GREEN: 'good', YELLOW: 'warn', ORANGE: 'warn', RED: 'bad' })
  })
})

describe('problems', () => {
  it('speak the language of the reader', () => {
    const problem = new ApiProblem({ type: 'urn:yimen:problem:lost-race', status: 409, detailZh: '已被签收', detailEn: 'Already claimed' })
    expect(problem.slug).toBe('lost-race')
    expect(problem.conflict).toBe(true)
    expect([problem.text('zh'), problem.text('en')]).toEqual(['已被签收', 'Already claimed'])
  })
})

describe('queries', () => {
  it('leave out what is not asked', () => {
    expect(queryString({ tab: 'MINE', q: '', light: undefined, size: 20 })).toBe('?tab=MINE&size=20')
  })
})
