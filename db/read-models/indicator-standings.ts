import type { Day } from '#db/values/day.ts'
import type { IndicatorStanding } from '#db/values/indicator.ts'
import type { ReadDb } from '../columns.ts'
import { formatOf, type IndicatorGround, targetOn, valueOn } from '../rules/indicator.ts'
import { type IndicatorRow, indicatorsOf } from '../stores/indicator.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { indicatorGround } from './indicator-ground.ts'

/** Where one indicator stands at the end of a day, by ground that was read for its rule. */
export const standingOf = (
  row: IndicatorRow,
  programme: ProgrammeRow,
  ground: IndicatorGround,
  day: Day,
): IndicatorStanding => {
  const { id, version, code, name, nameEn, kind, source, rule, isProposed, active } = row
  return {
    ...{ id, version, code, name, nameEn, kind, source, rule, isProposed, active },
    format: formatOf(rule),
    target: targetOn(row.target, programme, ground),
    deadline: row.deadline ?? programme.to,
    value: valueOn(rule, ground, day, id),
  }
}

/** The active indicators of a programme in their order, each where it stands at the end of a day. */
export async function indicatorsOn(
  db: ReadDb,
  programme: ProgrammeRow,
  day: Day,
): Promise<readonly IndicatorStanding[]> {
  const rows = (await indicatorsOf(db, programme.id)).filter(({ active }) => active)
  const rules = rows.map(({ rule }) => rule)
  const ground = await indicatorGround(db, programme, rules, [day])
  return rows.map((row) => standingOf(row, programme, ground, day))
}
