import { eq } from 'drizzle-orm'
import type { ClaimTotals } from '#db/values/claim.ts'
import { addDays, type Day, day } from '#db/values/day.ts'
import { grosze, sumMoney } from '#db/values/money.ts'
import { splitRunning } from '#db/values/money-split.ts'
import type { WriteDb } from '../columns.ts'
import { insertSilently } from '../prepared.ts'
import { budgetSums } from '../rules/budget.ts'
import { claim, claimEntry } from '../schema/claim.ts'
import { rulesOf } from '../stores/budget.ts'
import { decidedTo, type PaidPart } from './bench-documents.ts'
import type { Randomness } from './demo/random.ts'
import { lubuskieProgramme } from './programme-facts.ts'

/** A claim for each quarter with all that was paid in it; all but the last are decided. */
export async function addClaims(
  db: WriteDb,
  programmeId: string,
  submittedTo: Day,
  parts: readonly PaidPart[],
  random: Randomness,
): Promise<void> {
  const rules = await rulesOf(db, programmeId)
  const rate = lubuskieProgramme.ownContributionRate
  const quarterOf = ({ paidOn }: PaidPart) =>
    `${paidOn.slice(0, 4)}-${Math.ceil(Number(paidOn.slice(5, 7)) / 3)}`
  const quarters = [...Map.groupBy(parts, quarterOf)].toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  )
  let before = grosze(0)
  for (const [at, [quarter, claimed]] of quarters.entries()) {
    const year = Number(quarter.slice(0, 4))
    const end = addDays(
      day(new Date(Date.UTC(year, Number(quarter.slice(5)) * 3, 1)).toISOString().slice(0, 10)),
      -1,
    )
    const decided = end <= decidedTo
    const direct = sumMoney(claimed.map(({ amount }) => amount))
    const sums = budgetSums(direct, rules, rate)
    if (!sums.ok) throw new Error('The rates of the measurement exceed the whole')
    const { indirect, own, eu, state } = sums.value
    const totals: ClaimTotals = { direct, indirect, own, eu, state }
    const id = random.id()
    insertSilently(db, claim, {
      id,
      version: 1,
      programmeId,
      ordinal: at + 1,
      number: `WNP/${at + 1}`,
      kinds: ['refund'],
      from: addDays(end, -89),
      to: end,
      state: 'draft',
      submittedOn: end < submittedTo ? addDays(end, 10) : submittedTo,
      decidedOn: decided ? addDays(end, 40) : null,
      progress: [],
      indicators: [],
      problems: '',
      plan: '',
      advanceRequested: grosze(0),
      income: grosze(0),
      incomeNote: '',
      returned: grosze(0),
      returnedNote: '',
      indirectRate: rules.indirectRate,
      totals,
      approved: decided ? totals : null,
    })
    const shares = splitRunning(
      claimed.map(({ amount }) => amount),
      rate,
      before,
    )
    before = grosze(before + direct)
    for (const [place, part] of claimed.entries()) {
      const own = shares[place]?.part ?? grosze(0)
      const zero = decided ? grosze(0) : null
      insertSilently(db, claimEntry, {
        id: random.id(),
        version: 1,
        claimId: id,
        ordinal: place + 1,
        expenseLineId: part.id,
        lineId: part.lineId,
        amount: part.amount,
        own,
        approved: decided ? part.amount : null,
        approvedOwn: decided ? own : null,
        parked: zero,
        ineligible: zero,
        reason: '',
      })
    }
    // A submitted claim takes no more entries.
    const reached = decided ? 'decided' : 'submitted'
    await db.update(claim).set({ state: reached }).where(eq(claim.id, id))
  }
}
