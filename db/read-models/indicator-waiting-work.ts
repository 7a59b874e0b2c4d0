import type { Day } from '#db/values/day.ts'
import { deliverableKey } from '#db/values/package.ts'
import type { ReadDb } from '../columns.ts'
import { standsOn } from '../rules/indicator-mark.ts'
import { stepOfDeliverable, stepOfReport } from '../rules/indicator-step.ts'
import { noReportDays, reportStanding } from '../rules/opening-report.ts'
import { deliverablesOf } from '../rules/package.ts'
import { cellStandingOn } from '../rules/package-standing.ts'
import { implementingRulesOf } from '../stores/implementing-rules.ts'
import { reportsOf } from '../stores/opening-report.ts'
import { deliverablesIn } from '../stores/package.ts'
import { markOfJst } from './indicator-marks-jst.ts'
import { markOfDeliverable } from './indicator-marks-work.ts'
import type { IndicatorPlaces } from './indicator-places.ts'
import type { Waiting } from './indicator-waiting.ts'

/** The opening reports of the JSTs that take part on a day, those accepted later among them. */
export async function waitingReports(
  db: ReadDb,
  programmeId: string,
  { places, signed }: IndicatorPlaces,
  day: Day,
): Promise<readonly Waiting[]> {
  const reports = new Map((await reportsOf(db, programmeId)).map((row) => [row.jstId, row]))
  return [...signed].flatMap(([jstId, times]): Waiting[] => {
    const place = places.get(jstId)
    if (place === undefined || !standsOn({ times }, day)) return []
    const report = reports.get(jstId)
    const step = stepOfReport(reportStanding(report ?? noReportDays, day))
    return [{ mark: markOfJst(place, 'openingReport', []), ...step, ...withContractor(report) }]
  })
}

/** Every deliverable of the packages of the JSTs that implement on a day, ordered or not. */
export async function waitingDeliverables(
  db: ReadDb,
  programmeId: string,
  { places, implementing }: IndicatorPlaces,
  day: Day,
): Promise<readonly Waiting[]> {
  const { languages } = await implementingRulesOf(db, programmeId)
  const rows = new Map(
    (await deliverablesIn(db, programmeId)).map((row) => [
      `${row.jstId} ${deliverableKey(row)}`,
      row,
    ]),
  )
  return [...implementing].flatMap(([jstId, times]): Waiting[] => {
    const place = places.get(jstId)
    if (place === undefined || !standsOn({ times }, day)) return []
    return deliverablesOf(languages).map((part) => {
      const row = rows.get(`${jstId} ${deliverableKey(part)}`)
      const step = stepOfDeliverable(cellStandingOn(row ?? null, day), row?.contractorId ?? null)
      return { mark: markOfDeliverable(place, part, []), ...step, ...withContractor(row) }
    })
  })
}

const withContractor = (row: { readonly contractorId: string | null } | undefined) =>
  row?.contractorId == null ? {} : { contractorId: row.contractorId }
