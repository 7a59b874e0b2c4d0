import type { Tx } from '#db/audit.ts'
import type { ReadDb } from '#db/columns.ts'
import { claimEntriesOf, claimsAmong, moneyInClaims } from '#db/read-models/expense-claims.ts'
import { visitOfDocument } from '#db/read-models/study-visits.ts'
import { decideIneligibleAmount } from '#db/rules/expense-entry.ts'
import {
  decideCheck,
  decideFormalCheck,
  decideFree,
  decideIneligible,
  decidePayment,
  decideRemoval,
  decideUncheck,
  paymentsOf,
} from '#db/rules/expense-steps.ts'
import { decideCostRemoval } from '#db/rules/study-visit.ts'
import { attachmentsOf, removeAttachment } from '#db/stores/expense-attachment.ts'
import {
  correctionsOf,
  documentById,
  partById,
  partsOf,
  removeDocument,
  saveDocument,
  savePart,
} from '#db/stores/expense-document.ts'
import * as payments from '#db/stores/expense-payment.ts'
import { refreshDocumentStates } from '#db/stores/expense-state.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import type { expense as contract } from '../contract/expense.ts'
import type { HandlersOf } from '../define.ts'
import { seenVersion } from './steps.ts'

type Steps =
  | 'remove'
  | 'checkFormally'
  | 'undoFormalCheck'
  | 'check'
  | 'undoCheck'
  | 'pay'
  | 'removePayment'
  | 'setIneligible'

/** What the steps of a document are decided on, as it stands now. */
async function standing(db: ReadDb, id: string) {
  const row = await documentById(db, id)
  const entries = await claimEntriesOf(db, id)
  return {
    ...row,
    entries,
    claims: claimsAmong(entries),
    payments: await payments.listPayments(db, id),
    parts: (await partsOf(db, id)).length,
  }
}

const done = (tx: Tx) => allow({ changeSetId: tx.changeSetId })

/** Checks, payments and what is ineligible: each step of a document and its undoing. */
export const expenseSteps: Pick<HandlersOf<typeof contract>, Steps> = {
  remove: async ({ tx, db, input: { id, version, reason } }) => {
    const facts = await standing(db, id)
    const decision = decideRemoval(facts, (await correctionsOf(db, id)).length)
    if (!decision.ok) return decision
    const named = decideCostRemoval(await visitOfDocument(db, id))
    if (!named.ok) return named
    for (const file of await attachmentsOf(db, id)) {
      await removeAttachment(tx, file.id, file.version)
    }
    await removeDocument(tx, id, version)
    tx.because(reason === '' ? null : reason)
    return done(tx)
  },

  checkFormally: ({ tx, db, input, actor, today }) =>
    each(tx, db, input.documents, decideFormalCheck, {
      formallyCheckedOn: today,
      formallyCheckedBy: actor.name,
    }),

  check: ({ tx, db, input, actor, today }) =>
    each(tx, db, input.documents, decideCheck, { checkedOn: today, checkedBy: actor.name }),

  undoFormalCheck: ({ tx, db, input }) =>
    undo(tx, db, input, 'formal', { formallyCheckedOn: null, formallyCheckedBy: null }),

  undoCheck: ({ tx, db, input }) =>
    undo(tx, db, input, 'substance', { checkedOn: null, checkedBy: null }),

  pay: async ({ tx, db, input, today }) => {
    const { documentId, version, paidBefore, ...payment } = input
    const facts = await standing(db, documentId)
    seenVersion(facts, version)
    const { paid } = paymentsOf(facts.gross, facts.payments)
    if (paid !== paidBefore) return refuse('expense.paidMeanwhile', { number: facts.number, paid })
    const decision = decidePayment(facts, payment, today)
    if (!decision.ok) return decision
    await payments.addPayment(tx, { documentId, ...payment })
    await saveDocument(tx, documentId, version, { paidOn: decision.value })
    await refreshDocumentStates(tx, [documentId])
    return done(tx)
  },

  removePayment: async ({ tx, db, input: { id, version, reason } }) => {
    const { documentId } = await payments.paymentById(db, id)
    const facts = await standing(db, documentId)
    const free = decideFree(facts)
    if (!free.ok) return free
    if (reason === '') return refuse('expense.reasonMissing')
    await payments.removePayment(tx, id, version)
    // Without one of its payments no document is paid in full.
    await saveDocument(tx, documentId, facts.version, { paidOn: null })
    await refreshDocumentStates(tx, [documentId])
    tx.because(reason)
    return done(tx)
  },

  setIneligible: async ({ tx, db, input: { id, version, ineligible, reason } }) => {
    const part = await partById(db, id)
    const { entries, claims, number } = await standing(db, part.documentId)
    const within = decideIneligibleAmount(part.amount, ineligible, reason)
    if (!within.ok) return within
    const decision = decideIneligible(moneyInClaims(entries, part), ineligible, { number, claims })
    if (!decision.ok) return decision
    await savePart(tx, id, version, {
      ineligible,
      ineligibleReason: ineligible === 0 ? '' : reason,
    })
    await refreshDocumentStates(tx, [part.documentId])
    tx.because(reason === '' ? null : reason)
    return done(tx)
  },
}

type Seen = { readonly id: string; readonly version: number }
type Facts = Awaited<ReturnType<typeof standing>>
type Marks = Partial<
  Pick<Facts, 'formallyCheckedOn' | 'formallyCheckedBy' | 'checkedOn' | 'checkedBy'>
>

/** One step of every document named, or of none. */
async function each(
  tx: Tx,
  db: ReadDb,
  documents: readonly Seen[],
  decide: (facts: Facts) => Decision<true>,
  marks: Marks,
) {
  for (const { id, version } of documents) {
    const decision = decide(await standing(db, id))
    if (!decision.ok) return decision
    await saveDocument(tx, id, version, marks)
  }
  await refreshDocumentStates(
    tx,
    documents.map(({ id }) => id),
  )
  return done(tx)
}

async function undo(
  tx: Tx,
  db: ReadDb,
  { id, version, reason }: Seen & { readonly reason: string },
  which: 'formal' | 'substance',
  marks: Marks,
) {
  const decision = decideUncheck(await standing(db, id), which)
  if (!decision.ok) return decision
  if (reason === '') return refuse('expense.reasonMissing')
  await saveDocument(tx, id, version, marks)
  await refreshDocumentStates(tx, [id])
  tx.because(reason)
  return done(tx)
}
