import type {
  LineChoice,
  ReasonChoice,
  SheetMapping,
  SheetRemark,
  SheetVerdict,
  UnpayableReason,
} from '#db/values/expense-import.ts'
import type { SheetRow } from '#db/values/recruitment-import.ts'
import { type Refusal, refuse } from '#db/values/refusal.ts'
import { ExpenseBook, placeOf } from './expense-import-book.ts'
import { changesOf, differs, withKeptNet } from './expense-import-changes.ts'
import { draftOfRows, type SheetDraft, type SheetMeans } from './expense-import-document.ts'
import { bookedAs, type ImportDraft, judgeDraft, previewOf } from './expense-import-draft.ts'
import type { ExpenseImportFacts } from './expense-import-facts.ts'
import { groupRows, type RowGroup } from './expense-import-groups.ts'
import { decideFormalCheck, paymentsOf } from './expense-steps.ts'

/** What the person said in the preview of a list. */
export interface SheetChoices {
  readonly lines: readonly LineChoice[]
  readonly reasons: readonly ReasonChoice[]
  /** Documents, by their first row, that shall not be written. */
  readonly leftOut: ReadonlySet<number>
  /** Whether documents with a day of payment are entered as checked formally and paid. */
  readonly payments: boolean
}

/** The verdict on a document of a list, with what it would write where it may. */
export interface JudgedDocument {
  readonly row: SheetVerdict
  readonly draft: ImportDraft | null
  readonly paidOn: ImportDraft['dueOn']
}

type Documents = Extract<RowGroup, { readonly is: 'document' }>

/**
 * Judges a list of documents, in the order of the file. Documents that correct others are
 * judged after them, so that both may come in one file.
 */
export function judgeSheet(
  rows: readonly SheetRow[],
  mapping: SheetMapping,
  choices: SheetChoices,
  facts: ExpenseImportFacts,
): readonly JudgedDocument[] {
  const groups = groupRows(rows, mapping)
  const book = new ExpenseBook(facts.documents)
  const lineChoices = new Map(choices.lines.map(({ words, lineId }) => [words, lineId]))
  const means = { book, facts, lineChoices }
  const judged = new Map<number, JudgedDocument>()
  const corrects = (group: RowGroup) =>
    group.is === 'document' && group.rows.some((row) => row.corrects !== null)
  const places = groups.map((_, at) => at)
  const later = places.filter((at) => corrects(groups[at] as RowGroup))
  const first = places.filter((at) => !corrects(groups[at] as RowGroup))
  for (const at of [...first, ...later]) {
    const group = groups[at]
    if (group === undefined) continue
    const one = judgeGroup(group, choices, means)
    judged.set(at, one)
    const { row, draft } = one
    if (row.verdict === 'new' && draft !== null && !choices.leftOut.has(row.line)) {
      book.add(bookedAs(placeOf(row.line), draft, null))
    }
  }
  return places.flatMap((at) => judged.get(at) ?? [])
}

function judgeGroup(group: RowGroup, choices: SheetChoices, means: SheetMeans): JudgedDocument {
  if (group.is === 'ignored') {
    const { line, label, reason } = group
    const row = { line, lines: [line], label, verdict: 'ignored', reason } as const
    return { row, draft: null, paidOn: null }
  }
  const lines = group.rows.map(({ line }) => line)
  const start = { line: lines[0] ?? 0, lines, label: group.label }
  const reason = choices.reasons.find(({ line }) => line === start.line)?.reason ?? ''
  const made = draftOfRows(group.rows, reason, means)
  const verdict = verdictOn(made, group, choices, means)
  return { ...verdict, row: { ...start, ...verdict.row } }
}

type Verdict<R = SheetVerdict> = R extends SheetVerdict
  ? Omit<R, 'line' | 'lines' | 'label'>
  : never
type Judged = Omit<JudgedDocument, 'row'> & { readonly row: Verdict }

const refused = (refusal: Refusal, heading: string | null = null): Judged => ({
  row: { verdict: 'refused', heading, refusal },
  draft: null,
  paidOn: null,
})

function verdictOn(
  made: SheetDraft,
  group: Documents,
  choices: SheetChoices,
  means: SheetMeans,
): Judged {
  if (!made.ok) return refused(made.problem.refusal, made.problem.heading)
  const { draft, unknown, onRecord } = made
  const remarks: SheetRemark[] = [...made.remarks]
  if (group.fromAbove) remarks.unshift({ code: 'fromAbove' })
  const shown = { document: previewOf(draft), remarks }
  const waits = { draft: null, paidOn: null }
  if (onRecord?.id.startsWith('#') === true) {
    return refused(refuse('expenseImport.twice', { number: onRecord.number }).refusal)
  }
  // Compared before its lines are asked for: a file read again has nothing more to say.
  const changes = onRecord === null ? [] : changesOf(made, onRecord)
  if (onRecord !== null && changes.length === 0) {
    const { id, number } = onRecord
    return { row: { verdict: 'same', documentId: id, number }, ...waits }
  }
  if (onRecord !== null && onRecord.state !== 'draft') {
    return refused(differs(onRecord, draft, changes))
  }
  if (unknown.length > 0) {
    return { row: { verdict: 'waits', awaits: 'line', twin: null, unknown, ...shown }, ...waits }
  }
  if (onRecord !== null) {
    // The rules of a change are held against the whole store when it is written.
    const documentId = onRecord.id
    const next = withKeptNet(made, onRecord)
    const document = previewOf(next)
    return {
      row: { verdict: 'changed', documentId, changes, document, remarks },
      draft: next,
      paidOn: null,
    }
  }
  const fit = judgeDraft(draft, means.book)
  if (fit.is === 'refused') return refused(fit.refusal)
  if (fit.is === 'twin') {
    const { twin } = fit
    return { row: { verdict: 'waits', awaits: 'reason', twin, unknown, ...shown }, ...waits }
  }
  const paidOn = choices.payments ? made.paidOn : null
  if (paidOn === null) return { row: { verdict: 'new', ...shown }, draft, paidOn }
  const why = whyUnpayable(draft, paidOn, means)
  remarks.push(
    why === null ? { code: 'paid', on: paidOn } : { code: 'paymentLeftOut', on: paidOn, why },
  )
  return { row: { verdict: 'new', ...shown }, draft, paidOn: why === null ? paidOn : null }
}

/** What the formal check refuses a draft for, by the code of its refusal. */
const missing: Readonly<Record<string, UnpayableReason>> = {
  'expense.contractorMissing': 'contractor',
  'expense.subjectMissing': 'subject',
  'expense.partsMissing': 'parts',
}

/** A payment is written of a document that passes the formal check, by today; null if so. */
function whyUnpayable(
  draft: ImportDraft,
  on: string,
  { facts }: SheetMeans,
): UnpayableReason | null {
  const check = decideFormalCheck({
    number: draft.number,
    formallyCheckedOn: null,
    checkedOn: null,
    payments: [],
    claims: [],
    kind: draft.kind,
    contractorId: draft.contractor === null ? null : draft.contractor.name,
    subject: draft.subject,
    parts: draft.parts.length,
  })
  if (check.ok) return on <= facts.today ? null : 'day'
  const why = missing[check.refusal.code]
  if (why === undefined) throw new Error(`A new draft was refused: ${check.refusal.code}`)
  return why
}

/** What is paid in full on one day, as the payment that an import writes. */
export const wholePayment = (draft: ImportDraft, paidOn: NonNullable<ImportDraft['dueOn']>) => {
  const payment = { amount: draft.gross, paidOn, note: '' }
  return { payment, paidOn: paymentsOf(draft.gross, [payment]).paidOn }
}
