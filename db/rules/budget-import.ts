import type { CostCategory, MonthPlan, Thousandths } from '#db/values/budget.ts'
import type {
  ImportedStage,
  JudgedLine,
  LineMapping,
  LineRemark,
  LineVerdict,
  RefusedLine,
} from '#db/values/budget-import.ts'
import { plannedSum } from '#db/values/budget-plan.ts'
import { fold } from '#db/values/fold.ts'
import type { Grosze } from '#db/values/money.ts'
import type { Month } from '#db/values/period.ts'
import type { IgnoredReason, SheetCell, SheetRow } from '#db/values/recruitment-import.ts'
import { refuse } from '#db/values/refusal.ts'
import { quoted, withSingleSpaces } from '#db/values/written-text.ts'
import { stageNamed } from './budget-import-plan.ts'
import { cellOf, longest, type Read, readLine, taskNamed } from './budget-import-row.ts'

/** A cost line of the draft as the import compares with it. */
export interface DraftLine {
  readonly lineId: string
  readonly task: string
  readonly name: string
  readonly category: CostCategory
  readonly unit: string
  readonly quantity: Thousandths
  readonly unitPrice: Grosze
  readonly amount: Grosze
  readonly outsourced: boolean
  readonly plan: readonly MonthPlan[]
  /** Whether an approved version has it: then only its amount may change. */
  readonly frozen: boolean
}

/** What the programme says of a budget's stages and months. */
export interface ImportGround {
  readonly stages: readonly ImportedStage[]
  readonly months: readonly Month[]
}

const totals = new Set(['razem', 'suma', 'ogolem', 'lacznie', 'podsumowanie', 'total', 'sum'])
/** Two lines are the same cost when task and name fold to the same text. */
const keyOf = (task: string, name: string): string => `${fold(task)} | ${fold(name)}`

const isFull = ({ text, kind }: SheetCell): boolean =>
  kind !== 'empty' && withSingleSpaces(text) !== ''

/**
 * Judges every row of a budget against the draft. A row is known by its task and name; a row
 * without a task belongs to the last task above (merged cells, or a row of its own that says
 * "Zadanie 1 …"). Quantity times price is what is written; a value in the file that says
 * otherwise is told. With a value alone the line is one at that price.
 *
 * A stage is that of the row or of the rows above; it counts for a task that is new. Columns
 * of months are the plan when they are the whole amount and lie in the programme. A line is a
 * substantive service only when a column or its words say so.
 *
 * Leaves out headings, totals and empty rows; refuses a row without a name or a value, a
 * cell that is no number, a row that names a line twice, and a change of what an approved
 * version says of a line.
 */
export function judgeLines(
  rows: readonly SheetRow[],
  mapping: LineMapping,
  draft: readonly DraftLine[],
  tasks: readonly string[],
  ground: ImportGround,
): readonly LineVerdict[] {
  const known = new Map(draft.map((line) => [keyOf(line.task, line.name), line]))
  const taskNames = new Map(tasks.map((name) => [fold(name), name]))
  const seen = new Map<string, number>()
  let above: string | null = null
  let stage: string | null = null
  return rows.map((row): LineVerdict => {
    const label = labelOf(row, mapping)
    const start = { line: row.line, label }
    const ignored = ignoredReason(row, mapping)
    if (ignored !== null) return { ...start, verdict: 'ignored', reason: ignored }
    const heading = taskHeading(row, mapping)
    if (heading !== null) {
      above = taskNamed(heading, taskNames)
      return { ...start, verdict: 'ignored', reason: 'taskHeading' }
    }
    const read = readLine(row, mapping, above, taskNames)
    if (!read.ok) {
      const { heading: column, refusal } = read
      return { ...start, verdict: 'refused', heading: column, refusal }
    }
    const { value } = read
    above = value.task
    stage = value.stageWords ?? stage
    const key = keyOf(value.task, value.name)
    const first = seen.get(key)
    if (first !== undefined) {
      const { refusal } = refuse('budgetImport.twice', { name: value.name, line: first })
      return { ...start, verdict: 'refused', heading: null, refusal }
    }
    seen.set(key, row.line)
    const verdict = against({ ...value, stageWords: stage }, known.get(key), taskNames, ground)
    // A task that the import adds is told once, with its first row.
    if (!taskNames.has(fold(value.task))) taskNames.set(fold(value.task), value.task)
    return { ...start, ...verdict }
  })
}

