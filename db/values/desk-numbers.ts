/** The figures of the contact desk: how many conversations there are, and how they end. */
import type { Day } from './day.ts'
import type { Period } from './period.ts'

/** What conversations are split by; the list of conversations is narrowed by the same words. */
export const deskDimensions = ['topic', 'jst', 'outcome', 'channel', 'caller', 'takenBy'] as const
export type DeskDimension = (typeof deskDimensions)[number]

/** Counts of conversations; each opens exactly these. */
export const deskFigures = ['conversations', 'atOnce', 'open'] as const
export type DeskCounts = Readonly<Record<(typeof deskFigures)[number], number>>

/** One row of a split; the key is `withoutOne` for conversations that name none. */
export interface DeskRow {
  readonly key: string
  readonly counts: DeskCounts
}

/** How long a mark of the course is. */
export const deskSteps = ['day', 'week', 'month'] as const
export type DeskStep = (typeof deskSteps)[number]

export interface DeskNumbers {
  readonly whole: DeskCounts
  /** Telephone calls alone, and how long they took together. */
  readonly calls: { readonly conversations: number; readonly seconds: number }
  readonly closing: {
    /** Conversations in which something was promised, and all of it is done. */
    readonly conversations: number
    /** In working days; null when there are none. */
    readonly median: number | null
    readonly ninth: number | null
  }
  readonly step: DeskStep
  readonly course: readonly (Period & { readonly counts: DeskCounts })[]
  /** The hours of the office's clock from the first to the last with a conversation. */
  readonly hours: readonly { readonly hour: number; readonly counts: DeskCounts }[]
  readonly by: Readonly<Record<DeskDimension, readonly DeskRow[]>>
}

/** The periods that are one key away. */
export const deskPeriodNames = ['week', 'month', 'quarter', 'whole'] as const
export type DeskPeriodName = (typeof deskPeriodNames)[number]
export type DeskPeriods = Readonly<Record<DeskPeriodName, { readonly from: Day; readonly to: Day }>>
