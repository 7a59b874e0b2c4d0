import { dayOf, type Instant } from '#db/values/day.ts'
import { type ChangedRecord, figuresOf, type TimelineEvent } from './timeline.ts'

/** A change of a score of the survey, with when and by whom it was written down. */
export interface ScoreChange {
  readonly id: string
  readonly at: Instant
  readonly author: string
  readonly record: string
  readonly change: ChangedRecord
}

/** The table of the scores of the quality survey. */
export const scoreTable = 'survey_score'

/**
 * The scores of a JST come by the dozen, each saved as it was typed: what one person wrote down
 * on one day is told as one thing, at its newest change, with how many. The other changes are
 * told by nothing (null). Changes come newest first.
 */
export function surveyEvents(
  changes: readonly ScoreChange[],
): ReadonlyMap<string, TimelineEvent | null> {
  const groups = Map.groupBy(changes, ({ at, author }) => `${dayOf(new Date(at))} ${author}`)
  const told = new Map<string, TimelineEvent | null>()
  for (const group of groups.values()) {
    const given = group.find(({ change }) => change.action === 'insert')?.change
    const figures = given === undefined ? {} : figuresOf(given, ['phase', 'assessor'])
    const scores = new Set(group.map(({ record }) => record)).size
    for (const [nth, { id }] of group.entries()) {
      const event = { event: 'surveyed', on: null, figures: { ...figures, scores } }
      told.set(id, nth === 0 ? event : null)
    }
  }
  return told
}
