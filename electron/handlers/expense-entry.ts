import type { Tx } from '#db/audit.ts'
import type { ReadDb } from '#db/columns.ts'
import { claimEntriesOf, claimsAmong } from '#db/read-models/expense-claims.ts'
import { decideEdit } from '#db/rules/expense-steps.ts'
import {
  addDocument,
  type DocumentRow,
  documentById,
  type NewPart,
  partsOf,
  saveDocument,
  saveParts,
} from '#db/stores/expense-document.ts'
import { listPayments } from '#db/stores/expense-payment.ts'
import { refreshDocumentStates } from '#db/stores/expense-state.ts'
import type { DocumentSource } from '#db/values/expense.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { decideEntry, type Entered } from './expense-decide.ts'

/** Where a document comes from; the checksum keeps a file from being read twice. */
export interface Origin {
  readonly source: DocumentSource
  readonly sourceHash: string | null
}

/** Enters a document as a draft, with its contractor remembered; every way in passes here. */
export async function enterDocument(
  tx: Tx,
  entered: Entered,
  origin: Origin = { source: 'manual', sourceHash: null },
): Promise<Decision<DocumentRow>> {
  const decision = await decideEntry(tx, entered, null)
  if (!decision.ok) return decision
  const { fields, parts } = decision.value
  const row = await addDocument(tx, { ...fields, ...untouched, ...origin })
  await saveParts(tx, row, parts)
  await refreshDocumentStates(tx, [row.id])
  return allow(row)
}

const untouched = {
  state: 'draft',
  formallyCheckedOn: null,
  formallyCheckedBy: null,
  checkedOn: null,
  checkedBy: null,
  paidOn: null,
} as const

/** Changes a document that was seen at these versions of its own and of its parts. */
export async function changeDocument(
  tx: Tx,
  entered: Entered,
  seen: {
    readonly id: string
    readonly version: number
    readonly seenParts: readonly { readonly id: string; readonly version: number }[]
  },
): Promise<Decision<DocumentRow>> {
  const before = await documentById(tx.db, seen.id)
  const partsBefore = await partsOf(tx.db, seen.id)
  const sameParts =
    partsBefore.length === seen.seenParts.length &&
    partsBefore.every(({ id, version }, at) => {
      const one = seen.seenParts[at]
      return one?.id === id && one.version === version
    })
  // The document's own version tells of a change to its fields, but not to its parts.
  if (!sameParts && before.version === seen.version) {
    return refuse('record.changedMeanwhile', { seen: seen.version, now: before.version + 1 })
  }
  const decision = await decideEntry(tx, entered, before)
  if (!decision.ok) return decision
  const { fields, parts } = decision.value
  const edit = decideEdit(await editFacts(tx.db, before), [
    ...changedFields(before, fields),
    ...(partsChanged(partsBefore, parts) ? ['parts'] : []),
  ])
  if (!edit.ok) return edit
  const row = await saveDocument(tx, before.id, seen.version, fields)
  await saveParts(tx, row, parts)
  await refreshDocumentStates(tx, [row.id])
  return allow(await documentById(tx.db, row.id))
}

async function editFacts(db: ReadDb, row: DocumentRow) {
  const claims = claimsAmong(await claimEntriesOf(db, row.id))
  return { ...row, claims, payments: await listPayments(db, row.id) }
}

/** What may change without the checks being undone says `decideEdit`; these two come along. */
const derived: ReadonlySet<string> = new Set(['searchable', 'duplicateReason'])

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

function changedFields(before: DocumentRow, fields: object): string[] {
  return Object.entries(fields)
    .filter(([field, value]) => !same(value, before[field as keyof DocumentRow]))
    .map(([field]) => field)
    .filter((field) => !derived.has(field))
}

function partsChanged(before: readonly NewPart[], parts: readonly NewPart[]): boolean {
  if (before.length !== parts.length) return true
  return parts.some((part, at) => {
    const was: Readonly<Record<string, unknown>> = { ...before[at] }
    return Object.entries(part).some(([field, value]) => !same(value, was[field]))
  })
}
