import type { Tx } from '#db/audit.ts'
import type { ImportDraft } from '#db/rules/expense-import-draft.ts'
import { type JudgedDocument, wholePayment } from '#db/rules/expense-import-sheet.ts'
import { documentById, partsOf, saveDocument } from '#db/stores/expense-document.ts'
import { addPayment } from '#db/stores/expense-payment.ts'
import { refreshDocumentStates } from '#db/stores/expense-state.ts'
import type { Day } from '#db/values/day.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { changeDocument, enterDocument } from './expense-entry.ts'

/** A draft as the entry of documents takes it; places in the import become ids. */
export const enteredOf = (
  programmeId: string,
  { contractor, correctsId, parts, ...draft }: ImportDraft,
  written: ReadonlyMap<string, string>,
) => ({
  ...draft,
  programmeId,
  contractor: contractor === null ? null : { id: null, ...contractor },
  correctsId: correctsId === null ? null : (written.get(correctsId) ?? correctsId),
  parts: [...parts],
  outsideAccepted: true,
})

/** Enters a new document; one that was paid before is checked formally and paid in full. */
export async function writeDocument(
  tx: Tx,
  programmeId: string,
  { draft, paidOn }: JudgedDocument,
  written: ReadonlyMap<string, string>,
  scribe: { readonly by: string; readonly today: Day },
): Promise<Decision<string>> {
  if (draft === null) return refuse('import.previewGone')
  const origin = { source: 'import', sourceHash: null } as const
  const decision = await enterDocument(tx, enteredOf(programmeId, draft, written), origin)
  if (!decision.ok) return decision
  const { id } = decision.value
  if (paidOn === null) return allow(id)
  const { version } = await documentById(tx.db, id)
  const whole = wholePayment(draft, paidOn)
  await addPayment(tx, { documentId: id, ...whole.payment })
  await saveDocument(tx, id, version, {
    paidOn: whole.paidOn,
    formallyCheckedOn: scribe.today,
    formallyCheckedBy: scribe.by,
  })
  await refreshDocumentStates(tx, [id])
  return allow(id)
}

/**
 * Changes a draft to what the file says; what it does not say stays. Refuses one of which
 * something was ruled ineligible: the file knows nothing of that.
 */
export async function rewriteDocument(
  tx: Tx,
  programmeId: string,
  id: string,
  draft: ImportDraft,
  written: ReadonlyMap<string, string>,
): Promise<Decision<string>> {
  const kept = await documentById(tx.db, id)
  const parts = await partsOf(tx.db, id)
  if (parts.some(({ ineligible }) => ineligible !== 0)) {
    return refuse('expenseImport.ruledOut', { number: kept.number })
  }
  const entered = enteredOf(programmeId, draft, written)
  const decision = await changeDocument(
    tx,
    {
      ...entered,
      kind: kept.kind,
      ledgerNumber: entered.ledgerNumber || kept.ledgerNumber,
      ksefNumber: entered.ksefNumber || kept.ksefNumber,
      contractId: entered.contractId ?? kept.contractId,
      correctsId: entered.correctsId ?? kept.correctsId,
      dueOn: entered.dueOn ?? kept.dueOn,
      subject: entered.subject || kept.subject,
      remarks: entered.remarks || kept.remarks,
      duplicateReason: kept.duplicateReason,
      foreign: kept.foreign,
    },
    {
      id,
      version: kept.version,
      seenParts: parts.map((part) => ({ id: part.id, version: part.version })),
    },
  )
  return decision.ok ? allow(id) : decision
}
