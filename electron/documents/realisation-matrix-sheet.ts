/** The sheet of the matrix: formulas over the sheets beside it, each with its result. */
import { realisation as realise } from '#db/rules/realisation.ts'
import type { RealisationFacts } from '#db/rules/realisation-facts.ts'
import { type Grosze, grosze } from '#db/values/money.ts'
import type { RealisationLine } from '#db/values/realisation.ts'
import { engagedShare, type RealisationFigures } from '#db/values/realisation-figures.ts'
import {
  contractColumns,
  headings,
  type Names,
  partColumns,
  sumIf,
  type WorkbookContent,
} from './realisation-sheets.ts'
import { type Cell, columnName } from './streamed-workbook.ts'

/** The columns of the matrix from the fourth on. */
const matrixColumns = [
  'budget',
  'contracted',
  'openContracts',
  'documents',
  'paid',
  'claimed',
  'settled',
  'engaged',
  'left',
] as const satisfies readonly (keyof RealisationFigures)[]
type MatrixColumn = (typeof matrixColumns)[number]
const letterOf = (column: MatrixColumn) => columnName(matrixColumns.indexOf(column) + 3)

/** The rows of the matrix: tasks with their lines, what no line carries, and the totals. */
export function matrixRows(
  facts: RealisationFacts,
  content: WorkbookContent,
  names: Names,
  parts: number,
): Cell[][] {
  const word = (key: string) => content.words[key] ?? key
  const { contracts, claims, indirectRate } = facts
  const realisation = realise(facts)
  const rows: Cell[][] = [
    [{ text: word('title'), look: 'bold' }, null, null, null],
    [{ text: word('day') }, { day: realisation.day }],
    headings(content, 'matrix', ['code', 'name', 'category', ...matrixColumns, 'share']),
  ]
  const put = (
    heads: readonly Cell[],
    figures: RealisationFigures,
    formulaOf: (column: MatrixColumn, row: number) => string | undefined,
    bold: boolean,
  ): number => {
    const row = rows.length + 1
    const cells = matrixColumns.map((column): Cell => {
      const formula = followUp(column, row) ?? formulaOf(column, row)
      const look = bold ? 'moneyBold' : 'money'
      return { money: figures[column], look, ...(formula === undefined ? {} : { formula }) }
    })
    const [budget, engaged] = [letterOf('budget') + row, letterOf('engaged') + row]
    const share: Cell = {
      number: engagedShare(figures) ?? 0,
      formula: `IF(${budget}=0,0,${engaged}/${budget})`,
      look: bold ? 'shareBold' : 'share',
    }
    rows.push([...heads, ...cells, share])
    return row
  }
  const lineFormula = (column: MatrixColumn, row: number): string | undefined => {
    const cell = `$A${row}`
    if (column === 'contracted') {
      return sumIf(names.contracts, contracts.length, contractColumns, 'amount', cell, 'code')
    }
    if (column === 'openContracts') {
      return sumIf(names.contracts, contracts.length, contractColumns, 'open', cell, 'code')
    }
    if (column === 'documents')
      return sumIf(names.parts, parts, partColumns, 'eligible', cell, 'code')
    if (column === 'paid' || column === 'claimed' || column === 'settled') {
      return sumIf(names.parts, parts, partColumns, column, cell, 'code')
    }
    return undefined
  }
  const head = (text: string): Cell[] => [null, { text, look: 'bold' }, null]
  const lineHead = ({ id, name, category }: RealisationLine): Cell[] => [
    { text: content.codes.get(id) ?? '' },
    { text: name },
    { text: word(`category.${category}`) },
  ]

  const taskRows = realisation.tasks.map((task) => {
    const first = rows.length + 2
    const last = first + task.lines.length - 1
    const sum = (column: MatrixColumn) => {
      const letter = letterOf(column)
      return `SUM(${letter}${first}:${letter}${last})`
    }
    const row = put(head(`${task.ordinal}. ${task.name}`), task.figures, sum, true)
    for (const line of task.lines) put(lineHead(line), line.figures, lineFormula, false)
    return row
  })
  if (realisation.unallocated !== 0) {
    const figures = { ...realisation.direct, ...nothing, budget: realisation.unallocated }
    taskRows.push(
      put(
        head(word('unallocated')),
        { ...figures, left: realisation.unallocated },
        () => undefined,
        false,
      ),
    )
  }
  const sumOfRows = (numbers: readonly number[]) => (column: MatrixColumn) =>
    numbers.length === 0 ? '0' : numbers.map((row) => letterOf(column) + row).join('+')
  const direct = put(head(word('direct')), realisation.direct, sumOfRows(taskRows), true)
  const claimSum = (letter: string) =>
    `SUM('${names.claims}'!$${letter}$2:$${letter}$${Math.max(2, claims.length + 1)})`
  const indirect = put(
    head(word('indirect')),
    realisation.indirect,
    (column, row) => {
      if (column === 'claimed') return claimSum('E')
      if (column === 'settled') return claimSum('G')
      // Contracts are for direct costs alone.
      if (column === 'contracted') return '0'
      const flat = (letter: string) => `INT(ROUND(${letter}${direct}*${indirectRate / 100},4))/100`
      // Documents and contracts are engaged together, so they are rounded together.
      return column === 'openContracts'
        ? `ROUND(${flat(letterOf('engaged'))}-${letterOf('documents')}${row},2)`
        : flat(letterOf(column))
    },
    true,
  )
  put(head(word('total')), realisation.total, sumOfRows([direct, indirect]), true)
  return rows
}

const nothing = Object.fromEntries(matrixColumns.map((column) => [column, grosze(0)])) as Record<
  MatrixColumn,
  Grosze
>

/** Engaged and left follow from the other columns of their row. */
function followUp(column: MatrixColumn, row: number): string | undefined {
  const cell = (of: MatrixColumn) => letterOf(of) + row
  if (column === 'engaged') return `ROUND(${cell('documents')}+${cell('openContracts')},2)`
  if (column === 'left') return `ROUND(${cell('budget')}-${cell('engaged')},2)`
  return undefined
}
