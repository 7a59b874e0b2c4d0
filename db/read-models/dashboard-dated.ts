import type { Day } from '#db/values/day.ts'
import { grosze } from '#db/values/money.ts'
import type { QuotaBoard } from '#db/values/quota.ts'
import type { Realisation } from '#db/values/realisation.ts'
import type { ReadDb } from '../columns.ts'
import { advanceStanding } from '../rules/advance.ts'
import { awaitedClaims, claimDueDay } from '../rules/claim-timetable.ts'
import type { AlertFacts, OwedClaim } from '../rules/dashboard-alerts.ts'
import { reportStanding } from '../rules/opening-report.ts'
import { isLateNow } from '../rules/package-standing.ts'
import { rulesOf } from '../stores/budget.ts'
import { claimsOf } from '../stores/claim.ts'
import { reportsOf } from '../stores/opening-report.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { advanceFacts } from './claim-advances.ts'
import { grantOf } from './claim-grant.ts'
import type { PackageMatrix } from './package-matrix.ts'

/** The alerts' facts that stand on any day. */
export async function datedFacts(
  db: ReadDb,
  programme: ProgrammeRow,
  { day, claimDay }: { readonly day: Day; readonly claimDay: Day },
  {
    board,
    budget,
    matrix,
  }: {
    readonly board: QuotaBoard
    readonly budget: Realisation
    readonly matrix: PackageMatrix
  },
) {
  const { total, tasks } = budget
  const { received, missing, awaiting } = advanceStanding(
    await advanceFacts(db, programme, claimDay),
  )
  const waiting = board.certificates?.missingBy.find(({ step }) => step === 'issueCertificate')
  return {
    claims: await owedClaims(db, programme, claimDay),
    waiting: grosze(Math.max(0, total.paid - total.claimed)),
    advance: { received, missing, awaiting, grant: await grantOf(db, programme) },
    lines: tasks.flatMap(({ lines }) => lines),
    quotas: board.quotas,
    deliverables: matrix.rows.flatMap(({ teryt, endedOn, cells }) =>
      endedOn === null ? cells.filter(isLateNow).map(({ daysLate }) => ({ teryt, daysLate })) : [],
    ),
    reports: (await reportsOf(db, programme.id))
      .map((report) => reportStanding(report, day))
      .flatMap(({ state, daysLate }) => (state === 'late' ? [daysLate] : [])),
    certificates: waiting?.teryts.length ?? 0,
  } satisfies Partial<AlertFacts>
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
