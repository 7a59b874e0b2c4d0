import type { Day } from '#db/values/day.ts'
import { type StageDays, stageSpanOn } from '#db/values/stage-days.ts'

/** How a stage stands on a day. */
export type StageStanding = 'ahead' | 'now' | 'over' | 'unknown'

/** Whether a stage lies ahead, is going on or is over on a day; unknown without a first day. */
export function stageStanding(stage: StageDays, day: Day): StageStanding {
  const { from, to } = stageSpanOn(stage, day)
  if (from === null) return 'unknown'
  if (day < from) return 'ahead'
  return to !== null && day > to ? 'over' : 'now'
}
