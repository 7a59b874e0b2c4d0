import type { Day } from '#db/values/day.ts'
import { nothingRecruited } from '#db/values/quota.ts'
import type { ReadDb } from '../columns.ts'
import { dashboardAlerts } from '../rules/dashboard-alerts.ts'
import { dashboardHeadline } from '../rules/dashboard-headline.ts'
import { quotaBoard } from '../rules/quota.ts'
import { realisation } from '../rules/realisation.ts'
import { referenceDay } from '../rules/reference-day.ts'
import { type ProgrammeRow, stagesOf } from '../stores/programme.ts'
import { claimDayOf } from './claim-day.ts'
import { datedFacts } from './dashboard-dated.ts'
import { packageFigures } from './dashboard-package.ts'
import { noPresentFacts, presentFacts } from './dashboard-present.ts'
import { packageMatrix } from './package-matrix.ts'
import { quotaFacts } from './quota-facts.ts'
import { realisationFacts } from './realisation.ts'

/**
 * What needs somebody at the end of a day, the money and the packages; quotas, stages, courses,
 * calls and powiats the dashboard asks of the queries of their own screens. Every figure is the
 * one of its own screen: the quota board's, the realisation's, the package's. Promises, plans, visits, records of people and what nobody confirmed are known as
 * they are now alone, so an earlier day than the programme's own is told without them.
 */
export async function dashboardOverview(
  db: ReadDb,
  programme: ProgrammeRow,
  { asked, today }: { readonly asked: Day | undefined; readonly today: Day },
) {
  const own = referenceDay(programme, today)
  const day = asked ?? own
  const isPast = day < own
  const board = quotaBoard((await quotaFacts(db, programme, day)).facts)
  const budget = realisation(await realisationFacts(db, programme, day))
  const matrix = await packageMatrix(db, programme.id, day)
  const claimDay = day === own ? await claimDayOf(db, programme, today) : day
  const stages = await stagesOf(db, programme.id)
  const at = { day, claimDay, today }
  const alerts = dashboardAlerts({
    ...at,
    ...(await datedFacts(db, programme, at, { board, budget, matrix })),
    ...(isPast ? noPresentFacts : await presentFacts(db, programme, at, stages)),
  })
  return {
    day,
    isPast,
    alerts,
    headline: dashboardHeadline(alerts, nothingRecruited(board)),
    money: { version: budget.version, total: budget.total },
    packages: packageFigures(matrix),
  }
}
