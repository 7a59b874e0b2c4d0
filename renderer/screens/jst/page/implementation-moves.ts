import type { Day } from '#db/values/day.ts'
import type { ImplementationMoveKind, ImplementationState } from '#db/values/implementation.ts'
import type { RecruitmentState } from '#db/values/recruitment.ts'

/**
 * The moves of an implementation that a screen offers; the host decides each one again.
 * An agreement is signed with a JST that takes part, an early end is always possible.
 */
export function offeredMoves(
  recruitment: RecruitmentState,
  implementation: ImplementationState,
): readonly ImplementationMoveKind[] {
  const inForce = recruitment === 'signed' || recruitment === 'takingPart'
  switch (implementation) {
    case 'none':
      return recruitment === 'takingPart' ? ['sign'] : []
    case 'agreed':
      return inForce ? ['complete', 'end'] : ['end']
    default:
      return []
  }
}

/** The last step on record, which is the one that can be taken back; null before any. */
export function lastStep(
  record: {
    readonly agreementOn: Day | null
    readonly completedOn: Day | null
    readonly endedOn: Day | null
  } | null,
): ImplementationMoveKind | null {
  if (record === null) return null
  if (record.endedOn !== null) return 'end'
  if (record.completedOn !== null) return 'complete'
  return record.agreementOn === null ? null : 'sign'
}
