import type { CostCategory, MonthPlan, Thousandths } from '#db/values/budget.ts'
import type {
  ImportedStage,
  JudgedLine,
  LineRemark,
  RefusedLine,
} from '#db/values/budget-import.ts'
import { plannedSum } from '#db/values/budget-plan.ts'
import type { Grosze } from '#db/values/money.ts'
import type { Month } from '#db/values/period.ts'
import { refuse } from '#db/values/refusal.ts'
import { stageNamed } from './budget-import-plan.ts'
import type { Read } from './budget-import-row.ts'

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

/** A task as the draft has it, or as the rows above have just made it. */
export interface DraftTask {
  readonly name: string
  readonly stageId: string | null
  /** An approved version has a line of it: then it stays in its stage. */
  readonly frozen: boolean
  /** The file adds it: whichever of its rows is kept brings its stage. */
  readonly added?: true
}

/** What the programme says of a budget's stages and months. */
export interface ImportGround {
  readonly stages: readonly ImportedStage[]
  readonly months: readonly Month[]
}

/** Holds a row that was read against the line of the draft that it means; a new one without. */
export function against(
  read: Read,
  line: DraftLine | undefined,
  task: DraftTask | undefined,
  ground: ImportGround,
): JudgedLine | RefusedLine {
  return line === undefined ? newLine(read, task, ground) : knownLine(read, line, task, ground)
}

function newLine(
  { category, stageWords, outsourced, marked: _, ...read }: Read,
  task: DraftTask | undefined,
  ground: ImportGround,
): JudgedLine {
  const { plan, wrong } = planOf(read, ground)
  const { stage, told } = stageOf(stageWords, task, ground)
  const unsaid = category === 'services' && outsourced === null
  const remarks: LineRemark[] = [
    ...read.remarks,
    ...wrong,
    ...(category === null ? [{ code: 'categoryGuessed' } as const] : []),
    ...(outsourced === true ? [{ code: 'outsourced' } as const] : []),
    ...(unsaid ? [{ code: 'notOutsourced' } as const] : []),
    ...(task === undefined ? [{ code: 'newTask' } as const] : []),
    ...told,
  ]
  const isNew = {
    ...{ lineId: null, before: null, category: category ?? ('other' as const) },
    ...{ stage, outsourced: outsourced ?? false, plan },
  }
  return { verdict: 'new', ...read, ...isNew, remarks }
}

/** What the file does not say of a line stays as it is. */
function knownLine(
  { category, stageWords, outsourced: said, marked, ...read }: Read,
  line: DraftLine,
  task: DraftTask | undefined,
  ground: ImportGround,
): JudgedLine | RefusedLine {
  const { plan, wrong } = planOf(read, ground)
  const { stage, told } = stageOf(stageWords, task, ground)
  // Words in a name only guess; what a person has set since is taken from a column alone.
  const outsourced = marked ? said === true : line.outsourced
  const marks: LineRemark[] =
    outsourced === line.outsourced ? [] : [{ code: outsourced ? 'outsourced' : 'outsourcedNoMore' }]
  const next = {
    ...read,
    task: line.task,
    name: line.name,
    unit: read.unit === '' ? line.unit : read.unit,
    category: category ?? line.category,
    ...{ stage, outsourced, plan, remarks: [...read.remarks, ...wrong, ...marks, ...told] },
  }
  const identity = next.category === line.category && next.unit === line.unit && marks.length === 0
  if (line.frozen && !identity) {
    const { refusal } = refuse('budgetImport.frozen', { name: line.name })
    return { verdict: 'refused', heading: null, refusal }
  }
  const money = next.quantity === line.quantity && next.unitPrice === line.unitPrice
  const planned = plan === null || JSON.stringify(plan) === JSON.stringify(line.plan)
  const same = identity && money && planned && next.amount === line.amount && stage === null
  const verdict = same ? 'same' : 'changed'
  return { verdict, ...next, lineId: line.lineId, before: line.amount }
}

interface StageOf {
  /** The stage that the task gets; null where nothing is written. */
  readonly stage: ImportedStage | null
  readonly told: readonly LineRemark[]
}

/**
 * The stage that a row gives its task. A task that an approved version has stays where it is,
 * and so does one whose stage the file words in a way that names none; both are told.
 */
function stageOf(
  words: string | null,
  task: DraftTask | undefined,
  { stages }: ImportGround,
): StageOf {
  if (words === null) return { stage: null, told: [] }
  const stage = stageNamed(words, stages)
  if (task === undefined) {
    return { stage, told: stage === null ? [{ code: 'stageUnknown' }] : [] }
  }
  if (stage === null) return { stage: null, told: [{ code: 'stageUnreadKept' }] }
  if (stage.id === task.stageId) return { stage: task.added ? stage : null, told: [] }
  return task.frozen
    ? { stage: null, told: [{ code: 'stageKept' }] }
    : { stage, told: [{ code: 'stageChanges' }] }
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