function against(
  { category, stageWords, outsourced, ...read }: Read,
  line: DraftLine | undefined,
  tasks: ReadonlyMap<string, string>,
  ground: ImportGround,
): JudgedLine | RefusedLine {
  const { plan, wrong } = planOf(read, ground)
  if (line === undefined) {
    const newTask = !tasks.has(fold(read.task))
    const stage = stageWords === null ? null : stageNamed(stageWords, ground.stages)
    const unknown = newTask && stageWords !== null && stage === null
    const unsaid = category === 'services' && outsourced === null
    const remarks: LineRemark[] = [
      ...read.remarks,
      ...wrong,
      ...(category === null ? [{ code: 'categoryGuessed' } as const] : []),
      ...(outsourced === true ? [{ code: 'outsourced' } as const] : []),
      ...(unsaid ? [{ code: 'notOutsourced' } as const] : []),
      ...(newTask ? [{ code: 'newTask' } as const] : []),
      ...(unknown ? [{ code: 'stageUnknown' } as const] : []),
    ]
    const isNew = {
      ...{ lineId: null, before: null, category: category ?? ('other' as const) },
      ...{ stage: newTask ? stage : null, outsourced: outsourced ?? false, plan },
    }
    return { verdict: 'new', ...read, ...isNew, remarks }
  }
  // What the file does not say stays as it is.
  const unit = read.unit === '' ? line.unit : read.unit
  const next = {
    ...read,
    task: line.task,
    name: line.name,
    unit,
    category: category ?? line.category,
    // A stage and a mark on record stay: the import changes amounts.
    ...{ stage: null, outsourced: line.outsourced, plan, remarks: [...read.remarks, ...wrong] },
  }
  const identity = next.category === line.category && next.unit === line.unit
  if (line.frozen && !identity) {
    const { refusal } = refuse('budgetImport.frozen', { name: line.name })
    return { verdict: 'refused', heading: null, refusal }
  }
  const money = next.quantity === line.quantity && next.unitPrice === line.unitPrice
  const planned = plan === null || JSON.stringify(plan) === JSON.stringify(line.plan)
  const same = identity && money && planned && next.amount === line.amount
  const verdict = same ? 'same' : 'changed'
  return { verdict, ...next, lineId: line.lineId, before: line.amount }
}

/** The months of a row where they can be written: in the programme, and the whole amount. */
function planOf(
  { plan, amount }: Pick<Read, 'plan' | 'amount'>,
  { months }: ImportGround,
): { readonly plan: readonly MonthPlan[] | null; readonly wrong: readonly LineRemark[] } {
  if (plan.length === 0) return { plan: null, wrong: [] }
  if (plan.some(({ month }) => !months.includes(month))) {
    return { plan: null, wrong: [{ code: 'planOutside' }] }
  }
  const whole = plannedSum(plan) === amount
  return whole ? { plan, wrong: [] } : { plan: null, wrong: [{ code: 'planDiffers' }] }
}

function labelOf(row: SheetRow, mapping: LineMapping): string {
  const cells = [cellOf(row, mapping, 'name'), ...row.cells]
  return quoted(cells.find((cell) => cell !== undefined && isFull(cell))?.text ?? '')
}

function ignoredReason(row: SheetRow, mapping: LineMapping): IgnoredReason | null {
  const full = row.cells.filter(isFull)
  if (full.length === 0) return 'empty'
  if (mapping.headingLines.includes(row.line)) return 'heading'
  const [first] = mapping.headingLines
  if (first !== undefined && row.line < first) return 'beforeHeading'
  const counts = full.length > 1 && full.every(({ text }, at) => Number(text) === at + 1)
  if (counts && first !== undefined && row.line === first + 1) return 'columnNumbers'
  const headings = mapping.columns.map(({ heading }) => fold(heading))
  const repeats =
    full.length > 1 &&
    row.cells.every((cell, at) => !isFull(cell) || fold(cell.text) === headings[at])
  if (repeats) return 'heading'
  const opening = [cellOf(row, mapping, 'name'), full[0]]
  const isTotal = opening.some((cell) => totals.has(fold(cell?.text ?? '').split(' ')[0] ?? ''))
  return isTotal ? 'totals' : null
}

/** A row that only names a task, such as "Zadanie 2. Szkolenia", with no cost of its own. */
function taskHeading(row: SheetRow, mapping: LineMapping): string | null {
  const words = row.cells.filter((cell) => isFull(cell) && cell.kind === 'text')
  const [only, ...more] = words
  if (only === undefined || more.length > 0) return null
  const text = withSingleSpaces(only.text)
  if (text.length > longest.task) return null
  const inName = cellOf(row, mapping, 'name') === only
  const inTask = cellOf(row, mapping, 'task') === only
  const says = /^(zadanie|task)\b/.test(fold(text))
  return says || (inTask && !inName) ? text : null
}
