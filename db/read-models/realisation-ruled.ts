import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import { type Grosze, grosze } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { inParts } from '../in-parts.ts'
import { eligibleOn } from '../rules/realisation-eligible.ts'
import { claim, claimEntry } from '../schema/claim.ts'
import { expenseLine } from '../schema/expense.ts'
import { isRuledOut, lessenedParts } from './realisation-lessened.ts'

/** A part that some decision ruled on, with every claim that had it. */
interface RuledPart {
  readonly amount: Grosze
  readonly ineligible: Grosze
  readonly bookedOn: Day
  readonly paidOn: Day
  readonly entries: readonly {
    readonly submittedOn: Day | null
    readonly decidedOn: Day | null
    readonly amount: Grosze
    readonly approved: Grosze | null
    readonly ineligible: Grosze | null
  }[]
}

/**
 * What `rulingsAfter` adds back to what was paid in full by the end of each of these days, in
 * grosze: the parts that were ever ruled on are read once for all the days.
 */
export async function laterPaidByDays(
  db: ReadDb,
  programmeId: string,
  days: readonly Day[],
): Promise<ReadonlyMap<Day, number>> {
  const parts = await ruledParts(db, programmeId)
  return new Map(
    days.map((day) => [day, parts.reduce((sum, part) => sum + ruledAfter(part, day), 0)]),
  )
}

async function ruledParts(db: ReadDb, programmeId: string): Promise<readonly RuledPart[]> {
  const rows: Ruled[] = []
  const ids = [...(await ruledOut(db, programmeId)), ...(await lessenedParts(db))]
  for (const some of inParts([...new Set(ids)])) {
    rows.push(...(await entriesOf(db, programmeId, some)))
  }
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((own): RuledPart[] => {
    const [first] = own
    if (first === undefined || first.paidOn === null) return []
    const { amount, ineligible, bookedOn, paidOn } = first
    const entries = own.map(({ submittedOn, decidedOn, claimed, approved, ruledOut }) => ({
      ...{ submittedOn, decidedOn, amount: claimed, approved, ineligible: ruledOut },
    }))
    return [{ amount, ineligible, bookedOn, paidOn, entries }]
  })
}

/** Parts of which a decision ruled something out. */
async function ruledOut(db: ReadDb, programmeId: string): Promise<readonly string[]> {
  const rows = await db
    .select({ id: claimEntry.expenseLineId })
    .from(claim)
    .innerJoin(claimEntry, eq(claimEntry.claimId, claim.id))
    .where(and(eq(claim.programmeId, programmeId), isNotNull(claim.decidedOn), isRuledOut))
  return rows.map(({ id }) => id)
}

type Ruled = Awaited<ReturnType<typeof entriesOf>>[number]

/** The parts with these ids, once for each claim of the programme that had them. */
const entriesOf = (db: ReadDb, programmeId: string, ids: readonly string[]) =>
  db
    .select({
      id: expenseLine.id,
      amount: expenseLine.amount,
      ineligible: expenseLine.ineligible,
      bookedOn: expenseLine.bookedOn,
      paidOn: expenseLine.paidOn,
      submittedOn: claim.submittedOn,
      decidedOn: claim.decidedOn,
      claimed: claimEntry.amount,
      approved: claimEntry.approved,
      ruledOut: claimEntry.ineligible,
    })
    .from(expenseLine)
    .innerJoin(claimEntry, eq(claimEntry.expenseLineId, expenseLine.id))
    .innerJoin(claim, eq(claimEntry.claimId, claim.id))
    .where(and(inArray(expenseLine.id, [...ids]), eq(claim.programmeId, programmeId)))

/** What of a part paid in full by a day was eligible then and is not now, as `rulingsAfter` asks. */
function ruledAfter(part: RuledPart, day: Day): number {
  const { amount, ineligible, bookedOn, paidOn, entries } = part
  if (bookedOn > day || paidOn > day) return 0
  const by = (on: Day | null) => on !== null && on <= day
  const later = entries.filter(({ decidedOn }) => decidedOn !== null && decidedOn > day)
  const counts = later.some(
    (entry) => (entry.ineligible ?? 0) !== 0 || (by(entry.submittedOn) && ineligible !== 0),
  )
  if (!counts) return 0
  const claimed = entries.reduce((sum, entry) => {
    if (!by(entry.submittedOn)) return sum
    return sum + (by(entry.decidedOn) ? (entry.approved ?? 0) : entry.amount)
  }, 0)
  const ruledLater = later.reduce((sum, entry) => sum + (entry.ineligible ?? 0), 0)
  const then = eligibleOn({
    ...{ amount, ineligible },
    ...{ claimed: grosze(claimed), ruledLater: grosze(ruledLater) },
  })
  return then - (amount - ineligible)
}
