/** What claims come to together: what the next one goes on from. */
import { and, eq, exists, isNotNull, lt, ne, or, sql } from 'drizzle-orm'
import type { ClaimTotals } from '#db/values/claim.ts'
import { addMoney, type Grosze, grosze, sumMoney } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import {
  type ClaimRates,
  claimTotal,
  type ReckonedClaim,
  reckonClaim,
  runningBase,
} from '../rules/claim-amounts.ts'
import { claim, claimEntry, claimLine } from '../schema/claim.ts'
import { expenseLine } from '../schema/expense.ts'
import { rulesOf } from '../stores/budget.ts'
import { type ClaimRow, claimsOf } from '../stores/claim.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import type { ClaimEntryDetails } from './claim-entries.ts'

const isSent = ({ state }: ClaimRow) => state !== 'draft'
const nothing = grosze(0)

/** The rates that a claim is reckoned with; the flat rate is kept from the submission on. */
export async function ratesOf(
  db: ReadDb,
  programme: ProgrammeRow,
  of: Pick<ClaimRow, 'indirectRate'>,
): Promise<ClaimRates> {
  const { indirectRate, euRate } = await rulesOf(db, programme.id)
  return {
    indirectRate: of.indirectRate ?? indirectRate,
    ownRate: programme.ownContributionRate,
    euRate,
  }
}

/** What the claims before this one come to now: own contribution goes on from it. */
export const claimedBefore = (claims: readonly ClaimRow[], of: ClaimRow): Grosze =>
  runningBase(claims.filter((row) => isSent(row) && row.ordinal < of.ordinal))

/** What was approved so far in other claims, flat rate included. */
export function approvedBefore(claims: readonly ClaimRow[], of: ClaimRow): Grosze {
  const decided = claims.filter(({ id, approved }) => id !== of.id && approved !== null)
  return sumMoney(
    decided.map(({ approved }) => (approved === null ? nothing : claimTotal(approved))),
  )
}

/** A claim as it would be submitted now, from the amounts of its entries in their order. */
export async function reckonedDraft(
  db: ReadDb,
  programme: ProgrammeRow,
  of: ClaimRow,
  entries: readonly Pick<ClaimEntryDetails, 'amount'>[],
): Promise<ReckonedClaim> {
  const rates = await ratesOf(db, programme, of)
  const before = claimedBefore(await claimsOf(db, programme.id), of)
  return reckonClaim(
    entries.map(({ amount }) => amount),
    rates,
    before,
  )
}

/** What counts of a claim now: approved once it was decided, claimed until then. */
export const standingTotals = ({ approved, totals }: ClaimRow): ClaimTotals | null =>
  approved ?? totals

/** Per cost line what the submitted claims before this one took: approved, or claimed so far. */
export async function lineSumsBefore(
  db: ReadDb,
  of: ClaimRow,
): Promise<ReadonlyMap<string, Grosze>> {
  const counted = sql<number>`sum(case when ${claim.state} = 'decided' then ${claimLine.approved} else ${claimLine.amount} end)`
  const rows = await db
    .select({ lineId: claimLine.lineId, amount: counted })
    .from(claimLine)
    .innerJoin(claim, eq(claimLine.claimId, claim.id))
    .where(earlierThan(of))
    .groupBy(claimLine.lineId)
  return new Map(rows.map(({ lineId, amount }) => [lineId, grosze(amount)]))
}

/** The flat rate of the submitted claims before this one: approved, or claimed so far. */
export function indirectBefore(claims: readonly ClaimRow[], of: ClaimRow): Grosze {
  const earlier = claims.filter((row) => isSent(row) && row.ordinal < of.ordinal)
  return addMoney(...earlier.map((row) => standingTotals(row)?.indirect ?? nothing))
}

/** Limited amounts of the parts in this claim and in the submitted ones before it, once each. */
export async function limitedSums(db: ReadDb, of: ClaimRow) {
  // Few parts are limited: each is looked up, where a list of all that was ever claimed is long.
  const claimed = db
    .select({ id: claimEntry.id })
    .from(claimEntry)
    .innerJoin(claim, eq(claimEntry.claimId, claim.id))
    .where(
      and(eq(claimEntry.expenseLineId, expenseLine.id), or(eq(claim.id, of.id), earlierThan(of))),
    )
  const rows = await db
    .select({
      category: expenseLine.limitedCategory,
      amount: sql<number>`sum(${expenseLine.limitedAmount})`,
    })
    .from(expenseLine)
    .where(and(isNotNull(expenseLine.limitedCategory), exists(claimed)))
    .groupBy(expenseLine.limitedCategory)
  const sums = { fixedAssets: nothing, crossFinancing: nothing, outsourcedServices: nothing }
  for (const { category, amount } of rows) if (category !== null) sums[category] = grosze(amount)
  return sums
}

/** What decisions on the claims before this one did not approve, per claim. */
export async function correctionsBefore(db: ReadDb, of: ClaimRow) {
  const rows = await db
    .select({
      claimId: claim.id,
      ordinal: claim.ordinal,
      decidedOn: claim.decidedOn,
      parked: sql<number>`sum(${claimEntry.parked})`,
      ineligible: sql<number>`sum(${claimEntry.ineligible})`,
    })
    .from(claimEntry)
    .innerJoin(claim, eq(claimEntry.claimId, claim.id))
    .where(and(earlierThan(of), eq(claim.state, 'decided')))
    .groupBy(claim.id)
    .orderBy(claim.ordinal)
  return rows
    .filter(({ parked, ineligible }) => parked !== 0 || ineligible !== 0)
    .map(({ parked, ineligible, ...row }) => ({
      ...row,
      parked: grosze(parked),
      ineligible: grosze(ineligible),
    }))
}

const earlierThan = (of: ClaimRow) =>
  and(
    eq(claim.programmeId, of.programmeId),
    ne(claim.state, 'draft'),
    lt(claim.ordinal, of.ordinal),
  )
