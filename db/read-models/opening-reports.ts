import type { Day } from '#db/values/day.ts'
import { fold } from '#db/values/fold.ts'
import type { ReadDb } from '../columns.ts'
import { byUrgency, noReportDays, reportStanding } from '../rules/opening-report.ts'
import { countsTowardsQuota } from '../rules/recruitment-state.ts'
import { type ContractorRow, listContractors } from '../stores/expense-contractor.ts'
import { fileOf, noFile } from '../stores/kept-file.ts'
import { type ReportRow, reportsOf } from '../stores/opening-report.ts'
import { registerOn } from './register.ts'

type RegisterRow = Awaited<ReturnType<typeof registerOn>>[number]

/**
 * The Analysis of the voivodeship and the reports of the JSTs that take part on a day, with
 * where each stands then: one line each, also of what nobody ordered. A JST that takes part no
 * more is listed while it has a report. What is late comes first (`byUrgency`), then by name.
 */
export async function openingReports(db: ReadDb, programmeId: string, day: Day) {
  const reports = new Map((await reportsOf(db, programmeId)).map((row) => [row.jstId, row]))
  const contractors = await listContractors(db)
  const byId = new Map(contractors.map((row) => [row.id, row]))
  const lines = (await registerOn(db, programmeId, day)).flatMap((jst) => {
    const row = reports.get(jst.teryt) ?? null
    return row === null && !countsTowardsQuota(jst.state) ? [] : [lineOf(jst, row, byId, day)]
  })
  const rows = [lineOf(null, reports.get(null) ?? null, byId, day), ...lines]
  const order = new Map(rows.map((row) => [row, fold(row.name)]))
  return {
    contractors,
    reports: rows.toSorted(
      (one, other) =>
        byUrgency(one, other) || (order.get(one) ?? '').localeCompare(order.get(other) ?? ''),
    ),
  }
}

/** One line of the list: of a JST, or of the Analysis for null. */
function lineOf(
  jst: RegisterRow | null,
  row: ReportRow | null,
  contractors: ReadonlyMap<string, ContractorRow>,
  day: Day,
) {
  const contractor = contractors.get(row?.contractorId ?? '')
  const { orderedOn, dueOn, receivedOn, acceptedOn } = row ?? noReportDays
  const days = { orderedOn, dueOn, receivedOn, acceptedOn }
  return {
    id: row?.id ?? null,
    version: row?.version ?? 0,
    teryt: jst?.teryt ?? null,
    name: jst?.name ?? '',
    kind: jst?.kind ?? null,
    powiatName: jst?.powiatName ?? '',
    takesPart: jst === null || countsTowardsQuota(jst.state),
    contractor: contractor === undefined ? null : toldContractor(contractor),
    ...days,
    remarks: row?.remarks ?? '',
    file: fileOf(row ?? noFile),
    ...reportStanding(days, day),
  }
}

export const toldContractor = ({ id, kind, number, name }: ContractorRow) => ({
  ...{ id, kind, number, name },
})
