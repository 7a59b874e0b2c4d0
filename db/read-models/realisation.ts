import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import { grosze } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import type {
  ClaimFacts,
  ContractLineFacts,
  DocumentSum,
  LineFacts,
  RealisationFacts,
} from '../rules/realisation-facts.ts'
import { claim, claimLine } from '../schema/claim.ts'
import {
  contractor,
  expenseLine,
  supplierContract,
  supplierContractLine,
} from '../schema/expense.ts'
import { linesOf, linesOfVersion, rulesOf, tasksOf, versionsOf } from '../stores/budget.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { unclaimedCorrections } from './realisation-corrections.ts'
import { rulingsAfter, sumRulings } from './realisation-rulings.ts'

/** The version of the budget in force at the end of a day, or null before the first approval. */
export async function versionOn(db: ReadDb, programmeId: string, day: Day) {
  const versions = await versionsOf(db, programmeId)
  const inForce = versions.find(({ approvedOn }) => approvedOn !== null && approvedOn <= day)
  // Before the first approval only the totals of the first version are known.
  return { inForce: inForce ?? null, known: inForce ?? versions.at(-1) ?? null }
}

/**
 * Everything the realisation is computed from, as it stood at the end of `day`: what a decision
 * ruled ineligible was eligible until the decision; what was set by hand has no day.
 */
export async function realisationFacts(
  db: ReadDb,
  programme: ProgrammeRow,
  day: Day,
): Promise<RealisationFacts> {
  const rules = await rulesOf(db, programme.id)
  const { inForce, known } = await versionOn(db, programme.id, day)
  const given = inForce === null ? [] : await linesOfVersion(db, inForce.id)
  const byLine = new Map(given.map((row) => [row.lineId, row]))
  const lines = (await linesOf(db, programme.id)).map(
    ({ id, taskId, name, category }): LineFacts => {
      const row = byLine.get(id)
      return { id, taskId, name, category, budget: row?.amount ?? null, plan: row?.plan ?? [] }
    },
  )
  return {
    day,
    end: programme.to,
    version: inForce?.ordinal ?? null,
    directTotal: known?.directTotal ?? grosze(0),
    ownRate: programme.ownContributionRate,
    indirectRate: rules.indirectRate,
    euRate: rules.euRate,
    tasks: (await tasksOf(db, programme.id)).map(({ id, ordinal, name }) => ({
      id,
      ordinal,
      name,
    })),
    lines,
    documents: await documentSums(db, programme.id, lines, day),
    contracts: await contractLines(db, programme.id, day),
    claims: await claimsOn(db, programme.id, day),
    corrections: await unclaimedCorrections(db, programme.id, day),
  }
}

const eligible = sql`${expenseLine.amount} - ${expenseLine.ineligible}`
/** Eligible amounts of parts; the query itself keeps to documents issued by its day. */
export const documentsSum = sql<number>`sum(${eligible})`
/** The same of those whose document was paid in full by the day. */
export const paidBy = (day: Day) =>
  sql<number | null>`sum(${eligible}) filter (where ${expenseLine.paidOn} <= ${day})`

/**
 * One pass over the covering index: every amount of every part, by line and contract. What later
 * decisions ruled out, a few parts at most, is added back.
 */
async function documentSums(
  db: ReadDb,
  programmeId: string,
  lines: readonly { readonly id: string }[],
  day: Day,
): Promise<readonly DocumentSum[]> {
  const own = new Set(lines.map(({ id }) => id))
  const rows = await db
    .select({
      lineId: expenseLine.lineId,
      contractId: expenseLine.contractId,
      documents: documentsSum,
      paid: paidBy(day),
    })
    .from(expenseLine)
    .where(lte(expenseLine.bookedOn, day))
    .groupBy(expenseLine.lineId, expenseLine.contractId)
  const keyOf = ({ lineId, contractId }: Pick<DocumentSum, 'lineId' | 'contractId'>) =>
    `${lineId} ${contractId}`
  const issued = lte(expenseLine.bookedOn, day)
  const later = sumRulings(await rulingsAfter(db, programmeId, day, issued), day, keyOf)
  return rows
    .filter(({ lineId }) => own.has(lineId))
    .map((row) => ({
      ...row,
      documents: grosze(Number(row.documents) + (later.get(keyOf(row))?.documents ?? 0)),
      paid: grosze(Number(row.paid ?? 0) + (later.get(keyOf(row))?.paid ?? 0)),
    }))
}

async function contractLines(
  db: ReadDb,
  programmeId: string,
  day: Day,
): Promise<readonly ContractLineFacts[]> {
  const rows = await db
    .select({
      contractId: supplierContract.id,
      number: supplierContract.number,
      contractor: contractor.name,
      signedOn: supplierContract.signedOn,
      closedOn: supplierContract.closedOn,
      lineId: supplierContractLine.lineId,
      amount: supplierContractLine.amount,
    })
    .from(supplierContractLine)
    .innerJoin(supplierContract, eq(supplierContractLine.contractId, supplierContract.id))
    .innerJoin(contractor, eq(supplierContract.contractorId, contractor.id))
    .where(and(eq(supplierContract.programmeId, programmeId), lte(supplierContract.signedOn, day)))
  return rows.map((row) => ({ ...row, closedOn: by(row.closedOn, day) }))
}

/** A day that had come by another; null otherwise. */
const by = (on: Day | null, day: Day): Day | null => (on !== null && on <= day ? on : null)

async function claimsOn(db: ReadDb, programmeId: string, day: Day): Promise<readonly ClaimFacts[]> {
  const claims = await db
    .select({
      id: claim.id,
      ordinal: claim.ordinal,
      number: claim.number,
      submittedOn: claim.submittedOn,
      decidedOn: claim.decidedOn,
      indirectRate: claim.indirectRate,
      approved: claim.approved,
    })
    .from(claim)
    .where(and(eq(claim.programmeId, programmeId), lte(claim.submittedOn, day)))
    .orderBy(asc(claim.ordinal))
  const sums = await db
    .select()
    .from(claimLine)
    .where(
      inArray(
        claimLine.claimId,
        claims.map(({ id }) => id),
      ),
    )
  const byClaim = Map.groupBy(sums, ({ claimId }) => claimId)
  return claims.map(({ id, ordinal, number, submittedOn, decidedOn, ...kept }) => ({
    ...kept,
    id,
    number: number === '' ? String(ordinal) : number,
    submittedOn: submittedOn ?? day,
    decidedOn: by(decidedOn, day),
    lines: byClaim.get(id) ?? [],
  }))
}
