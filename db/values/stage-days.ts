import type { Day } from './day.ts'

/** The days of a stage as they were planned, and as they really came; null where not written. */
export interface StageDays {
  readonly plannedFrom: Day | null
  readonly plannedTo: Day | null
  readonly actualFrom: Day | null
  readonly actualTo: Day | null
}

/** The real days of a stage that had come by `day`; a past day knows no later ones. */
export function knownOn({ actualFrom, actualTo }: StageDays, day: Day) {
  const come = (real: Day | null) => (real !== null && real <= day ? real : null)
  return { actualFrom: come(actualFrom), actualTo: come(actualTo) }
}

/**
 * The first and the last day of a stage as `day` knows them: the real one once it has come,
 * until then the planned one. Everything that asks whether a stage has begun asks this: the
 * strip of stages, the pace, and the day from which a step is owed.
 */
export function stageSpanOn(stage: StageDays, day: Day) {
  const { actualFrom, actualTo } = knownOn(stage, day)
  return { from: actualFrom ?? stage.plannedFrom, to: actualTo ?? stage.plannedTo }
}
