import type { z } from 'zod'
import type { Day } from '#db/values/day.ts'
import type { training } from '#electron/contract/training.ts'
import type {
  clashSchema,
  participantSchema,
  seriesSchema,
  trainingPageSchema,
  trainingRowSchema,
} from '#electron/contract/training-schemas.ts'

export type Schedule = z.output<typeof training.list.outputSchema>
export type TrainingRules = z.output<typeof training.rules.outputSchema>
export type Series = z.output<typeof seriesSchema>
export type TrainingRow = z.output<typeof trainingRowSchema>
export type TrainingPage = z.output<typeof trainingPageSchema>
export type Participant = z.output<typeof participantSchema>
export type Clash = z.output<typeof clashSchema>

/** The parts of a training's page that a number elsewhere opens. */
export const pageParts = {
  participants: 'uczestnicy',
  waiting: 'rezerwa',
  invitations: 'zaproszenia',
  attendance: 'obecnosc',
  certificates: 'zaswiadczenia',
} as const

/** The first day of a training; null of one without days. */
export const firstDay = ({ days }: Pick<TrainingRow, 'days'>): Day | null => days[0]?.on ?? null
