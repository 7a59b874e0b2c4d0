import type { Day } from '#db/values/day.ts'
import { type BreakdownRow, notInAny } from '#db/values/indicator.ts'
import { stageSpanOn } from '#db/values/stage-days.ts'
import type { ReadDb } from '../columns.ts'
import { type IndicatorGround, sharedOn } from '../rules/indicator.ts'
import { breakdownOf } from '../rules/indicator-breakdown.ts'
import { pointsOf } from '../rules/indicator-course.ts'
import { monthEnds, untilStill } from '../rules/quota-course.ts'
import { type IndicatorRow, indicatorById } from '../stores/indicator.ts'
import { listPowiats } from '../stores/jst.ts'
import { type ProgrammeRow, stagesOf } from '../stores/programme.ts'
import { evidenceOf, namedChanges } from './indicator-evidence.ts'
import { indicatorGround } from './indicator-ground.ts'
import { standingOf } from './indicator-standings.ts'

/**
 * One indicator on a day with its course and its parts; what it is measured by is read once for
 * all of them.
 */
export async function indicatorPage(db: ReadDb, programme: ProgrammeRow, id: string, day: Day) {
  const row = await indicatorById(db, id)
  const { rule } = row
  const ground = await indicatorGround(db, programme, [rule], daysOfCourse(programme, day))
  const points = pointsOf(rule, ground, monthEnds(programme.from, day), id)
  return {
    row,
    standing: standingOf(row, programme, ground, day),
    course: untilStill(points, programme.to, ({ value }) => value),
    /** Of a share: how many it is the share of. */
    whole: rule.kind === 'share' ? sharedOn(rule, ground, day).whole.length : null,
    breakdown: await namedBreakdown(db, programme, row, ground, day),
  }
}

/** What makes the value of one indicator on a day, and what does not count yet. */
export async function indicatorEvidence(db: ReadDb, programme: ProgrammeRow, id: string, day: Day) {
  const row = await indicatorById(db, id)
  const { rule } = row
  const ground = await indicatorGround(db, programme, [rule], [day])
  return {
    row,
    standing: standingOf(row, programme, ground, day),
    evidence: await evidenceOf(db, programme, rule, ground, day),
    changes: namedChanges(rule, ground, day),
  }
}

/** The points of the course, and the day itself where it lies before the programme. */
const daysOfCourse = ({ from }: ProgrammeRow, day: Day): readonly Day[] => [
  ...new Set([...monthEnds(from, day), day]),
]

/** The parts of a value with the names of stages and powiats; other rows are called by their key. */
async function namedBreakdown(
  db: ReadDb,
  programme: ProgrammeRow,
  { rule }: Pick<IndicatorRow, 'rule'>,
  ground: Pick<IndicatorGround, 'marks'>,
  day: Day,
) {
  const stages = await stagesOf(db, programme.id)
  const dated = stages.map((stage) => ({ id: stage.id, ...stageSpanOn(stage, day) }))
  const names = new Map([
    ...stages.map(({ id, name }) => [id, name] as const),
    ...(await listPowiats(db)).map(({ id, name }) => [id, name] as const),
  ])
  const named = (rows: readonly BreakdownRow[]) =>
    rows.map((row) => ({ ...row, name: row.key === notInAny ? '' : (names.get(row.key) ?? '') }))
  return Object.fromEntries(
    Object.entries(breakdownOf(rule, ground, dated, day)).map(([key, rows]) => [key, named(rows)]),
  )
}
