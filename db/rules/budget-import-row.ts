import {
  type CostCategory,
  type MonthPlan,
  type Thousandths,
  thousandths,
} from '#db/values/budget.ts'
import type {
  ImportedLine,
  LineField,
  LineMapping,
  LineRemark,
  RefusedLine,
} from '#db/values/budget-import.ts'
import { lineAmount, maxLineAmount, plannedSum } from '#db/values/budget-plan.ts'
import { fold } from '#db/values/fold.ts'
import { type Grosze, grosze } from '#db/values/money.ts'
import type { SheetCell, SheetRow } from '#db/values/recruitment-import.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { readAmount, readCategory, readQuantity, readWords } from './budget-import-cells.ts'
import { readMark, readPlan, saysSubstantive, withoutNumber } from './budget-import-plan.ts'

/** Longest text taken for each field, in characters. */
export const longest = { stage: 300, task: 300, name: 300, unit: 40, category: 100 } as const

/** What a row says of a cost line; the category is null where the file names none known. */
export type Read = Omit<
  ImportedLine,
  'lineId' | 'before' | 'category' | 'stage' | 'outsourced' | 'plan'
> & {
  readonly category: CostCategory | null
  /** The stage as the row words it; null where it names none. */
  readonly stageWords: string | null
  /** Null where the row does not say whether it is a substantive service. */
  readonly outsourced: boolean | null
  /** Whether a column of the file says it of every row. */
  readonly marked: boolean
  /** Empty without columns of months. */
  readonly plan: readonly MonthPlan[]
}
type Failed = { readonly ok: false } & Omit<RefusedLine, 'verdict'>
type LineRefusal = RefusedLine['refusal']

/** The cell of a row in the column of a field. */
export const cellOf = (
  row: SheetRow,
  { columns }: LineMapping,
  field: LineField,
): SheetCell | undefined => row.cells[columns.findIndex((column) => column.field === field)]

/**
 * Reads one cost line; a row without a task belongs to the one above. Refuses a row without a
 * name, a task or a value, a cell that cannot be read, and what is negative.
 */
export function readLine(
  row: SheetRow,
  mapping: LineMapping,
  above: string | null,
  tasks: ReadonlyMap<string, string>,
): { readonly ok: true; readonly value: Read } | Failed {
  const failed = (field: LineField, refusal: LineRefusal): Failed => ({
    ok: false,
    heading: mapping.columns.find((column) => column.field === field)?.heading ?? null,
    refusal,
  })
  const words = (field: 'stage' | 'task' | 'name' | 'unit' | 'category') =>
    readWords(cellOf(row, mapping, field), longest[field])
  const name = words('name')
  if (!name.ok) return failed('name', name.refusal)
  if (name.value === null) return { heading: null, ...refuse('budgetImport.nameMissing') }
  const task = words('task')
  if (!task.ok) return failed('task', task.refusal)
  const unit = words('unit')
  if (!unit.ok) return failed('unit', unit.refusal)
  const category = words('category')
  if (!category.ok) return failed('category', category.refusal)
  const quantity = readQuantity(cellOf(row, mapping, 'quantity'))
  if (!quantity.ok) return failed('quantity', quantity.refusal)
  const unitPrice = readAmount(cellOf(row, mapping, 'unitPrice'))
  if (!unitPrice.ok) return failed('unitPrice', unitPrice.refusal)
  const amount = readAmount(cellOf(row, mapping, 'amount'))
  if (!amount.ok) return failed('amount', amount.refusal)
  const stage = words('stage')
  if (!stage.ok) return failed('stage', stage.refusal)
  const plan = readPlan(row, mapping)
  if (!plan.ok) return plan
  const marked = mapping.columns.some(({ field }) => field === 'outsourced')
  const mark = readMark(cellOf(row, mapping, 'outsourced'))
  if (marked && !mark.ok) return failed('outsourced', mark.refusal)
  const kind = category.value === null ? null : readCategory(category.value)
  const said = mayBeOutsourced(kind) && saysSubstantive(`${name.value} ${category.value ?? ''}`)
  const inTask = task.value ?? above
  if (inTask === null) return { heading: null, ...refuse('budgetImport.taskMissing') }
  const cost = costOf(quantity.value, unitPrice.value, amount.value ?? sumOf(plan.value))
  if (!cost.ok) return { ok: false, heading: null, refusal: cost.refusal }
  const formula = (['quantity', 'unitPrice'] as const).some(
    (field) => cellOf(row, mapping, field)?.kind === 'formula',
  )
  const remarks: LineRemark[] = [...cost.value.remarks]
  if (task.value === null && mapping.columns.some(({ field }) => field === 'task')) {
    remarks.push({ code: 'taskFromAbove' })
  }
  if (formula) remarks.push({ code: 'fromFormula' })
  return {
    ok: true,
    value: {
      task: taskNamed(inTask, tasks),
      stageWords: stage.value,
      outsourced: marked && mark.ok ? mark.value : said ? true : null,
      marked,
      plan: plan.value,
      name: name.value,
      unit: unit.value ?? '',
      category: kind,
      ...cost.value,
      remarks,
    },
  }
}

const sumOf = (plan: readonly MonthPlan[]): Grosze | null =>
  plan.length === 0 ? null : plannedSum(plan)

/**
 * Only services, and what the file puts in no category of its own, may be outsourced: "opiekun
 * merytoryczny" on the payroll is none, whatever his title says.
 */
const mayBeOutsourced = (category: CostCategory | null): boolean =>
  category === null || category === 'services' || category === 'other'

/** The task that words name: one of the budget, as written or without its number, or a new one. */
export const taskNamed = (words: string, tasks: ReadonlyMap<string, string>): string => {
  const bare = withoutNumber(words)
  return tasks.get(fold(words)) ?? tasks.get(fold(bare)) ?? bare
}

interface Cost {
  readonly quantity: Thousandths
  readonly unitPrice: Grosze
  readonly amount: Grosze
  readonly remarks: readonly LineRemark[]
}

/** Quantity, price and amount of a row from whichever of them the file has. */
function costOf(
  quantity: Thousandths | null,
  price: Grosze | null,
  value: Grosze | null,
): Decision<Cost> {
  const lump = quantity === null || price === null
  if (price === null && value === null) return refuse('budgetImport.valueMissing')
  const unitPrice = lump ? (value ?? price) : price
  const count = lump ? thousandths(1000) : quantity
  if (unitPrice === null || unitPrice < 0 || count < 0) return refuse('budgetImport.negative')
  if (BigInt(count) * BigInt(unitPrice) > BigInt(maxLineAmount) * 1000n) {
    return refuse('budget.amountTooLarge', { limitAmount: maxLineAmount })
  }
  const amount = lineAmount(count, unitPrice)
  const differs = value !== null && value !== amount
  const remarks: LineRemark[] = [
    ...(lump && (quantity !== null || price !== null) ? [{ code: 'lumpSum' } as const] : []),
    ...(differs ? [{ code: 'valueDiffers', file: value, computed: amount } as const] : []),
  ]
  return allow({ quantity: count, unitPrice: grosze(unitPrice), amount, remarks })
}
