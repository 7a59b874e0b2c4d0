/** The words of an import of cost lines. Amounts are whole grosze. */
import type { CostCategory, MonthPlan, Thousandths } from './budget.ts'
import type { Grosze } from './money.ts'
import type { IgnoredReason } from './recruitment-import.ts'
import type { Refusal } from './refusal.ts'

/** What a column of a budget can hold. */
export const lineFields = [
  'stage',
  'task',
  'category',
  'name',
  'unit',
  'quantity',
  'unitPrice',
  'amount',
  'month',
  'outsourced',
] as const
/** `month`: as many columns as there are months in the file; each other stands in one. */
export type LineField = (typeof lineFields)[number]

export interface LineColumn {
  readonly heading: string
  readonly examples: readonly string[]
  readonly field: LineField | null
}

/** Which lines are headings and what each column holds, in the order of the columns. */
export interface LineMapping {
  readonly headingLines: readonly number[]
  readonly columns: readonly LineColumn[]
}

/** Something about a row that the person should see before agreeing to it. */
export interface LineRemark {
  readonly code:
    | 'valueDiffers'
    | 'lumpSum'
    | 'categoryGuessed'
    | 'taskFromAbove'
    | 'fromFormula'
    | 'newTask'
    | 'outsourced'
    | 'notOutsourced'
    | 'outsourcedNoMore'
    | 'stageUnknown'
    | 'stageUnreadKept'
    | 'stageKept'
    | 'stageChanges'
    | 'planDiffers'
    | 'planOutside'
  /** `valueDiffers`: the value of the file and quantity times price. */
  readonly file?: Grosze
  readonly computed?: Grosze
}

/** A stage of the programme, as a row names it. */
export interface ImportedStage {
  readonly id: string
  readonly name: string
}

/** What a row that can be written brings. */
export interface ImportedLine {
  readonly task: string
  readonly name: string
  readonly category: CostCategory
  readonly unit: string
  readonly quantity: Thousandths
  readonly unitPrice: Grosze
  readonly amount: Grosze
  /** The stage that the task gets; null where it stays as it is. */
  readonly stage: ImportedStage | null
  /** A substantive service bought outside, which has a limit. */
  readonly outsourced: boolean
  /** What the file plans for each month; null where it says nothing that can be written. */
  readonly plan: readonly MonthPlan[] | null
  /** The line of the draft that the row changes; null for a new one. */
  readonly lineId: string | null
  /** The amount in the draft now; null for a new line. */
  readonly before: Grosze | null
  readonly remarks: readonly LineRemark[]
}

/** What a verdict says of a row that can be read. */
export type JudgedLine = { readonly verdict: 'new' | 'changed' | 'same' } & ImportedLine

/** Why a row cannot be taken. */
export interface RefusedLine {
  readonly verdict: 'refused'
  /** The heading of the column to blame, or null when it is the row as a whole. */
  readonly heading: string | null
  readonly refusal: Refusal
}

/** The verdict on one row of the file. */
export type LineVerdict = { readonly line: number; readonly label: string } & (
  | JudgedLine
  | RefusedLine
  | { readonly verdict: 'ignored'; readonly reason: IgnoredReason | 'taskHeading' | 'stageHeading' }
)
