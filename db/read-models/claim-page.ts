/** One claim with everything that its page shows; the list of documents is read apart. */
import type { Day } from '#db/values/day.ts'
import { addMoney, type Grosze, grosze, subtractMoney } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { advanceStanding } from '../rules/advance.ts'
import { settlesAdvance } from '../rules/claim.ts'
import { claimGrant, claimTotal } from '../rules/claim-amounts.ts'
import { claimDueDay, claimTiming } from '../rules/claim-timetable.ts'
import { rulesOf } from '../stores/budget.ts'
import type { ClaimRow } from '../stores/claim.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { snapshotOfClaim } from '../stores/snapshot.ts'
import { advanceFacts } from './claim-advances.ts'
import { attachmentsOf } from './claim-attachments.ts'
import { draftOf, problemsOf, reportedIndicators } from './claim-draft.ts'
import { claimableParts } from './claim-entries.ts'
import { sumWhere, verdictOf } from './claim-entry-sums.ts'
import { financeOf } from './claim-finance.ts'
import { reportedBefore, standingOf } from './claim-standing.ts'
import { correctionsBefore } from './claim-sums.ts'
import { tasksByStage } from './claim-tasks.ts'

/** Everything on a claim's page but the rows of its list of documents. */
export async function claimPage(db: ReadDb, programme: ProgrammeRow, of: ClaimRow, day: Day) {
  const draft = await draftOf(db, programme, of)
  const { entries, claims, rates, reckoned } = draft
  const deadlines = await rulesOf(db, programme.id)
  const final = of.kinds.includes('final')
  const totals = of.totals ?? reckoned.totals
  const sent = of.state !== 'draft'
  const frozen = await snapshotOfClaim(db, of.id)
  return {
    ...of,
    day,
    timing: claimTiming(
      claimDueDay({ to: of.to, final }, programme, deadlines),
      of.submittedOn,
      day,
    ),
    rates,
    proposed: deadlines.proposed,
    totals,
    snapshot: frozen === null ? null : { id: frozen.id, name: frozen.name },
    indicators: sent ? of.indicators : await reportedIndicators(db, programme, of),
    stages: await tasksByStage(db, programme, of, entries),
    wrong: await problemsOf(db, programme, of, draft, day),
    documents: {
      entries: entries.length,
      documents: new Set(entries.map(({ documentId }) => documentId)).size,
      returning: sumWhere(entries, ({ returns }) => returns),
      correcting: sumWhere(entries, ({ correctsId }) => correctsId !== null),
      outside: sent ? 0 : (await claimableParts(db, programme.id, of.to)).length,
    },
    corrections: await correctionsBefore(db, of),
    reportedBefore: reportedBefore(claims, of),
    standing: standingOf(claims, of, totals, rates),
    verdict: verdictOf(entries),
    advances: await advancesOf(db, programme, of, day, claimGrant(totals)),
    finance: await financeOf(db, programme, of, claims, entries, totals.indirect),
    attachments: await attachmentsOf(db, of),
    laterSubmitted:
      claims.findLast(({ ordinal, state }) => state !== 'draft' && ordinal > of.ordinal)?.ordinal ??
      null,
    total: claimTotal(totals),
    grant: claimGrant(totals),
  }
}

/** The advances before this claim and with it. */
async function advancesOf(
  db: ReadDb,
  programme: ProgrammeRow,
  of: ClaimRow,
  day: Day,
  grant: Grosze,
) {
  const { received, settled, beyond, awaiting } = advanceStanding(
    await advanceFacts(db, programme, day, of.id),
  )
  const settles = settlesAdvance(of.kinds)
  const counted = of.approved === null ? grant : claimGrant(of.approved)
  const now = settles ? counted : grosze(0)
  const whole = addMoney(settled, beyond, awaiting, now)
  // What settling claims come to above the tranches is paid as a refund and settles nothing.
  const together = grosze(Math.min(whole, received))
  const over = subtractMoney(whole, together)
  return { received, settled, awaiting, now, settles, together, beyond: over }
}
