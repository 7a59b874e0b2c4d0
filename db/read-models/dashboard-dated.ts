import type { Day } from '#db/values/day.ts'
import { grosze } from '#db/values/money.ts'
import type { QuotaBoard } from '#db/values/quota.ts'
import type { Realisation } from '#db/values/realisation.ts'
import type { ReadDb } from '../columns.ts'
import { advanceStanding } from '../rules/advance.ts'
import { awaitedClaims, claimDueDay } from '../rules/claim-timetable.ts'
import { isSlow } from '../rules/dashboard-alerts-targets.ts'
import type { AlertFacts, OwedClaim } from '../rules/dashboard-facts.ts'
import { reportStanding } from '../rules/opening-report.ts'
import { isLateNow } from '../rules/package-standing.ts'
import type { QuotaFacts } from '../rules/quota.ts'
import { countsTowardsQuota } from '../rules/recruitment-state.ts'
import { rulesOf } from '../stores/budget.ts'
import { claimsOf } from '../stores/claim.ts'
import { reportsOf } from '../stores/opening-report.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { advanceFacts } from './claim-advances.ts'
import { grantOf } from './claim-grant.ts'
import { watchedIndicators } from './dashboard-indicators.ts'
import type { PackageMatrix } from './package-matrix.ts'

/** The alerts' facts that stand on any day, the simulated risk, and the reports that are awaited. */
export async function datedFacts(
  db: ReadDb,
  programme: ProgrammeRow,
  { day, claimDay }: { readonly day: Day; readonly claimDay: Day },
  {
    board,
    budget,
    matrix,
    jsts,
    names,
  }: {
    readonly board: QuotaBoard
    readonly budget: Realisation
    readonly matrix: PackageMatrix
    /** Every JST of the register on the day. */
    readonly jsts: QuotaFacts['jsts']
    /** Its name by TERYT. */
    readonly names: Readonly<Record<string, string>>
  },
) {
  const { total, tasks } = budget
  const { received, missing, awaiting } = advanceStanding(
    await advanceFacts(db, programme, claimDay),
  )
  const grant = await grantOf(db, programme)
  const slow = board.quotas.filter(isSlow).map(({ key }) => key)
  const { risk, indicators, cutOf } = await watchedIndicators(db, programme, day, slow)
  const waiting = board.certificates?.missingBy.find(({ step }) => step === 'issueCertificate')
  const reports = (await reportsOf(db, programme.id)).map((report) => ({
    teryt: report.jstId,
    dueOn: report.dueOn,
    ...reportStanding(report, day),
  }))
  const ordered = reports.filter(({ state }) => state !== 'notOrdered')
  const withReport = new Set(ordered.map(({ teryt }) => teryt))
  const nameOf = (teryt: string | null) => names[teryt ?? ''] ?? ''
  const facts = {
    claims: await owedClaims(db, programme, claimDay),
    waiting: grosze(Math.max(0, total.paid - total.claimed)),
    advance: { received, missing, awaiting, grant },
    lines: tasks.flatMap(({ lines }) => lines),
    quotas: board.quotas.map((quota) => ({ ...quota, cut: cutOf(quota.key) })),
    indicators,
    deliverables: matrix.rows.flatMap(({ teryt, name, endedOn, cells }) =>
      endedOn === null
        ? cells.filter(isLateNow).map(({ daysLate }) => ({ teryt, name, daysLate }))
        : [],
    ),
    reports: reports.flatMap(({ teryt, state, daysLate }) =>
      state === 'late' ? [{ name: nameOf(teryt), daysLate }] : [],
    ),
    // Before the first order nobody is behind the others.
    unordered:
      ordered.length === 0
        ? []
        : jsts.flatMap(({ teryt, recruitment }) =>
            countsTowardsQuota(recruitment) && !withReport.has(teryt) ? [nameOf(teryt)] : [],
          ),
    certificates: (waiting?.teryts ?? []).map(nameOf),
  } satisfies Partial<AlertFacts>
  const awaited = ordered.flatMap(({ teryt, state, dueOn }) =>
    state === 'ordered' && dueOn !== null ? [{ teryt, name: nameOf(teryt), dueOn }] : [],
  )
  return { facts, risk, awaited }
}

/** The claims over days that have begun which were not submitted by the day. */
async function owedClaims(
  db: ReadDb,
  programme: ProgrammeRow,
  day: Day,
): Promise<readonly OwedClaim[]> {
  const deadlines = await rulesOf(db, programme.id)
  const rows = await claimsOf(db, programme.id)
  const ends = rows.map(({ to }) => to).toSorted()
  const drawn = rows
    .filter(({ from, submittedOn }) => from <= day && (submittedOn === null || submittedOn > day))
    .map(({ id, to, kinds }) => ({
      id,
      due: claimDueDay({ to, final: kinds.includes('final') }, programme, deadlines),
    }))
  const awaited = awaitedClaims(programme, ends.at(-1) ?? null, deadlines, day)
    .filter(({ from }) => from <= day)
    .map(({ due }) => ({ id: null, due }))
  return [...drawn, ...awaited]
}
