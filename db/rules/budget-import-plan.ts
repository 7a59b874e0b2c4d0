import type { MonthPlan } from '#db/values/budget.ts'
import type { ImportedStage, LineMapping } from '#db/values/budget-import.ts'
import { fold } from '#db/values/fold.ts'
import { grosze } from '#db/values/money.ts'
import type { Month } from '#db/values/period.ts'
import type { SheetCell, SheetRow } from '#db/values/recruitment-import.ts'
import { allow, type Decision, type Refusal, refuse } from '#db/values/refusal.ts'
import { type StageKind, stageKindOf } from '#db/values/stage.ts'
import { readAmount } from './budget-import-cells.ts'
import { readMonth } from './expense-import-words.ts'

/** The month that a heading names (`2020-03`, `03.2020`, `marzec 2020`); null for none. */
export function monthOfHeading(heading: string): Month | null {
  const month = readMonth({ text: heading, kind: 'text' })
  return month.ok ? month.value : null
}

/** A row's months, or the first cell among them that cannot be read. */
type ReadPlan =
  | { readonly ok: true; readonly value: readonly MonthPlan[] }
  | { readonly ok: false; readonly heading: string; readonly refusal: Refusal }

/** The amounts under the columns of months, in the order of the months; zeros are left out. */
export function readPlan(row: SheetRow, { columns }: LineMapping): ReadPlan {
  const plan: MonthPlan[] = []
  for (const [at, { field, heading }] of columns.entries()) {
    const month = field === 'month' ? monthOfHeading(heading) : null
    if (month === null) continue
    const read = readAmount(row.cells[at])
    if (!read.ok) return { ok: false, heading, refusal: read.refusal }
    const amount = read.value ?? grosze(0)
    if (amount < 0) return { ok: false, heading, refusal: refuse('budgetImport.negative').refusal }
    if (amount > 0) plan.push({ month, amount })
  }
  return { ok: true, value: plan.toSorted((one, other) => (one.month < other.month ? -1 : 1)) }
}

/** What people call the stages in a budget, on folded text; the later ones first. */
const stageWords: readonly { readonly kind: StageKind; readonly is: RegExp }[] = [
  { kind: 'preparatory', is: /przygotow|preparat/ },
  { kind: 'second', is: /\b(ii|2|drugi\w*|second)\b/ },
  { kind: 'first', is: /\b(i|1|pierwsz\w*|first)\b/ },
]

/** The stage of the programme that a cell names, by its name or its number; null for none. */
export function stageNamed(words: string, stages: readonly ImportedStage[]): ImportedStage | null {
  const folded = fold(words)
  const same = stages.find(({ name }) => fold(name) === folded)
  if (same !== undefined) return same
  const kind = stageWords.find(({ is }) => is.test(folded))?.kind
  return stages.find(({ name }) => stageKindOf(name) === kind) ?? null
}

const yes = new Set(['tak', 't', 'x', '1', 'yes', 'y', 'true', 'prawda'])
const no = new Set(['', 'nie', 'n', '0', 'no', 'false', 'falsz'])

/** A mark of a column that says yes or no; refuses other words. */
export function readMark(cell: SheetCell | undefined): Decision<boolean> {
  const text = cell?.text ?? ''
  if (yes.has(fold(text))) return allow(true)
  return no.has(fold(text)) ? allow(false) : refuse('budgetImport.markUnreadable', { text })
}

/** Whether the words of a cost call it substantive: then it falls under the limit of services. */
export const saysSubstantive = (words: string): boolean => /(?<!nie ?)merytoryczn/.test(fold(words))

/** A task without the number that the plan gives it itself: `Zadanie 1. Analiza` is `Analiza`. */
export function withoutNumber(task: string): string {
  const bare = task
    .replace(/^(?:zadanie|task)\s*(?:nr\s*)?\d+\s*[.:)–—-]*\s*/i, '')
    .replace(/^\d+\s*[.)]\s+/, '')
  return /\p{L}/u.test(bare) ? bare : task
}
