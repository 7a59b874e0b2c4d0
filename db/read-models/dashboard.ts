import type { Day } from '#db/values/day.ts'
import { nothingRecruited } from '#db/values/quota.ts'
import type { ReadDb } from '../columns.ts'
import { dashboardAlerts } from '../rules/dashboard-alerts.ts'
import type { Asker } from '../rules/dashboard-facts.ts'
import { dashboardHeadline } from '../rules/dashboard-headline.ts'
import { quotaBoard } from '../rules/quota.ts'
import { realisation } from '../rules/realisation.ts'
import { referenceDay } from '../rules/reference-day.ts'
import { type ProgrammeRow, stagesOf } from '../stores/programme.ts'
import { claimDayOf } from './claim-day.ts'
import { datedFacts } from './dashboard-dated.ts'
import { noPresentFacts, presentFacts } from './dashboard-present.ts'
import { weekAhead } from './dashboard-week.ts'
import { mentorFacts } from './mentor-visits.ts'
import { packageMatrix } from './package-matrix.ts'
import { quotaFacts } from './quota-facts.ts'
import { realisationFacts } from './realisation.ts'

/**
 * What needs somebody at the end of a day, what of it is the asker's own first, what falls due in
 * the week after it, and the money; quotas, stages, courses, calls and powiats the dashboard asks
 * of the queries of their own screens. Every figure is the one of its own screen: the quota
 * board's, the realisation's, the package's, the simulation's. Promises, plans, visits, records of
 * people, what nobody confirmed and what comes next are known as they are now alone, so an earlier
 * day than the programme's own is told without them.
 */
export async function dashboardOverview(db: ReadDb, programme: ProgrammeRow, asked: Asked) {
  const { budget, matrix: _, ...told } = await dashboardGround(db, programme, asked)
  return { ...told, money: { version: budget.version, total: budget.total } }
}

interface Asked {
  /** The programme's own day where none is. */
  readonly asked: Day | undefined
  readonly today: Day
  /** Nobody in particular where it is left out, as on paper. */
  readonly asker?: Asker | null
}

/** The same with the whole budget and the packages that it was told from. */
export async function dashboardGround(
  db: ReadDb,
  programme: ProgrammeRow,
  { asked, today, asker = null }: Asked,
) {
  const own = referenceDay(programme, today)
  const day = asked ?? own
  const isPast = day < own
  const { facts: quotas, names } = await quotaFacts(db, programme, day)
  const board = quotaBoard(quotas)
  const budget = realisation(await realisationFacts(db, programme, day))
  const matrix = await packageMatrix(db, programme.id, day)
  const claimDay = day === own ? await claimDayOf(db, programme, today) : day
  const stages = await stagesOf(db, programme.id)
  const at = { day, claimDay, today, asker }
  const ground = { board, budget, matrix, names, jsts: quotas.jsts }
  const { facts, risk, awaited } = await datedFacts(db, programme, at, ground)
  const mentors = isPast ? null : await mentorFacts(db, programme.id, day)
  const present =
    mentors === null ? noPresentFacts : await presentFacts(db, programme, at, { stages, mentors })
  const week =
    mentors === null
      ? []
      : await weekAhead(db, programme, at, { mentors, matrix, awaited, claims: facts.claims })
  const alerts = dashboardAlerts({ ...at, ...facts, ...present })
  return {
    ...{ day, isPast, alerts, risk, week, budget, matrix },
    headline: dashboardHeadline(alerts, nothingRecruited(board)),
  }
}
