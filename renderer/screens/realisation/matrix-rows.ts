import type { CostCategory } from '#db/values/budget.ts'
import type { Month } from '#db/values/period.ts'
import {
  type Danger,
  dangers,
  type MoneySource,
  type MonthRow,
  type Realisation,
  type RealisationGroup,
} from '#db/values/realisation.ts'
import { figuresFrom, noFigures, type RealisationFigures } from '#db/values/realisation-figures.ts'
import type { RowOrder } from './search.ts'

/** What a row is about; its name is written where the language is known. */
export type RowSubject =
  | { readonly kind: 'task'; readonly id: string; readonly ordinal: number; readonly name: string }
  | { readonly kind: 'line'; readonly id: string; readonly name: string }
  | { readonly kind: 'category'; readonly category: CostCategory }
  | { readonly kind: 'source'; readonly source: MoneySource }
  | { readonly kind: 'month'; readonly month: Month | null }
  | { readonly kind: 'unallocated' | 'direct' | 'indirect' | 'total' }

/** One row of the matrix as it is drawn. */
export interface MatrixRow {
  readonly key: string
  readonly subject: RowSubject
  readonly figures: RealisationFigures
  readonly dangers: readonly Danger[]
  /** The rows that open below it; only tasks have them. */
  readonly lines: readonly MatrixRow[]
}

/** The worst danger as a number, 0 for the worst; past the last where there is none. */
const severity = (found: readonly Danger[]): number =>
  Math.min(dangers.length, ...found.map((danger) => dangers.indexOf(danger)))

/** The rows of a task's lines, and tasks by their worst line; both keep the budget's order in ties. */
export function taskRows(realisation: Realisation, order: RowOrder): readonly MatrixRow[] {
  const sorted = (rows: readonly MatrixRow[]) =>
    order === 'budget'
      ? rows
      : rows.toSorted((one, other) => severity(one.dangers) - severity(other.dangers))
  return sorted(
    realisation.tasks.map(({ id, ordinal, name, figures, lines }) => {
      const own = lines.map(
        (line): MatrixRow => ({
          key: line.id,
          subject: { kind: 'line', id: line.id, name: line.name },
          figures: line.figures,
          dangers: line.dangers,
          lines: [],
        }),
      )
      const found = new Set(lines.flatMap((line) => line.dangers))
      return {
        key: id,
        subject: { kind: 'task', id, ordinal, name },
        figures,
        dangers: dangers.filter((danger) => found.has(danger)),
        lines: sorted(own),
      }
    }),
  )
}

const plain = (key: string, subject: RowSubject, figures: RealisationFigures): MatrixRow => ({
  key,
  subject,
  figures,
  dangers: [],
  lines: [],
})

/** The rows of the matrix in a grouping, without the totals. */
export function groupedRows(
  realisation: Realisation,
  months: readonly MonthRow[],
  group: RealisationGroup,
  order: RowOrder,
): readonly MatrixRow[] {
  switch (group) {
    case 'task':
      return taskRows(realisation, order)
    case 'category':
      return realisation.categories.map(({ category, figures }) =>
        plain(category, { kind: 'category', category }, figures),
      )
    case 'source':
      return realisation.sources.map(({ source, figures }) =>
        plain(source, { kind: 'source', source }, figures),
      )
    case 'month':
      return months.map(({ month, figures }) =>
        plain(month ?? 'none', { kind: 'month', month }, figures),
      )
  }
}

/** The totals under the rows: sources already have the indirect costs in them. */
export function totalRows(realisation: Realisation, group: RealisationGroup): readonly MatrixRow[] {
  const { unallocated, direct, indirect, total } = realisation
  if (group === 'source') return [plain('total', { kind: 'total' }, total)]
  const open = figuresFrom({ ...noFigures, budget: unallocated })
  return [
    ...(unallocated === 0 || group === 'month'
      ? []
      : [plain('unallocated', { kind: 'unallocated' }, open)]),
    plain('direct', { kind: 'direct' }, direct),
    plain('indirect', { kind: 'indirect' }, indirect),
    plain('total', { kind: 'total' }, total),
  ]
}
