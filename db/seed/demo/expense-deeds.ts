/** The steps of expense documents as the office's own commands take them. */

import { limitedCategoryOf } from '#db/values/expense-entry.ts'
import { fold } from '#db/values/fold.ts'
import { addMoney, type Grosze, grosze } from '#db/values/money.ts'
import { claimEntriesOf, claimsAmong, moneyInClaims } from '../../read-models/expense-claims.ts'
import { decideAttachment } from '../../rules/expense-attachment.ts'
import { decideCorrection } from '../../rules/expense-correction.ts'
import { decideDuplicate } from '../../rules/expense-duplicate.ts'
import { decideAmounts, decideIneligibleAmount, decidePeriod } from '../../rules/expense-entry.ts'
import {
  decideCheck,
  decideFormalCheck,
  decideIneligible,
  decidePayment,
} from '../../rules/expense-steps.ts'
import { addAttachment } from '../../stores/expense-attachment.ts'
import { saveContractor } from '../../stores/expense-contractor.ts'
import * as store from '../../stores/expense-document.ts'
import { addPayment, listPayments } from '../../stores/expense-payment.ts'
import { refreshDocumentStates } from '../../stores/expense-state.ts'
import { lineRows } from './budget-deeds.ts'
import { allowed, type Scene } from './diary.ts'
import { contractId, keptContractor } from './expense-contract-chapter.ts'
import type { PlannedDocument } from './expense-plot.ts'
import { scanOf } from './expense-scan.ts'

const none = grosze(0)

/** Enters a document as a draft; `corrected` is the one that it corrects. */
export async function enterDocument(
  scene: Scene,
  planned: PlannedDocument,
  corrected: PlannedDocument | null,
): Promise<void> {
  const { tx, office } = scene
  const { programmeId } = office
  const { kind, number, issuedOn, gross, net, month } = planned
  const rowOf = await lineRows(scene)
  const entered = planned.parts.map(({ line, amount }) => {
    const lineId = rowOf(line).id
    return { lineId, month, amount, vat: null, ineligible: none, ineligibleReason: '' }
  })
  const correctsId = corrected?.record.id ?? null
  const face = { kind, number, issuedOn, gross, net, vatEligible: true, correctsId }
  const decided = allowed(decideAmounts({ ...face, parts: entered }))
  allowed(decidePeriod({ issuedOn, parts: entered }, office.period, false))
  const limits = planned.parts.map(({ line }) => limitedCategoryOf(rowOf(line)))
  const parts = decided.map((part, at) => {
    const limitedCategory = limits[at] ?? null
    return {
      ...part,
      limitedCategory,
      limitedAmount: limitedCategory === null ? none : part.amount,
    }
  })
  const contractor = await contractorOf(scene, planned, parts[0]?.lineId ?? null)
  const contractorId = contractor?.id ?? null
  if (corrected !== null) {
    await decideCorrecting(scene, { gross, parts, contractorId }, corrected)
  }
  const { ledgerNumber, subject, dueOn, remarks = '', duplicateReason = '', contract } = planned
  const identity = { contractorId, number, gross, issuedOn }
  allowed(
    decideDuplicate(identity, await store.likeDocuments(tx.db, identity, null), duplicateReason),
  )
  const words = [
    number,
    contractor?.name ?? '',
    contractor?.number ?? '',
    subject,
    ledgerNumber,
    '',
  ]
  const row = await store.addDocument(tx, {
    ...{ programmeId, ...face, contractorId, ledgerNumber, subject, dueOn, remarks },
    ...{ contractId: contract === undefined ? null : await contractId(scene, contract) },
    ...{ ksefNumber: '', foreign: null, duplicateReason, state: 'draft', paidOn: null },
    ...{ formallyCheckedOn: null, formallyCheckedBy: null, checkedOn: null, checkedBy: null },
    ...{ source: 'manual', sourceHash: null, searchable: fold(words.join(' ')) },
  })
  await store.saveParts(tx, row, parts)
  planned.record.id = row.id
}

