import type { SheetChange } from '#db/values/expense-import.ts'
import { sumMoney } from '#db/values/money.ts'
import { type Refusal, refuse } from '#db/values/refusal.ts'
import type { BookDocument } from './expense-import-book.ts'
import type { SheetDraft } from './expense-import-document.ts'
import type { ImportDraft } from './expense-import-draft.ts'

/**
 * What the file says otherwise than the document on record; what it does not say stays. The ledger
 * number and the due day are compared of a draft alone: past it they are no reason to refuse.
 */
export function changesOf(
  made: SheetDraft & { readonly ok: true },
  kept: BookDocument,
): readonly SheetChange[] {
  const { draft, netStated, unknown } = made
  const changes: SheetChange[] = []
  const compare = (field: 'gross' | 'net' | 'issuedOn') => {
    if (draft[field] !== kept[field]) {
      changes.push({ field, before: kept[field], after: draft[field] })
    }
  }
  compare('issuedOn')
  compare('gross')
  if (netStated) compare('net')
  const sum = (parts: BookDocument['parts']) => sumMoney(parts.map(({ amount }) => amount))
  const [before, after] = [sum(kept.parts), sum(draft.parts)]
  const moved = unknown.length === 0 && byLine(kept.parts) !== byLine(draft.parts)
  if (before !== after || moved) changes.push({ field: 'parts', before, after })
  if (kept.state !== 'draft') return changes
  for (const field of ['ledgerNumber', 'dueOn'] as const) {
    const [said, was] = [draft[field], kept[field]]
    if (said !== null && said !== '' && said !== was) {
      changes.push({ field, before: was, after: said })
    }
  }
  return changes
}

function byLine(parts: BookDocument['parts']): string {
  const sums = new Map<string, number>()
  for (const { lineId, amount } of parts) sums.set(lineId, (sums.get(lineId) ?? 0) + amount)
  return JSON.stringify([...sums].toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/** The document is past a draft: both values are told, and the one on record stays. */
export function differs(
  kept: BookDocument,
  draft: ImportDraft,
  changes: readonly SheetChange[],
): Refusal {
  const { number } = kept
  const [change] = changes
  if (change?.field === 'issuedOn') {
    const figures = { number, before: kept.issuedOn, after: draft.issuedOn }
    return refuse('expenseImport.differsInDay', figures).refusal
  }
  if (change?.field === 'gross' || change?.field === 'net') {
    const { field } = change
    const figures = { number, gross: kept[field], amount: draft[field] }
    return refuse(
      field === 'gross' ? 'expenseImport.differsInGross' : 'expenseImport.differsInNet',
      figures,
    ).refusal
  }
  return refuse('expenseImport.differsInParts', { number }).refusal
}

/** The draft with the net and the VAT of the one on record, where the file says neither. */
export function withKeptNet(
  { draft, netStated }: SheetDraft & { readonly ok: true },
  kept: BookDocument,
): ImportDraft {
  if (netStated || draft.gross !== kept.gross) return draft
  return { ...draft, net: kept.net, vatEligible: kept.vatEligible }
}
