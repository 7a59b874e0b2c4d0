import type { ReadDb } from '#db/columns.ts'
import { indicatorGround } from '#db/read-models/indicator-ground.ts'
import { sharedOn } from '#db/rules/indicator.ts'
import { decideWhole } from '#db/rules/indicator-entry.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import type { ProgrammeRow } from '#db/stores/programme.ts'
import type { Day } from '#db/values/day.ts'
import type { IndicatorRule } from '#db/values/indicator.ts'
import { allow, type Decision } from '#db/values/refusal.ts'

/** A share of nothing cannot be written down: on the reference day there is something to share. */
export async function decideShare(
  db: ReadDb,
  programme: ProgrammeRow,
  rule: IndicatorRule,
  today: Day,
): Promise<Decision<true>> {
  if (rule.kind !== 'share') return allow(true)
  const day = referenceDay(programme, today)
  const ground = await indicatorGround(db, programme, [rule], [day])
  return decideWhole(sharedOn(rule, ground, day).whole.length, day)
}
