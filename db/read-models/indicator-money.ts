import type { Day } from '#db/values/day.ts'
import type { IndicatorAmount } from '#db/values/indicator.ts'
import { flatRateOf, type Grosze, grosze } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { programmeAmounts } from '../rules/own-contribution.ts'
import { rulesOf } from '../stores/budget.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { paidByDays } from './realisation-paid-days.ts'

/** What the budget came to at the end of a day, in grosze. */
export type IndicatorMoney = ReadonlyMap<Day, Readonly<Record<IndicatorAmount, Grosze>>>

/**
 * What the budget came to at the end of days: eligible costs paid in full with their flat rate
 * (the column "paid" of the whole realisation), and what of it is own contribution at its rate.
 */
export async function indicatorMoney(
  db: ReadDb,
  programme: ProgrammeRow,
  days: readonly Day[],
): Promise<IndicatorMoney> {
  const { indirectRate } = await rulesOf(db, programme.id)
  const direct = await paidByDays(db, programme.id, days)
  return new Map(
    [...direct].map(([day, paid]) => {
      const realised = grosze(paid + flatRateOf(paid, indirectRate))
      const { ownContribution } = programmeAmounts(realised, programme.ownContributionRate)
      return [day, { realised, ownContribution }] as const
    }),
  )
}
