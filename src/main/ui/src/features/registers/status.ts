import type { Tone } from '@/components/status'

/** How the state of an entry is coloured. */
export const ENTRY_TONES: Record<string, Tone | undefined> = { IN_FORCE: 'good', SUSPENDED: 'paused', ENDED: 'idle' }

/** How the state of a recovery is coloured. */
export const RECOVERY_TONES: Record<string, Tone | undefined> = { OPEN: 'active', DONE: 'good', CANCELLED: 'idle' }
