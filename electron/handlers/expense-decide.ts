import type { Tx } from '#db/audit.ts'
import type { ReadDb } from '#db/columns.ts'
import { decideContractor } from '#db/rules/expense-contractor.ts'
import { decideCorrected, decideCorrection } from '#db/rules/expense-correction.ts'
import { decideDuplicate } from '#db/rules/expense-duplicate.ts'
import { type DecidedPart, decideAmounts, decidePeriod } from '#db/rules/expense-entry.ts'
import { linesOf } from '#db/stores/budget.ts'
import {
  addContractor,
  type ContractorRow,
  contractorById,
  sameContractor,
  saveContractor,
} from '#db/stores/expense-contractor.ts'
import {
  correctionsOf,
  type DocumentRow,
  documentById,
  likeDocuments,
  type NewPart,
  partsOf,
} from '#db/stores/expense-document.ts'
import { programmeById } from '#db/stores/programme.ts'
import { contractById } from '#db/stores/supplier-contract.ts'
import { limitedCategoryOf } from '#db/values/expense-entry.ts'
import { fold } from '#db/values/fold.ts'
import { grosze } from '#db/values/money.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import type { expense as contract } from '../contract/expense.ts'
import type { HandlersOf } from '../define.ts'

/** A document as it comes from the form, an import or a structured invoice. */
export type Entered = Parameters<HandlersOf<typeof contract>['add']>[0]['input']

/** Every rule of an entry in one place; the contractor is kept on the way. */
export async function decideEntry(tx: Tx, entered: Entered, before: DocumentRow | null) {
  const { db } = tx
  const { programmeId, correctsId, contractId } = entered
  const { from, to } = await programmeById(db, programmeId)
  const amounts = decideAmounts(entered)
  if (!amounts.ok) return amounts
  const period = decidePeriod(entered, { from, to }, entered.outsideAccepted)
  if (!period.ok) return period
  const parts = await partsOnLines(db, programmeId, amounts.value)
  if (!parts.ok) return parts
  const contractor = await keptContractor(tx, entered.contractor, parts.value[0]?.lineId ?? null)
  if (!contractor.ok) return contractor
  const contractorId = contractor.value?.id ?? null
  const money = { gross: entered.gross, parts: parts.value, contractorId }
  const correction = await decideCorrections(db, money, entered, before?.id ?? null)
  if (!correction.ok) return correction
  if (contractId !== null) {
    const held = await contractById(db, contractId)
    if (held.contractorId !== contractorId) {
      return refuse('expense.contractOfAnother', { number: held.number })
    }
  }
  const identity = { ...entered, contractorId }
  const known = await likeDocuments(db, identity, before?.id ?? null)
  const duplicate = decideDuplicate(identity, known, entered.duplicateReason)
  if (!duplicate.ok) return duplicate
  return allow({
    fields: { ...fieldsOf(entered, contractor.value), contractorId, correctsId, contractId },
    parts: parts.value,
  })
}

function fieldsOf(entered: Entered, contractor: ContractorRow | null) {
  const { contractor: _, parts: __, outsideAccepted: ___, ...fields } = entered
  const words = [
    entered.number,
    contractor?.name ?? '',
    contractor?.number ?? '',
    entered.subject,
    entered.ledgerNumber,
    entered.ksefNumber,
  ]
  return { ...fields, searchable: fold(words.join(' ')) }
}

/** Each part on a cost line of the programme, with the category that a claim reports. */
async function partsOnLines(
  db: ReadDb,
  programmeId: string,
  parts: readonly DecidedPart[],
): Promise<Decision<readonly NewPart[]>> {
  if (parts.length === 0) return allow([])
  const lines = new Map((await linesOf(db, programmeId)).map((line) => [line.id, line]))
  const placed: NewPart[] = []
  for (const part of parts) {
    const line = lines.get(part.lineId)
    if (line === undefined) return refuse('expense.lineUnknown')
    const limitedCategory = limitedCategoryOf(line)
    const limitedAmount = limitedCategory === null ? grosze(0) : part.amount
    placed.push({ ...part, limitedCategory, limitedAmount })
  }
  return allow(placed)
}

/**
 * The contractor on record, or a new one, with the account typed now and the cost line of
 * this document remembered for the next.
 */
async function keptContractor(
  tx: Tx,
  typed: Entered['contractor'],
  lineId: string | null,
): Promise<Decision<ContractorRow | null>> {
  if (typed === null) return allow(null)
  const { id, ...rest } = typed
  const decision = decideContractor(rest)
  if (!decision.ok) return decision
  const kept =
    id === null ? await sameContractor(tx.db, decision.value) : await contractorById(tx.db, id)
  if (kept === null) {
    return allow(await addContractor(tx, { ...decision.value, lastLineId: lineId }))
  }
  const account = decision.value.account === '' ? kept.account : decision.value.account
  const lastLineId = lineId ?? kept.lastLineId
  // An import of thousands of documents writes a contractor only when something is new of it.
  if (account === kept.account && lastLineId === kept.lastLineId) return allow(kept)
  return allow(await saveContractor(tx, kept.id, kept.version, { account, lastLineId }))
}

type Money = Parameters<typeof decideCorrection>[0]

/** Holds a correction against what it corrects, and a corrected document against its own. */
async function decideCorrections(
  db: ReadDb,
  money: Money,
  { correctsId, number, programmeId }: Entered,
  ownId: string | null,
): Promise<Decision<true>> {
  const moneyOf = async (row: DocumentRow) => ({ ...row, parts: await partsOf(db, row.id) })
  const corrections = async (id: string) =>
    Promise.all((await correctionsOf(db, id)).filter((row) => row.id !== ownId).map(moneyOf))
  if (ownId !== null) {
    const held = decideCorrected(money, await corrections(ownId), number)
    if (!held.ok) return held
  }
  if (correctsId === null) return allow(true)
  if (correctsId === ownId) return refuse('expense.correctsItself', { number })
  const corrected = await documentById(db, correctsId)
  if (corrected.programmeId !== programmeId) return refuse('expense.correctsElsewhere')
  return decideCorrection(money, {
    ...(await moneyOf(corrected)),
    otherCorrections: await corrections(correctsId),
  })
}
