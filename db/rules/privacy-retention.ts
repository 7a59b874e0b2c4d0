import type { Day } from '#db/values/day.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import type { RetentionStanding } from '#db/values/retention.ts'

/** A record as its retention looks at it. */
export interface RetainedRecord {
  readonly holdReason: string
  readonly pseudonymisedOn: Day | null
}

/** Where a record stands on a day. A hold is shown before its time has come too. */
export function retentionStanding(
  record: RetainedRecord,
  retainUntil: Day | null,
  today: Day,
): RetentionStanding {
  if (record.pseudonymisedOn !== null) return 'gone'
  if (record.holdReason !== '') return 'held'
  if (retainUntil === null) return 'undated'
  return today > retainUntil ? 'due' : 'kept'
}

/**
 * Whether a record may be pseudonymised. Refuses one on hold with its reason, one already
 * without a name, and one whose retention still runs unless a reason is given (an erasure that
 * was granted): the programme must be able to prove its participants until then (RODO art.
 * 17(3)(b)).
 */
export function decideForget(
  record: RetainedRecord & { readonly name: string },
  retainUntil: Day | null,
  today: Day,
  reason: string,
): Decision<true> {
  const { name } = record
  switch (retentionStanding(record, retainUntil, today)) {
    case 'gone':
      return refuse('privacy.alreadyForgotten', { name })
    case 'held':
      return refuse('privacy.onHold', { name, reason: record.holdReason })
    case 'undated':
      return reason === '' ? refuse('privacy.retentionUndated', { name }) : allow(true)
    case 'kept':
      return reason === ''
        ? refuse('privacy.retentionRuns', { name, until: retainUntil })
        : allow(true)
    case 'due':
      return allow(true)
  }
}

/** Whether a retention date can be written down: with the basis on which it was announced. */
export function decideRetention(typed: {
  readonly retainUntil: Day | null
  readonly retentionBasis: string
}): Decision<typeof typed> {
  if (typed.retainUntil !== null && typed.retentionBasis === '') {
    return refuse('privacy.basisMissing')
  }
  return allow(typed)
}

/**
 * Whether a clause can be said to have been given on a day. Refuses a day ahead and one before
 * the version was valid.
 */
export function decideClauseGiven(
  clause: { readonly ordinal: number; readonly validFrom: Day },
  on: Day,
  today: Day,
): Decision<Day> {
  if (on > today) return refuse('privacy.dayAhead', { day: on })
  if (on < clause.validFrom) {
    return refuse('privacy.clauseNotValidYet', { day: clause.validFrom, version: clause.ordinal })
  }
  return allow(on)
}
