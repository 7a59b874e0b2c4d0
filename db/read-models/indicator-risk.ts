import type { Day } from '#db/values/day.ts'
import type { RiskAssumptions } from '#db/values/forecast.ts'
import type { ReadDb } from '../columns.ts'
import { moneyAtRisk } from '../rules/money-at-risk.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { grantOf } from './claim-grant.ts'
import { indicatorForecasts } from './indicator-forecasts.ts'

/**
 * The simulation of what missed indicators could cost on a day, under assumptions: each active
 * indicator with a target beside what it alone would take. Amounts of money are left out: what is
 * not spent is not paid back, and so it is no indicator that was missed.
 */
export async function indicatorRisk(
  db: ReadDb,
  programme: ProgrammeRow,
  day: Day,
  assumptions: RiskAssumptions,
) {
  const grant = await grantOf(db, programme)
  const facts = (await indicatorForecasts(db, programme, day)).flatMap(({ standing, forecast }) => {
    const { id, target, value, rule } = standing
    return target === null || rule.kind === 'amount'
      ? []
      : [{ ...{ id, target, value, forecast }, standing: { ...standing, target } }]
  })
  const { total, lines } = moneyAtRisk(facts, grant, assumptions)
  return {
    ...{ day, grant, total },
    lines: facts.flatMap(({ standing, forecast }, at) => {
      const line = lines[at]
      return line === undefined ? [] : [{ standing, forecast, line }]
    }),
  }
}
