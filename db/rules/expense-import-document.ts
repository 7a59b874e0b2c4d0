import type { SheetRemark, UnknownLine } from '#db/values/expense-import.ts'
import { fold } from '#db/values/fold.ts'
import { grosze } from '#db/values/money.ts'
import { contains, monthOf } from '#db/values/period.ts'
import { type Refusal, refuse } from '#db/values/refusal.ts'
import type { EnteredPart } from './expense-entry.ts'
import { moneyOfRows } from './expense-import-amounts.ts'
import { type BookDocument, contractorKey, type ExpenseBook } from './expense-import-book.ts'
import { type ImportDraft, longest } from './expense-import-draft.ts'
import type { ExpenseImportFacts, KnownContractor } from './expense-import-facts.ts'
import { lineByWords, similarLines } from './expense-import-lines.ts'
import { contractOf, correctsOf, issuerOf, ksefNumberOf } from './expense-import-links.ts'
import { type CellProblem, type ReadRow, wordsKey } from './expense-import-row.ts'

/** What the judging of a list rests on. */
export interface SheetMeans {
  readonly book: ExpenseBook
  readonly facts: ExpenseImportFacts
  /** What the person said of words for a cost line. */
  readonly lineChoices: ReadonlyMap<string, string>
}

/** The rows of one document as a draft, or what is wrong with them. */
export type SheetDraft =
  | { readonly ok: false; readonly problem: CellProblem }
  | {
      readonly ok: true
      readonly draft: ImportDraft
      /** Words for cost lines that no line answers to; the draft waits for them. */
      readonly unknown: readonly UnknownLine[]
      readonly onRecord: BookDocument | null
      /** Whether the file says what the net is. */
      readonly netStated: boolean
      readonly paidOn: ReadRow['paidOn']
      readonly remarks: readonly SheetRemark[]
    }

const failed = (refusal: Refusal, heading: string | null = null): SheetDraft => ({
  ok: false,
  problem: { heading, refusal },
})

/** The first thing that any of the rows says. */
const said = <K extends keyof ReadRow>(rows: readonly ReadRow[], field: K): ReadRow[K] | null =>
  rows.map((row) => row[field]).find((value) => value !== null) ?? null

/**
 * Makes a draft of the rows of one document: what is of the whole document from the first row
 * that says it, a part from each row. A document is refused whole for one cell that cannot be
 * read, for rows that disagree on the day of issue, and for a row pasted twice.
 */
