import type { Day } from '#db/values/day.ts'
import type {
  ImplementationDates,
  ImplementationMoveKind,
  ImplementationState,
} from '#db/values/implementation.ts'

/** The steps of an implementation that have a day, in the order in which they must happen. */
export function implementationSteps(
  dates: ImplementationDates,
): readonly { readonly kind: ImplementationMoveKind; readonly on: Day }[] {
  const steps = [
    { kind: 'sign', on: dates.agreementOn },
    { kind: 'complete', on: dates.completedOn },
    { kind: 'end', on: dates.endedOn },
  ] as const
  return steps.flatMap(({ kind, on }) => (on === null ? [] : [{ kind, on }]))
}

/**
 * The state of an implementation at the end of a day: agreed from the day of its
 * agreement, completed or ended early from the day that happened.
 */
export function implementationStateOn(
  dates: ImplementationDates | null,
  onDay: Day,
): ImplementationState {
  if (dates === null) return 'none'
  const happened = (on: Day | null) => on !== null && on <= onDay
  if (happened(dates.endedOn)) return 'ended'
  if (happened(dates.completedOn)) return 'completed'
  return happened(dates.agreementOn) ? 'agreed' : 'none'
}

/** The state once everything recorded has happened. */
export function recordedImplementationState(
  dates: ImplementationDates | null,
): ImplementationState {
  const last = dates === null ? undefined : implementationSteps(dates).at(-1)
  return last === undefined ? 'none' : implementationStateOn(dates, last.on)
}

/** Whether an implementation in this state counts (programme sheet: 22 implementations). */
export const implementationCounts = (state: ImplementationState): boolean =>
  state === 'agreed' || state === 'completed'
