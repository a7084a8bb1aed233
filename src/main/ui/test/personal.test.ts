import { describe, expect, it } from 'vitest'
import { keyAfter } from '../src/api/http'
import { isPersonal } from '../src/api/personal'
import { ApiProblem, type ProblemBody } from '../src/api/problem'
import { filtersOf, queryOf } from '../src/features/inbox/filters'

describe('an identity number', () => {
  it('is told from other words', () => {
    expect(['21020319800101001X', ' 210203198001010012 ', '李明', 'DB01-2026-00012', undefined].map(isPersonal))
      .toEqual([true, true, false, false, false])
  })

  it('stays out of the address of the inbox', () => {
    const filters = filtersOf({ tab: 'MINE', street: '3' })
    expect(queryOf({ ...filters, q: '21020319800101001X' })).toEqual({ tab: 'MINE', street: '3' })
    expect(queryOf({ ...filters, q: '李明' })).toEqual({ tab: 'MINE', street: '3', q: '李明' })
  })
})

describe('the key of the next try', () => {
  const problem = (status: number) => new ApiProblem({ status } as ProblemBody)

  it('is the same while nobody knows whether the command was carried out', () => {
    expect(keyAfter(problem(0), 'one')).toBe('one')
  })

  it('is a new one after a refusal', () => {
    expect(keyAfter(problem(400), 'one')).not.toBe('one')
  })
})