export function draftOfRows(
  rows: readonly ReadRow[],
  duplicateReason: string,
  means: SheetMeans,
): SheetDraft {
  const { book, facts } = means
  const problem = said(rows, 'problem')
  if (problem !== null) return { ok: false, problem }
  const number = said(rows, 'number')
  if (number === null) return failed(refuse('expenseImport.numberMissing').refusal)
  const issuedOn = said(rows, 'issuedOn')
  if (issuedOn === null) return failed(refuse('expenseImport.dayMissing').refusal)
  const other = rows.find((row) => row.issuedOn !== null && row.issuedOn !== issuedOn)
  if (other?.issuedOn) {
    const figures = { line: other.line, issuedOn, otherDay: other.issuedOn }
    return failed(refuse('expenseImport.daysDiffer', figures).refusal)
  }
  const twice = rowTwice(rows)
  if (twice !== null) return failed(twice)
  const money = moneyOfRows(rows)
  if (!money.ok) return failed(money.refusal)
  const { gross, net, vatEligible, netStated } = money.value
  if (money.value.parts.every((amount) => amount === 0) && gross !== 0) {
    return failed(refuse('expenseImport.nothingEligible').refusal)
  }
  const { contractor, kept } = issuerOf(
    said(rows, 'issuer'),
    said(rows, 'contractor'),
    facts.contractors,
  )
  const key = contractor === null ? null : contractorKey(contractor)
  const onRecord = book.same(number, key)
  const unknown = new Map<string, UnknownLine>()
  const remarks: SheetRemark[] = rows.flatMap(({ notes }) => notes)
  const parts = rows.flatMap((row, at): EnteredPart[] => {
    const amount = money.value.parts[at] ?? grosze(0)
    if (amount === 0) return []
    const placed = placeOfRow(row, key, kept, onRecord, means)
    if (placed.unknown !== null) unknown.set(placed.unknown.words, placed.unknown)
    if (placed.remembered) remarks.push({ code: 'lineRemembered' })
    const month = row.month ?? said(rows, 'month') ?? monthOf(issuedOn)
    const { lineId } = placed
    return [{ lineId, month, amount, vat: null, ineligible: grosze(0), ineligibleReason: '' }]
  })
  remarks.push(...money.value.remarks)
  if (rows.length > 1) remarks.push({ code: 'severalRows', count: rows.length, gross })
  if (!contains(facts.period, issuedOn)) remarks.push({ code: 'outsidePeriod', issuedOn })
  const contractNumber = said(rows, 'contract')
  const contract = contractOf(contractNumber, kept, facts)
  if (contractNumber !== null && contract === null) {
    remarks.push({ code: 'contractNotFound', number: contractNumber })
  }
  const corrects = correctsOf(said(rows, 'corrects'), key, book)
  if (corrects.refusal !== null) return failed(corrects.refusal)
  if (corrects.number !== null) remarks.push({ code: 'corrects', number: corrects.number })
  const ksef = ksefNumberOf(said(rows, 'ksefNumber'))
  if (ksef.leftOut !== null) remarks.push({ code: 'ksefNumberLeftOut', number: ksef.leftOut })
  const draft: ImportDraft = {
    kind: said(rows, 'kind') ?? 'invoice',
    number,
    ledgerNumber: said(rows, 'ledgerNumber') ?? '',
    ksefNumber: ksef.number,
    contractor,
    contractId: contract,
    correctsId: corrects.id,
    issuedOn,
    dueOn: said(rows, 'dueOn'),
    subject: together(rows, 'subject', longest.subject),
    gross,
    net,
    vatEligible,
    foreign: null,
    remarks: together(rows, 'remarks', longest.remarks),
    parts,
    duplicateReason,
  }
  const paid = rows.flatMap(({ paidOn }) => paidOn ?? []).toSorted()
  return {
    ok: true,
    draft,
    unknown: [...unknown.values()],
    onRecord,
    netStated,
    paidOn: paid.at(-1) ?? null,
    remarks: distinct(remarks),
  }
}

/** Every different text of the rows, in their order, as one. */
function together(rows: readonly ReadRow[], field: 'subject' | 'remarks', limit: number): string {
  const texts = new Set(rows.flatMap((row) => row[field] ?? []))
  const text = [...texts].join('; ')
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`
}

function distinct(remarks: readonly SheetRemark[]): readonly SheetRemark[] {
  return [...new Map(remarks.map((remark) => [JSON.stringify(remark), remark])).values()]
}

function rowTwice(rows: readonly ReadRow[]): Refusal | null {
  const seen = new Map<string, number>()
  for (const { line, whole } of rows) {
    const first = seen.get(whole)
    if (first !== undefined) return refuse('expenseImport.rowTwice', { line, other: first }).refusal
    seen.set(whole, line)
  }
  return null
}

interface Placed {
  readonly lineId: string
  readonly unknown: UnknownLine | null
  readonly remembered: boolean
}

/** The cost line of a row: as the person said, as the file names it, as remembered. */
function placeOfRow(
  { task, words }: ReadRow,
  contractor: string | null,
  kept: KnownContractor | null,
  onRecord: BookDocument | null,
  { facts, lineChoices }: SheetMeans,
): Placed {
  const { lines } = facts
  const key = wordsKey(task, words, contractor)
  const known = (id: string | null | undefined) => lines.some((line) => line.id === id)
  const chosen = lineChoices.get(key)
  if (chosen !== undefined && known(chosen)) {
    return { lineId: chosen, unknown: null, remembered: false }
  }
  const found = lineByWords(lines, task, words)
  if (found !== null) return { lineId: found.id, unknown: null, remembered: false }
  if (fold(task) === '' && fold(words) === '') {
    const own = new Set(onRecord?.parts.map(({ lineId }) => lineId))
    const [only] = own
    if (own.size === 1 && only !== undefined) {
      return { lineId: only, unknown: null, remembered: false }
    }
    const last = kept?.lastLineId
    if (last && known(last)) return { lineId: last, unknown: null, remembered: true }
  }
  const written = [task, words].filter((text) => text !== '').join(' · ')
  const unknown = { words: key, written, suggestions: similarLines(lines, task, words) }
  return { lineId: '', unknown, remembered: false }
}
