import { asc, eq, inArray } from 'drizzle-orm'
import { grosze } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import type { ClaimOfDocument, PartMoney } from '../rules/expense-steps.ts'
import { claim, claimEntry } from '../schema/claim.ts'
import { expenseLine } from '../schema/expense.ts'

/** What claims made of each part of a document, in the order of the claims. */
export const claimEntriesOf = async (db: ReadDb, documentId: string) =>
  db
    .select({
      claimId: claim.id,
      ordinal: claim.ordinal,
      number: claim.number,
      state: claim.state,
      submittedOn: claim.submittedOn,
      decidedOn: claim.decidedOn,
      partId: claimEntry.expenseLineId,
      amount: claimEntry.amount,
      approved: claimEntry.approved,
      parked: claimEntry.parked,
      ineligible: claimEntry.ineligible,
      reason: claimEntry.reason,
    })
    .from(claimEntry)
    .innerJoin(claim, eq(claimEntry.claimId, claim.id))
    .where(
      inArray(
        claimEntry.expenseLineId,
        db
          .select({ id: expenseLine.id })
          .from(expenseLine)
          .where(eq(expenseLine.documentId, documentId)),
      ),
    )
    .orderBy(asc(claim.ordinal), asc(claimEntry.ordinal))

export type ClaimEntryOfDocument = Awaited<ReturnType<typeof claimEntriesOf>>[number]

/** A claim as people call it: by the institution's number, before that by the office's own. */
export const claimName = ({
  number,
  ordinal,
}: {
  readonly number: string
  readonly ordinal: number
}) => (number === '' ? String(ordinal) : number)

/** The claims that a document is or was in, each once. */
export function claimsAmong(
  entries: readonly ClaimEntryOfDocument[],
): readonly (ClaimOfDocument & { readonly id: string })[] {
  const claims = new Map(
    entries.map((entry) => [
      entry.claimId,
      { id: entry.claimId, number: claimName(entry), state: entry.state },
    ]),
  )
  return [...claims.values()]
}

/** The money of one part in claims: approved, still waiting, and ruled out by verdicts. */
export function moneyInClaims(
  entries: readonly ClaimEntryOfDocument[],
  part: { readonly id: string; readonly amount: PartMoney['amount'] },
): PartMoney {
  const sums = { approved: 0, pending: 0, ruledOut: 0 }
  for (const entry of entries) {
    if (entry.partId !== part.id) continue
    if (entry.state === 'decided') {
      sums.approved += entry.approved ?? 0
      sums.ruledOut += entry.ineligible ?? 0
    } else sums.pending += entry.amount
  }
  return {
    amount: part.amount,
    approved: grosze(sums.approved),
    pending: grosze(sums.pending),
    ruledOut: grosze(sums.ruledOut),
  }
}
