import type { Tone } from '@/components/status'

export const ROLL_TONES: Record<string, Tone | undefined> = { DRAFT: 'idle', CHECKED: 'active', APPROVED: 'active', LOCKED: 'good', EXPORTED: 'good' }
export const DIFFERENCE_TONES: Record<string, Tone | undefined> = { NEW: 'good', STOPPED: 'bad', HELD: 'paused', CHANGED: 'warn' }
export const ADJUSTMENT_TONES: Record<string, Tone | undefined> = { PREVIEW: 'active', APPLIED: 'good', DISCARDED: 'idle' }
export const RECOVERY_TONES: Record<string, Tone | undefined> = { OPEN: 'active', DONE: 'good', CANCELLED: 'idle' }
