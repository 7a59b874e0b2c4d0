import type { Day } from '#db/values/day.ts'

/** How a stage stands on a day. */
export type StageStanding = 'ahead' | 'now' | 'over' | 'unknown'

interface StageDays {
  readonly plannedFrom: Day | null
  readonly plannedTo: Day | null
  readonly actualFrom: Day | null
  readonly actualTo: Day | null
}

/** The real days of a stage that had come by `day`; a board of the past knows no later ones. */
export function knownOn({ actualFrom, actualTo }: StageDays, day: Day) {
  const come = (real: Day | null) => (real !== null && real <= day ? real : null)
  return { actualFrom: come(actualFrom), actualTo: come(actualTo) }
}

/**
 * Whether a stage lies ahead, is going on or is over on a day. The real days speak where
 * they are known, else the planned ones; a stage without a first day is unknown.
 */
export function stageStanding(stage: StageDays, day: Day): StageStanding {
  const from = stage.actualFrom ?? stage.plannedFrom
  const to = stage.actualTo ?? stage.plannedTo
  if (from === null) return 'unknown'
  if (day < from) return 'ahead'
  return to !== null && day > to ? 'over' : 'now'
}