/** The contractor, with the cost line of this document remembered for the next. */
async function contractorOf(
  scene: Scene,
  { contractor }: PlannedDocument,
  lastLineId: string | null,
) {
  if (contractor === null) return null
  const { id, version } = await keptContractor(scene, contractor, lastLineId)
  return saveContractor(scene.tx, id, version, { lastLineId })
}

type Correction = Parameters<typeof decideCorrection>[0]

async function decideCorrecting(
  { tx }: Scene,
  correction: Correction,
  { record }: PlannedDocument,
) {
  const moneyOf = async (row: store.DocumentRow) => ({
    ...row,
    parts: await store.partsOf(tx.db, row.id),
  })
  const otherCorrections = await Promise.all(
    (await store.correctionsOf(tx.db, record.id)).map(moneyOf),
  )
  const corrected = await moneyOf(await store.documentById(tx.db, record.id))
  allowed(decideCorrection(correction, { ...corrected, otherCorrections }))
}

/** What the steps of a paid or claimed document are decided on, as it stands now. */
async function standing({ tx }: Scene, { record }: PlannedDocument) {
  const row = await store.documentById(tx.db, record.id)
  const entries = await claimEntriesOf(tx.db, row.id)
  const payments = await listPayments(tx.db, row.id)
  return { ...row, entries, claims: claimsAmong(entries), payments }
}

type Check = 'formal' | 'substance'

/** One check of a selection of documents. */
export async function checkDocuments(
  scene: Scene,
  which: Check,
  documents: readonly PlannedDocument[],
): Promise<void> {
  const { tx, today, author } = scene
  const marks =
    which === 'formal'
      ? { formallyCheckedOn: today, formallyCheckedBy: author }
      : { checkedOn: today, checkedBy: author }
  for (const one of documents) {
    const row = await store.documentById(tx.db, one.record.id)
    // What is not checked yet was never paid, and what was never paid is in no claim.
    const facts = { ...row, payments: [], claims: [], parts: one.parts.length }
    allowed(which === 'formal' ? decideFormalCheck(facts) : decideCheck(facts))
    await store.saveDocument(tx, row.id, row.version, marks)
  }
  await refreshDocumentStates(
    tx,
    documents.map(({ record }) => record.id),
  )
}

/** Writes down a payment made today. */
export async function payDocument(
  scene: Scene,
  planned: PlannedDocument,
  amount: Grosze,
): Promise<void> {
  const { tx, today } = scene
  const facts = await standing(scene, planned)
  const paidOn = allowed(decidePayment(facts, { amount, paidOn: today }, today))
  await addPayment(tx, { documentId: facts.id, paidOn: today, amount, note: '' })
  await store.saveDocument(tx, facts.id, facts.version, { paidOn })
  await refreshDocumentStates(tx, [facts.id])
}

/** Keeps a scan with a document. */
export async function attachScan(
  { tx }: Scene,
  { number, record }: PlannedDocument,
): Promise<void> {
  const bytes = scanOf(`Dokument przykladowy ${number}`)
  const name = `${number.replaceAll('/', '-')}.pdf`
  const file = { name, size: bytes.length, head: bytes.subarray(0, 16) }
  await addAttachment(tx, { documentId: record.id, ...allowed(decideAttachment(file)) }, bytes)
}

/** Rules a piece of a document's first part out, with the reason. */
export async function ruleOut(
  scene: Scene,
  planned: PlannedDocument,
  { amount, reason }: { readonly amount: Grosze; readonly reason: string },
): Promise<void> {
  const { tx } = scene
  const facts = await standing(scene, planned)
  const [part] = await store.partsOf(tx.db, facts.id)
  if (part === undefined) throw new Error(`${planned.number} has no part to rule out`)
  const ineligible = addMoney(part.ineligible, amount)
  allowed(decideIneligibleAmount(part.amount, ineligible, reason))
  allowed(decideIneligible(moneyInClaims(facts.entries, part), ineligible, facts))
  await store.savePart(tx, part.id, part.version, { ineligible, ineligibleReason: reason })
  await refreshDocumentStates(tx, [facts.id])
  tx.because(reason)
}
