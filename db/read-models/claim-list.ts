/** The claims of a programme, what each comes to, and what is due next. */
import type { Day } from '#db/values/day.ts'
import { type Grosze, grosze, sumMoney } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { claimGrant, claimTotal } from '../rules/claim-amounts.ts'
import {
  awaitedClaims,
  type ClaimDeadlines,
  claimDueDay,
  claimTiming,
} from '../rules/claim-timetable.ts'
import { rulesOf } from '../stores/budget.ts'
import { type ClaimRow, claimsOf, entryCounts } from '../stores/claim.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { entriesOfClaim } from './claim-entries.ts'
import { reckonedDraft } from './claim-sums.ts'

const deadlineFields: readonly string[] = [
  'claimEveryMonths',
  'claimWorkingDays',
  'finalClaimDays',
] satisfies readonly (keyof ClaimDeadlines)[]

/** Every claim with its timing and amounts on a day, and the ones that are missing. */
export async function claimList(db: ReadDb, programme: ProgrammeRow, day: Day) {
  const deadlines = await rulesOf(db, programme.id)
  const rows = await claimsOf(db, programme.id)
  const counts = await entryCounts(
    db,
    rows.map(({ id }) => id),
  )
  const claims = await Promise.all(
    rows.map(async (row) => ({
      ...(await listed(db, programme, row, deadlines, day)),
      entries: counts.get(row.id)?.entries ?? 0,
    })),
  )
  const ends = rows.map(({ to }) => to).toSorted()
  const sum = (of: (one: (typeof claims)[number]) => Grosze | null) =>
    sumMoney(claims.map((one) => of(one) ?? grosze(0)))
  return {
    day,
    claims,
    awaited: awaitedClaims(programme, ends.at(-1) ?? null, deadlines, day),
    sums: {
      total: sum(({ total }) => total),
      awaiting: sum(({ state, total }) => (state === 'submitted' ? total : null)),
      approved: sum(({ approved }) => approved),
      approvedGrant: sum(({ approvedGrant }) => approvedGrant),
      income: sum(({ income }) => income),
      returned: sum(({ returned }) => returned),
    },
    proposed: deadlines.proposed.some((name) => deadlineFields.includes(name)),
  }
}

async function listed(
  db: ReadDb,
  programme: ProgrammeRow,
  row: ClaimRow,
  deadlines: ClaimDeadlines,
  day: Day,
) {
  const { id, version, ordinal, number, kinds, from, to, state, submittedOn, decidedOn } = row
  const due = claimDueDay({ to, final: kinds.includes('final') }, programme, deadlines)
  const totals =
    row.totals ?? (await reckonedDraft(db, programme, row, await entriesOfClaim(db, row))).totals
  return {
    ...{ id, version, ordinal, number, kinds, from, to, state, submittedOn, decidedOn },
    timing: claimTiming(due, submittedOn, day),
    total: claimTotal(totals),
    grant: claimGrant(totals),
    income: row.income,
    returned: row.returned,
    approved: row.approved === null ? null : claimTotal(row.approved),
    approvedGrant: row.approved === null ? null : claimGrant(row.approved),
  }
}
