import type { TFunction } from 'i18next'
import type { z } from 'zod'
import type { Day } from '#db/values/day.ts'
import { fold, matchesFolded } from '#db/values/fold.ts'
import type { contract } from '#electron/contract/contract.ts'
import { fullName } from '../jst/full-name.ts'
import type { ReportsSearch } from './search.ts'

export type ReportList = z.output<typeof contract.openingReport.list.outputSchema>
export type Report = ReportList['reports'][number]
export type Contractor = ReportList['contractors'][number]

/** Tells the lines of the list apart: the JST, or the Analysis of the voivodeship. */
export const keyOf = ({ teryt }: Pick<Report, 'teryt'>): string => teryt ?? 'analysis'

/** What a report is called in lists: its JST by a name no other has, or the Analysis. */
export const reportName = (t: TFunction, { name, kind }: Pick<Report, 'name' | 'kind'>): string =>
  kind === null ? t('openingReport.analysis') : fullName(t, { name, kind })

const { compare } = new Intl.Collator('pl')

/**
 * The lines that the address asks for, in the order it names; what has no value comes last. A state
 * asks for reports of JSTs, as they are counted.
 */
export function filterReports(
  t: TFunction,
  reports: readonly Report[],
  { q, state, sort, desc }: ReportsSearch,
): readonly Report[] {
  const query = fold(q ?? '')
  const found = reports.filter((report) => {
    const text = `${reportName(t, report)} ${report.powiatName} ${report.contractor?.name ?? ''}`
    return (
      (state === undefined || (report.teryt !== null && report.state === state)) &&
      matchesFolded(fold(`${text} ${report.teryt ?? ''}`), query)
    )
  })
  if (sort === undefined) return found
  const shownIn = (report: Report): string =>
    sort === 'name'
      ? reportName(t, report)
      : sort === 'contractor'
        ? (report.contractor?.name ?? '')
        : (report[sort] ?? '')
  return found.toSorted((one, other) => {
    const [a, b] = [shownIn(one), shownIn(other)]
    if (a === '' || b === '') return Number(a === '') - Number(b === '')
    return compare(a, b) * (desc ? -1 : 1)
  })
}

/** A report as it is typed. */
export interface ReportForm {
  readonly contractorName: string
  readonly orderedOn: Day | null
  readonly dueOn: Day | null
  readonly receivedOn: Day | null
  readonly acceptedOn: Day | null
  readonly remarks: string
}

export const formOfReport = (report: Report): ReportForm => ({
  contractorName: report.contractor?.name ?? '',
  orderedOn: report.orderedOn,
  dueOn: report.dueOn,
  receivedOn: report.receivedOn,
  acceptedOn: report.acceptedOn,
  remarks: report.remarks,
})

/**
 * The contractor of this name among the known ones, or a new one without a number. Several of
 * one name are told apart by their numbers: the one that stood there before stays.
 */
export function typedContractor(
  name: string,
  known: readonly Contractor[],
  before: Contractor | null,
): Omit<Contractor, 'id'> | null {
  const wanted = name.trim()
  if (wanted === '') return null
  const found = before?.name === wanted ? before : known.find((one) => one.name === wanted)
  if (found === undefined) return { kind: 'none', number: '', name: wanted }
  const { kind, number } = found
  return { kind, number, name: wanted }
}
