import { isDay } from '#db/values/day.ts'
import type { ContractorKind, DocumentKind } from '#db/values/expense.ts'
import { fold } from '#db/values/fold.ts'
import { parseNip } from '#db/values/nip.ts'
import { type Month, monthOf } from '#db/values/period.ts'
import type { SheetCell } from '#db/values/recruitment-import.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { isDigits, quoted, withoutSeparators } from '#db/values/written-text.ts'
import { readWords } from './budget-import-cells.ts'
import { decideContractor } from './expense-contractor.ts'
import { readDayCell } from './import-cells.ts'

/** Words for the kinds of documents on folded text; the first that fits decides. */
const kinds: readonly { readonly kind: DocumentKind; readonly is: RegExp }[] = [
  { kind: 'payroll', is: /list\w* plac|wynagrodz|\blp \d|payroll/ },
  { kind: 'mileage', is: /delegacj|przejazd|kilometr|podroz|mileage|\bpws\b/ },
  { kind: 'note', is: /\bnota\b|\bnoty\b|\bnote\b/ },
  { kind: 'bill', is: /rachun|\bbill\b/ },
  { kind: 'invoice', is: /faktur|\bfv\b|\bfa\b|\bf\b|invoice/ },
]

/** The kind that a cell names, or that number and subject speak of; null where none does. */
export function kindOfWords(cell: string | null, others: string): DocumentKind | null {
  const said = (text: string) => kinds.find(({ is }) => is.test(fold(text)))?.kind ?? null
  return (cell === null ? null : said(cell)) ?? said(others)
}

/** Who issued a document, by the number in a cell. */
export interface IssuerNumber {
  readonly kind: ContractorKind
  readonly number: string
  /** Whether a spreadsheet had eaten the zero that it begins with. */
  readonly restored: boolean
}

/**
 * Reads a NIP, a PESEL or a foreign number: ten digits are a NIP, eleven a PESEL, letters of
 * another country a foreign one. A number cell of nine digits lost its zero, when that makes a
 * NIP. Refuses a wrong check digit, and what is none of these.
 */
export function readIssuerNumber(cell: SheetCell | undefined): Decision<IssuerNumber | null> {
  const words = readWords(cell, 60)
  if (!words.ok || words.value === null) return words.ok ? allow(null) : words
  const text = withoutSeparators(words.value)
  if (/^(zagraniczny|foreign)$/i.test(text)) {
    return allow({ kind: 'foreign', number: '', restored: false })
  }
  const foreign = /^(?!PL)[A-Z]{2}[A-Z0-9]{4,}$/i.test(text)
  if (foreign) return allow({ kind: 'foreign', number: text.toUpperCase(), restored: false })
  if (isDigits(text) && text.length === 11) {
    const pesel = decideContractor({ kind: 'pesel', number: text, name: '-', account: '' })
    return pesel.ok ? allow({ kind: 'pesel', number: text, restored: false }) : pesel
  }
  const padded = cell?.kind === 'number' && text.length === 9 ? `0${text}` : text
  const nip = parseNip(padded)
  if (!nip.ok)
    return padded === text
      ? nip
      : refuse('nip.wrongLength', { text, length: text.length, expected: 10 })
  return allow({ kind: 'nip', number: nip.value, restored: padded !== text })
}

/** Polish months in the nominative, folded. */
const months = [
  'styczen',
  'luty',
  'marzec',
  'kwiecien',
  'maj',
  'czerwiec',
  'lipiec',
  'sierpien',
  'wrzesien',
  'pazdziernik',
  'listopad',
  'grudzien',
]

/**
 * Reads the month that a cost is of: `2020-03`, `03.2020`, `3/2020`, `marzec 2020`, or a day in
 * it. Refuses what names no month.
 */
export function readMonth(cell: SheetCell | undefined): Decision<Month | null> {
  const words = readWords(cell, 60)
  if (!words.ok || words.value === null || cell === undefined) return words.ok ? allow(null) : words
  const text = words.value
  const year = /^(\d{4})[-./](\d{1,2})$/.exec(text)
  const numeric = year ?? /^(\d{1,2})[-./](\d{4})$/.exec(text)
  if (numeric !== null) {
    const [first = '', second = ''] = numeric.slice(1)
    return monthIn(year === null ? second : first, Number(year === null ? first : second), text)
  }
  const named = /^(\p{L}+)\.? (\d{4})$/u.exec(text)
  if (named !== null) {
    const at = months.indexOf(fold(named[1] ?? ''))
    return monthIn(named[2] ?? '', at + 1, text)
  }
  const day = readDayCell(cell)
  return day.ok
    ? allow(monthOf(day.value.value))
    : refuse('expenseImport.monthUnreadable', { text })
}

function monthIn(year: string, month: number, text: string): Decision<Month> {
  const found = `${year}-${String(month).padStart(2, '0')}`
  return isDay(`${found}-01`)
    ? allow(found as Month)
    : refuse('expenseImport.monthUnreadable', { text: quoted(text) })
}
