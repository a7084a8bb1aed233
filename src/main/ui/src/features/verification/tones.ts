import type { Tone } from '@/components/status'
import type { Result, SourceState } from './api'

export const RESULT_TONES: Record<Result, Tone> = {
  WAITING: 'active', ANSWERED: 'active', NO_DIFF: 'good', NODATA: 'idle', DIFF: 'warn', OVER: 'bad', ERR: 'bad',
}
export const OUTCOME_TONES: Record<string, Tone> = { CLEAN: 'good', DIFF: 'warn', OVER: 'bad', INCOMPLETE: 'bad', WAITING: 'active', EXPIRED: 'warn' }
export const SOURCE_TONES: Record<SourceState['state'], Tone> = { OFF: 'paused', UNUSED: 'idle', GOOD: 'good', FAILING: 'warn', DEAD: 'bad' }
