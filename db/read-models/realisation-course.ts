import { and, eq, inArray, lte, ne, type SQL, sql } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import { grosze, sumMoney } from '#db/values/money.ts'
import { type Month, monthOf } from '#db/values/period.ts'
import type { ReadDb } from '../columns.ts'
import type { CourseFacts, MonthDocuments, MonthSum } from '../rules/realisation-course.ts'
import { budgetLine, budgetTask } from '../schema/budget.ts'
import { claim, claimEntry, claimLine } from '../schema/claim.ts'
import { expenseLine } from '../schema/expense.ts'
import { linesOf, linesOfVersion } from '../stores/budget.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { documentsSum, paidBy, versionOn } from './realisation.ts'
import { unclaimedCorrections } from './realisation-corrections.ts'
import { claimedOn, rulingsAfter, settledOn, sumRulings } from './realisation-rulings.ts'

/** The plan of the version in force on the day, month by month for each line. */
export async function plannedMonths(
  db: ReadDb,
  programmeId: string,
  day: Day,
): Promise<readonly MonthSum[]> {
  const { inForce } = await versionOn(db, programmeId, day)
  const lines = inForce === null ? [] : await linesOfVersion(db, inForce.id)
  return lines.flatMap(({ plan }) => plan)
}

/** What the S-curve of a programme is computed from, as it stood at the end of `day`. */
export async function realisationCourseFacts(
  db: ReadDb,
  programme: ProgrammeRow,
  day: Day,
): Promise<CourseFacts> {
  const { from, to } = programme
  const { known } = await versionOn(db, programme.id, day)
  return {
    day,
    from,
    to,
    budget: known?.directTotal ?? grosze(0),
    planned: await plannedMonths(db, programme.id, day),
    paid: await paidMonths(db, programme.id, day),
    settled: await settledMonths(db, programme.id, day),
  }
}

/**
 * Keeps a query over parts to one programme's lines; nothing where all lines are its own, for
 * looking up each part's line costs more than the sum itself.
 */
export async function onOwnLines(db: ReadDb, programmeId: string): Promise<SQL | undefined> {
  const lines = db
    .select({ id: budgetLine.id })
    .from(budgetLine)
    .innerJoin(budgetTask, eq(budgetLine.taskId, budgetTask.id))
  const others = await lines.where(ne(budgetTask.programmeId, programmeId)).limit(1)
  if (others.length === 0) return undefined
  const own = await linesOf(db, programmeId)
  return inArray(
    expenseLine.lineId,
    own.map(({ id }) => id),
  )
}

/** Paid in full, by the month in which the last payment came; summed by day in SQL. */
async function paidMonths(db: ReadDb, programmeId: string, day: Day): Promise<readonly MonthSum[]> {
  const rows = await db
    .select({ paidOn: expenseLine.paidOn, paid: documentsSum })
    .from(expenseLine)
    .where(
      and(
        lte(expenseLine.paidOn, day),
        lte(expenseLine.bookedOn, day),
        await onOwnLines(db, programmeId),
      ),
    )
    .groupBy(expenseLine.paidOn)
  const issued = lte(expenseLine.bookedOn, day)
  const later = sumRulings(
    await rulingsAfter(db, programmeId, day, issued),
    day,
    ({ paidOn }) => paidOn ?? '',
  )
  return rows.flatMap(({ paidOn, paid }) => {
    if (paidOn === null) return []
    const amount = grosze(Number(paid ?? 0) + (later.get(paidOn)?.paid ?? 0))
    return [{ month: monthOf(paidOn), amount }]
  })
}

/** Approved in claims decided by the day, by the month of the decision. */
async function settledMonths(
  db: ReadDb,
  programmeId: string,
  day: Day,
): Promise<readonly MonthSum[]> {
  const rows = await db
    .select({
      decidedOn: claim.decidedOn,
      approved: sql<number | null>`sum(${claimLine.approved})`,
    })
    .from(claim)
    .innerJoin(claimLine, eq(claimLine.claimId, claim.id))
    .where(and(eq(claim.programmeId, programmeId), lte(claim.decidedOn, day)))
    .groupBy(claim.id)
  return rows.flatMap(({ decidedOn, approved }) =>
    decidedOn === null
      ? []
      : [{ month: monthOf(decidedOn), amount: grosze(Number(approved ?? 0)) }],
  )
}

/** What the parts of documents on each month of cost came to by the day. */
export async function monthDocuments(
  db: ReadDb,
  programmeId: string,
  day: Day,
): Promise<readonly MonthDocuments[]> {
  const documents = await db
    .select({ month: expenseLine.month, documents: documentsSum, paid: paidBy(day) })
    .from(expenseLine)
    .where(and(lte(expenseLine.bookedOn, day), await onOwnLines(db, programmeId)))
    .groupBy(expenseLine.month)
  const claims = await claimedMonths(db, programmeId, day)
  const issued = lte(expenseLine.bookedOn, day)
  const rulings = await rulingsAfter(db, programmeId, day, issued)
  const later = sumRulings(rulings, day, ({ month }) => month)
  const corrections = await unclaimedCorrections(db, programmeId, day)
  const outside = Map.groupBy(corrections, ({ month }) => month)
  return documents.map(({ month, documents: sum, paid }) => ({
    month,
    documents: grosze(Number(sum) + (later.get(month)?.documents ?? 0)),
    paid: grosze(Number(paid ?? 0) + (later.get(month)?.paid ?? 0)),
    claimed: grosze(Number(claims.get(month)?.claimed ?? 0)),
    settled: grosze(Number(claims.get(month)?.settled ?? 0)),
    unclaimedCorrections: sumMoney((outside.get(month) ?? []).map(({ amount }) => amount)),
  }))
}

/** Claimed and settled of each month of cost, by the definitions of the whole matrix. */
async function claimedMonths(db: ReadDb, programmeId: string, day: Day) {
  const rows = await db
    .select({
      month: expenseLine.month,
      claimed: sql<number>`sum(${claimedOn(day)})`,
      settled: sql<number>`sum(${settledOn(day)})`,
    })
    .from(claim)
    .innerJoin(claimEntry, eq(claimEntry.claimId, claim.id))
    .innerJoin(expenseLine, eq(expenseLine.id, claimEntry.expenseLineId))
    .where(and(eq(claim.programmeId, programmeId), lte(claim.submittedOn, day)))
    .groupBy(expenseLine.month)
  return new Map<Month, (typeof rows)[number]>(rows.map((row) => [row.month, row]))
}
