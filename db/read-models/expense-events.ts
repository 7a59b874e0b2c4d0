import { and, desc, eq, inArray } from 'drizzle-orm'
import { isDay } from '#db/values/day.ts'
import { grosze } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { changeSet, type FieldChange, recordChange } from '../schema/history.ts'
import { attachmentsOf } from '../stores/expense-attachment.ts'
import { partsOf } from '../stores/expense-document.ts'
import { listPayments } from '../stores/expense-payment.ts'

const belonging = ['expense_line', 'payment', 'attachment']

/**
 * What takes a part, a payment or a file away from a document that stays. Only their change sets
 * are looked through, for the history of an office holds a million records.
 */
const removing = [
  'expense.save',
  'expense.removePayment',
  'expense.removeAttachment',
  'expenseImport.importSheet',
  'history.takeBack',
]

/**
 * What was done with a document, its parts, payments and files, the newest first; also with
 * those that are gone, which only the history knows.
 */
export async function documentEvents(db: ReadDb, id: string) {
  const own = [
    [id],
    (await partsOf(db, id)).map((part) => part.id),
    (await listPayments(db, id)).map((payment) => payment.id),
    (await attachmentsOf(db, id)).map((file) => file.id),
    await removedFrom(db, id),
  ].flat()
  const tables = ['expense_document', ...belonging]
  const sets = await db
    .selectDistinct({
      id: changeSet.id,
      at: changeSet.at,
      author: changeSet.author,
      procedure: changeSet.procedure,
      reason: changeSet.reason,
    })
    .from(recordChange)
    .innerJoin(changeSet, eq(changeSet.id, recordChange.changeSetId))
    .where(and(inArray(recordChange.tableName, tables), inArray(recordChange.recordId, own)))
    .orderBy(desc(changeSet.at), desc(changeSet.id))
    .limit(200)
  const paid = await db
    .select({ changeSetId: recordChange.changeSetId, fields: recordChange.fields })
    .from(recordChange)
    .where(and(eq(recordChange.tableName, 'payment'), inArray(recordChange.recordId, own)))
  return sets.map((set) => ({
    ...set,
    payments: paid
      .filter(({ changeSetId }) => changeSetId === set.id)
      .flatMap(({ fields }) => paymentOf(fields)),
  }))
}

/** A payment as it was recorded, or as it was before it was taken away. */
function paymentOf({ paidOn, amount }: Readonly<Record<string, FieldChange>>) {
  const [on, sum] = [paidOn?.[1] ?? paidOn?.[0], amount?.[1] ?? amount?.[0]]
  const known = typeof on === 'string' && isDay(on) && typeof sum === 'number'
  return known ? [{ paidOn: on, amount: grosze(sum) }] : []
}

/** The parts, payments and files that a document once had. */
async function removedFrom(db: ReadDb, documentId: string): Promise<readonly string[]> {
  const gone = await db
    .select({ recordId: recordChange.recordId, fields: recordChange.fields })
    .from(changeSet)
    .innerJoin(recordChange, eq(recordChange.changeSetId, changeSet.id))
    .where(
      and(
        inArray(changeSet.procedure, removing),
        eq(recordChange.action, 'delete'),
        inArray(recordChange.tableName, belonging),
      ),
    )
  return gone
    .filter(({ fields }) => fields.documentId?.[0] === documentId)
    .map(({ recordId }) => recordId)
}
