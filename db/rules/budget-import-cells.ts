import type { CostCategory, Thousandths } from '#db/values/budget.ts'
import { fold } from '#db/values/fold.ts'
import { type Grosze, grosze } from '#db/values/money.ts'
import { parseMoney } from '#db/values/money-parse.ts'
import { parseQuantity } from '#db/values/quantity-parse.ts'
import type { SheetCell } from '#db/values/recruitment-import.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { quoted, withSingleSpaces } from '#db/values/written-text.ts'

/** What people write into a cell that has nothing to say. */
const nothing = new Set(['', 'brak', 'nd', 'nie dotyczy', 'n a'])

/** The words of a cell on one line; null for an empty one, a dash or "brak". */
export function readWords(cell: SheetCell | undefined, limit: number): Decision<string | null> {
  const text = withSingleSpaces(cell?.text ?? '')
  if (cell === undefined || cell.kind === 'empty' || nothing.has(fold(text))) return allow(null)
  if (cell.kind === 'error') return refuse('importRow.errorCell', { text: quoted(text) })
  return text.length > limit ? refuse('importRow.textTooLong', { limit }) : allow(text)
}

/**
 * An amount from a cell: a number of the spreadsheet to the grosz (what a calculation left
 * beyond it is rounded off), or a text in Polish notation. A formula's last value is taken.
 */
export function readAmount(cell: SheetCell | undefined): Decision<Grosze | null> {
  const words = readWords(cell, 60)
  if (!words.ok || words.value === null) return words.ok ? allow(null) : words
  const plain = /^-?\d+(?:\.\d+)?$/.test(words.value) && cell?.kind !== 'text'
  if (!plain) return parseMoney(words.value)
  const amount = Math.round(Number(words.value) * 100)
  return Number.isSafeInteger(amount)
    ? allow(grosze(amount))
    : refuse('money.tooLarge', { text: quoted(words.value) })
}

/** A quantity from a cell, in thousandths. */
export function readQuantity(cell: SheetCell | undefined): Decision<Thousandths | null> {
  const words = readWords(cell, 60)
  if (!words.ok || words.value === null) return words.ok ? allow(null) : words
  return parseQuantity(words.value)
}

/** Words of Polish budgets for each category, on folded text; the first that fits decides. */
const categoryWords: readonly { readonly category: CostCategory; readonly is: RegExp }[] = [
  { category: 'crossFinancing', is: /cross/ },
  { category: 'fixedAssets', is: /srodk\w* trwal|wartosci niemat|sprzet|fixed asset/ },
  { category: 'personnel', is: /personel|wynagrodz|etat|umow\w* o prac|personnel|staff|salar/ },
  { category: 'services', is: /uslug|zlecen|wykonawc|service/ },
  { category: 'other', is: /inne|pozostal|other/ },
]

/** The category a cell names; null when it names none that is known. */
export const readCategory = (text: string): CostCategory | null =>
  categoryWords.find(({ is }) => is.test(fold(text)))?.category ?? null
