import type { Day } from '#db/values/day.ts'
import type { Period } from '#db/values/period.ts'
import { knownOn } from '#db/values/stage-days.ts'
import type { ReadDb } from '../columns.ts'
import { deskNumbers } from '../rules/desk-numbers.ts'
import { realisation } from '../rules/realisation.ts'
import { realisationCourse } from '../rules/realisation-course.ts'
import type { ReportDays } from '../rules/report-month.ts'
import { type ProgrammeRow, stagesOf } from '../stores/programme.ts'
import { dashboardGround } from './dashboard.ts'
import { packageFigures } from './dashboard-package.ts'
import { deskNumberFacts, deskNumberNames } from './desk-numbers.ts'
import { indicatorForecasts } from './indicator-forecasts.ts'
import { packageMatrix } from './package-matrix.ts'
import { realisationFacts } from './realisation.ts'
import { realisationCourseFacts } from './realisation-course.ts'

/** So many subjects of calls are named. */
const mostTopics = 5

/**
 * Everything that the board's report of a month says, as it stood at the end of its day, beside
 * the same figures a month earlier. The paper and the workbook are both written from this alone,
 * and every figure is asked of where its own screen asks: the dashboard, the indicators, the
 * realisation, the packages, the numbers of the desk. What needs somebody stands as of a day of its
 * own (`told`); where that is past it is told without what is known only as it is now (`isPast`).
 */
export async function monthlyReport(
  db: ReadDb,
  programme: ProgrammeRow,
  { period, day, told, before, periodBefore }: ReportDays,
  today: Day,
) {
  const ground = await dashboardGround(db, programme, { asked: told, today })
  const { headline, alerts, isPast } = ground
  const { budget, matrix } =
    told === day
      ? ground
      : {
          budget: realisation(await realisationFacts(db, programme, day)),
          matrix: await packageMatrix(db, programme.id, day),
        }
  return {
    ...{ period, day, told, before, isPast, headline, alerts: [...alerts] },
    programme: {
      title: programme.title,
      callNumber: programme.callNumber,
      agreementNumber: programme.agreementNumber,
      institution: programme.institution,
      department: programme.department,
      isSample: programme.isSample,
      from: programme.from,
      to: programme.to,
    },
    indicators: await indicatorRows(db, programme, day, before),
    stages: (await stagesOf(db, programme.id)).map(
      ({ id, name, plannedFrom, plannedTo, ...real }) => ({
        ...{ id, name, plannedFrom, plannedTo },
        ...knownOn({ plannedFrom, plannedTo, ...real }, day),
      }),
    ),
    budget,
    totalBefore:
      before === null ? null : realisation(await realisationFacts(db, programme, before)).total,
    course: realisationCourse(await realisationCourseFacts(db, programme, day)),
    packages: [...packageFigures(matrix)],
    packagesBefore:
      before === null ? null : [...packageFigures(await packageMatrix(db, programme.id, before))],
    calls: await callsOf(db, programme.id, period),
    callsBefore:
      periodBefore === null ? null : (await callsOf(db, programme.id, periodBefore)).whole,
  }
}

export type MonthlyReport = Awaited<ReturnType<typeof monthlyReport>>

/** Each active indicator with its value a month earlier and what its own course foretells. */
async function indicatorRows(db: ReadDb, programme: ProgrammeRow, day: Day, before: Day | null) {
  return (await indicatorForecasts(db, programme, day, { before })).map(
    ({ standing, ...rest }) => ({ ...standing, ...rest }),
  )
}

/** The conversations of a period, and the subjects that came up most. */
async function callsOf(db: ReadDb, programmeId: string, period: Period) {
  const facts = await deskNumberFacts(db, programmeId, period)
  const { whole, by } = deskNumbers({ ...facts, period })
  const { topics } = await deskNumberNames(db, programmeId)
  return {
    whole,
    topics: by.topic.slice(0, mostTopics).map(({ key, counts }) => ({
      name: topics[key]?.name ?? '',
      nameEn: topics[key]?.nameEn ?? '',
      conversations: counts.conversations,
    })),
  }
}
