import type { Content, TableCell } from 'pdfmake'
import type { Realisation } from '#db/values/realisation.ts'
import { figuresFrom, noFigures, type RealisationFigures } from '#db/values/realisation-figures.ts'
import type { Word } from './report-parts.ts'
import { reportTable, right } from './report-table.ts'
import type { ReportWriting } from './report-writing.ts'

/** The columns of the reports: what makes what is left, then the money's way. */
export const reportColumns = {
  narrow: ['budget', 'documents', 'openContracts', 'left', 'paid', 'settled'],
  wide: [
    'budget',
    'contracted',
    'documents',
    'openContracts',
    'left',
    'paid',
    'claimed',
    'settled',
  ],
} as const satisfies Readonly<Record<string, readonly (keyof RealisationFigures)[]>>

/** One row of the table: a task, one of its lines, or a total. */
export interface BudgetRow {
  readonly name: string
  readonly figures: RealisationFigures
  readonly look: 'task' | 'line' | 'total'
}

/** The rows of a realisation: its tasks, with their lines when asked for, and the totals. */
export function budgetRows(
  { tasks, unallocated, direct, indirect, total }: Realisation,
  word: Word,
  lines: boolean,
): readonly BudgetRow[] {
  return [
    ...tasks.flatMap((task): BudgetRow[] => [
      { name: `${task.ordinal}. ${task.name}`, figures: task.figures, look: 'task' },
      ...(lines
        ? task.lines.map(({ name, figures }): BudgetRow => ({ name, figures, look: 'line' }))
        : []),
    ]),
    ...(unallocated === 0
      ? []
      : [
          {
            name: word('unallocated'),
            figures: figuresFrom({ ...noFigures, budget: unallocated }),
            look: 'task' as const,
          },
        ]),
    { name: word('direct'), figures: direct, look: 'total' },
    { name: word('indirect'), figures: indirect, look: 'total' },
    { name: word('total'), figures: total, look: 'total' },
  ]
}

/** The realisation as a table, in złoty, with the share of the budget that is engaged. */
export function budgetTable(
  budget: Realisation,
  {
    word,
    write,
    columns,
    lines,
  }: {
    readonly word: Word
    readonly write: ReportWriting
    readonly columns: keyof typeof reportColumns
    readonly lines: boolean
  },
): Content {
  const shown = reportColumns[columns]
  const rows = budgetRows(budget, word, lines).map(({ name, figures, look }): TableCell[] => {
    const bold = look === 'total' || (lines && look === 'task')
    return [
      { text: name, bold, margin: [look === 'line' ? 10 : 0, 0, 0, 0] },
      ...shown.map((column) => right(write.amount(figures[column]), bold)),
      right(write.share(figures.engaged, figures.budget), bold),
    ]
  })
  return reportTable(
    [
      { text: word('task') },
      ...shown.map((column) => ({ text: word(column), number: true })),
      { text: word('engagedShare'), number: true },
    ],
    rows,
    ['*', ...shown.map(() => 'auto'), 'auto'],
    { dense: true },
  )
}
