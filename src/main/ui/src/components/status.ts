import { CircleCheck, CircleClose, Clock, Loading, Minus, VideoPause, Warning } from '@element-plus/icons-vue'
import { markRaw, type Component } from 'vue'
import type { CaseStatus, Light } from '@/api/types'

/** The six tones of the screens; each has an icon, a colour pair and always a word beside it. */
export type Tone = 'idle' | 'active' | 'good' | 'warn' | 'bad' | 'paused'

export const TONE_ICONS: Record<Tone, Component> = {
  idle: markRaw(Minus), active: markRaw(Loading), good: markRaw(CircleCheck),
  warn: markRaw(Warning), bad: markRaw(CircleClose), paused: markRaw(VideoPause),
}

export const STATUS_TONES: Record<CaseStatus, Tone> = {
  DRAFT: 'idle', SUBMITTED: 'active', PRECHECK: 'active', SUPPLEMENT: 'warn', NOT_ACCEPTED: 'bad', ACCEPTED: 'active',
  IN_PROGRESS: 'active', PUBLICITY: 'active', OBJECTION: 'warn', EXTENDED: 'warn', SUSPENDED: 'paused', APPROVED: 'good',
  REJECTED: 'bad', WITHDRAWN: 'idle', TERMINATED: 'idle', TRANSFERRED: 'idle', ARCHIVED: 'good',
}

export const LIGHT_TONES: Record<Light, Tone> = { GREEN: 'good', YELLOW: 'warn', ORANGE: 'warn', RED: 'bad' }

export const LIGHT_ICONS: Record<Light, Component> = {
  GREEN: markRaw(CircleCheck), YELLOW: markRaw(Clock), ORANGE: markRaw(Warning), RED: markRaw(CircleClose),
}

/** The tone of an unfinished text such as a register state that this table does not know. */
export function statusTone(status: string): Tone {
  return (STATUS_TONES as Record<string, Tone | undefined>)[status] ?? 'idle'
}
