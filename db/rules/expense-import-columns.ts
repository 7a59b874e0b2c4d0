import { type SheetField, type SheetMapping, sheetFields } from '#db/values/expense-import.ts'
import { fold } from '#db/values/fold.ts'
import type { SheetRow } from '#db/values/recruitment-import.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { guessColumnsBy } from './column-guess.ts'

/** A cell may hold a whole page; a heading does not. */
const longestHeading = 200

/**
 * Headings of Polish lists of documents, on folded text. The first rule that fits decides, so
 * the narrow ones stand first: "data wystawienia dokumentu" is no number, "NIP wystawcy" no
 * name, "w tym VAT" under eligible costs is a part of them that the document's own VAT tells.
 */
const rules: readonly { readonly field: SheetField | null; readonly is: RegExp }[] = [
  { field: 'ksefNumber', is: /\bksef\b/ },
  { field: 'corrects', is: /korygowan|korekt\w* (do|dotycz)|\bcorrects\b/ },
  { field: 'ledgerNumber', is: /ksiegow|ewidencyj|\bdekret|\bnr ks\b|wewnetrzn|ledger/ },
  { field: 'dueOn', is: /\btermin|due (date|day)/ },
  {
    field: 'paidOn',
    is: /zaplat|zaplac|oplac|przelew|dat\w* platnosc|\bpaid\b|payment (date|day)/,
  },
  { field: 'issuedOn', is: /wystawien|dat\w* (dokument|faktur|wyst)|^data$|issue/ },
  { field: 'contract', is: /\bumow|\bcontract\b/ },
  { field: 'nip', is: /\bnip\b|pesel|identyfikator podatk|\btax (id|number)\b/ },
  { field: null, is: /w tym.*\bvat\b|\bvat\b.*kwalif|kwalif.*\bvat\b|niekwalif|wniosk/ },
  { field: 'eligible', is: /kwalifik|eligible/ },
  { field: 'net', is: /\bnetto\b|\bnet\b/ },
  { field: 'gross', is: /\bbrutto\b|\bgross\b/ },
  { field: 'vat', is: /\bvat\b|podat/ },
  { field: 'month', is: /miesia|\bmonth\b/ },
  { field: 'task', is: /\bzadani|\btask\b/ },
  {
    field: 'contractor',
    is: /kontrahent|wystawc|wystawiaj|sprzedawc|sprzedajac|dostawc|wykonawc|\bpodmiot|\bfirm|supplier|contractor|vendor/,
  },
  { field: 'kind', is: /^(rodzaj|typ)( (dokumentu|dowodu))?$|^(document )?(kind|type)$/ },
  {
    field: 'subject',
    is: /\bopis|przedmiot|\btowar|\buslug|\bza co\b|\btresc|subject|description/,
  },
  { field: 'line', is: /pozycj|kategori|\bbudzet|\blini|koszt|\bcategory\b|cost line/ },
  { field: 'number', is: /\b(nr|numer|no|number)\b|faktur|rachun|\bdokument|invoice|document/ },
  { field: 'gross', is: /^(kwota|wartosc|razem|amount)\b/ },
  { field: 'remarks', is: /uwag|notatk|komentarz|remark|comment|\bnotes?\b/ },
]

/** The field a column with this heading holds; null for none. */
export function sheetFieldOf(heading: string): SheetField | null {
  const folded = fold(heading.slice(0, longestHeading))
  if (folded === '' || /^(l p|lp|no)$/.test(folded)) return null
  return rules.find(({ is }) => is.test(folded))?.field ?? null
}

const hasMoney = (fields: ReadonlySet<SheetField>) =>
  fields.has('gross') || fields.has('net') || fields.has('eligible')

/** Guesses what each column of a list of documents holds; the person may correct every guess. */
export const guessSheetColumns = (rows: readonly SheetRow[]): SheetMapping =>
  guessColumnsBy(rows, sheetFieldOf, (fields) => fields.has('number') && hasMoney(fields))

/**
 * Checks columns the person has corrected: documents need a number, a day of issue and an
 * amount, and no field may stand in two columns.
 */
export function decideSheetColumns({ columns }: SheetMapping): Decision<true> {
  const has = new Set<SheetField>()
  for (const field of sheetFields) {
    const [one, other] = columns.filter((column) => column.field === field)
    if (one !== undefined) has.add(field)
    if (one !== undefined && other !== undefined) {
      return refuse('importColumns.fieldTwice', { heading: other.heading, other: one.heading })
    }
  }
  if (!has.has('number')) return refuse('expenseImport.noNumberColumn')
  if (!has.has('issuedOn')) return refuse('expenseImport.noDayColumn')
  return hasMoney(has) ? allow(true) : refuse('expenseImport.noAmountColumn')
}
