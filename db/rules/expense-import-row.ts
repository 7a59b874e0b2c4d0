import type { Day } from '#db/values/day.ts'
import type { ContractorKind, DocumentKind } from '#db/values/expense.ts'
import type { SheetField, SheetMapping, SheetRemark } from '#db/values/expense-import.ts'
import { fold } from '#db/values/fold.ts'
import type { Grosze } from '#db/values/money.ts'
import type { Month } from '#db/values/period.ts'
import type { SheetCell, SheetRow } from '#db/values/recruitment-import.ts'
import type { Decision, Refusal } from '#db/values/refusal.ts'
import { readAmount, readWords } from './budget-import-cells.ts'
import { longest } from './expense-import-draft.ts'
import { kindOfWords, readIssuerNumber, readMonth } from './expense-import-words.ts'
import { readDayCell } from './import-cells.ts'

/** What is wrong with a cell, and the heading of its column. */
export interface CellProblem {
  readonly heading: string | null
  readonly refusal: Refusal
}

/** A row of a list of documents with its cells read; null where the file says nothing. */
export interface ReadRow {
  readonly line: number
  /** The whole row in one text, to tell a row pasted twice. */
  readonly whole: string
  readonly number: string | null
  readonly ledgerNumber: string | null
  readonly ksefNumber: string | null
  readonly kind: DocumentKind | null
  readonly issuer: { readonly kind: ContractorKind; readonly number: string } | null
  readonly contractor: string | null
  readonly issuedOn: Day | null
  readonly dueOn: Day | null
  readonly paidOn: Day | null
  readonly subject: string | null
  readonly gross: Grosze | null
  readonly net: Grosze | null
  readonly vat: Grosze | null
  readonly eligible: Grosze | null
  readonly task: string
  readonly words: string
  readonly month: Month | null
  readonly contract: string | null
  readonly corrects: string | null
  readonly remarks: string | null
  readonly notes: readonly SheetRemark[]
  /** The first cell that cannot be read; the document of this row is then refused whole. */
  readonly problem: CellProblem | null
}

const amounts: readonly SheetField[] = ['gross', 'net', 'vat', 'eligible']

/** Reads every cell of a row as the field of its column; what cannot be read is kept as a problem. */
export function readSheetRow(row: SheetRow, mapping: SheetMapping): ReadRow {
  let problem: CellProblem | null = null
  const notes: SheetRemark[] = []
  const cell = (field: SheetField): SheetCell | undefined =>
    row.cells[mapping.columns.findIndex((column) => column.field === field)]
  const taken = <T>(field: SheetField, decision: Decision<T>): T | null => {
    if (decision.ok) return decision.value
    const heading = mapping.columns.find((column) => column.field === field)?.heading ?? null
    problem ??= { heading, refusal: decision.refusal }
    return null
  }
  const words = (field: SheetField, limit: number) => taken(field, readWords(cell(field), limit))
  const day = (field: SheetField): Day | null => {
    const text = readWords(cell(field), 60)
    const found = cell(field)
    if (!text.ok || text.value === null || found === undefined) return taken(field, text) as null
    const read = readDayCell(found)
    if (read.ok && read.value.remark !== undefined) notes.push({ code: 'dayFromNumber' })
    return taken(field, read)?.value ?? null
  }
  const money = (field: SheetField) => taken(field, readAmount(cell(field)))
  const number = words('number', longest.number)
  const issuer = readIssuerNumber(cell('nip'))
  const known = taken('nip', issuer)
  if (known?.restored) notes.push({ code: 'zeroRestored' })
  const kind = words('kind', 100)
  const subject = words('subject', longest.subject)
  if (amounts.some((field) => cell(field)?.kind === 'formula')) notes.push({ code: 'fromFormula' })
  const read = {
    line: row.line,
    whole: row.cells.map(({ text }) => text).join('\u0000'),
    number,
    ledgerNumber: words('ledgerNumber', longest.number),
    ksefNumber: words('ksefNumber', 100),
    kind: kindOfWords(kind, `${number ?? ''} ${subject ?? ''}`),
    issuer: known === null ? null : { kind: known.kind, number: known.number },
    contractor: words('contractor', longest.name),
    issuedOn: day('issuedOn'),
    dueOn: day('dueOn'),
    paidOn: day('paidOn'),
    subject,
    gross: money('gross'),
    net: money('net'),
    vat: money('vat'),
    eligible: money('eligible'),
    task: words('task', 300) ?? '',
    words: words('line', 300) ?? '',
    month: taken('month', readMonth(cell('month'))),
    contract: words('contract', 120),
    corrects: words('corrects', longest.number),
    remarks: words('remarks', longest.remarks),
    notes,
  }
  return { ...read, problem }
}

/** Under what a person's word for a cost line is kept; without words it is the contractor's. */
export const wordsKey = (task: string, words: string, contractor: string | null): string => {
  const said = `${fold(task)}|${fold(words)}`
  return said === '|' ? `|${contractor ?? ''}` : said
}
