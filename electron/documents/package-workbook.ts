/** The packages as a workbook: the matrix with its counts, and the list of what was asked for. */
import type { cellOn, PackageMatrix } from '#db/read-models/package-matrix.ts'
import type { ContractorRow } from '#db/stores/expense-contractor.ts'
import type { DeliverableRow } from '#db/stores/package.ts'
import type { Day } from '#db/values/day.ts'
import { deliverableKey } from '#db/values/package.ts'
import { type Cell, columnName, workbookFile } from './streamed-workbook.ts'

interface Facts {
  readonly day: Day
  readonly matrix: PackageMatrix
  readonly rows: readonly DeliverableRow[]
  readonly contractors: readonly ContractorRow[]
}

interface Asked {
  readonly teryts: readonly string[]
  readonly listed: readonly string[]
  readonly headings: Readonly<Record<string, string>>
  readonly words: Readonly<Record<string, string>>
  readonly matrixName: string
  readonly listName: string
}

const listColumns = [
  ...['teryt', 'name', 'deliverable', 'state', 'daysLate', 'contractor', 'orderedOn', 'dueOn'],
  ...['startedOn', 'receivedOn', 'deliveredOn', 'acceptance', 'file', 'sha256'],
] as const

/** Both sheets in the words given; the rows in the order in which the person sees them. */
export async function packageWorkbook(facts: Facts, asked: Asked): Promise<File> {
  const { matrixName, listName } = asked
  const columns = facts.matrix.deliverables.length
  return workbookFile(`${matrixName}-${facts.day}.xlsx`, [
    {
      name: matrixName,
      widths: [10, 26, ...Array.from({ length: columns }, () => 15), 13, 8],
      frozenRows: 2,
      rows: [matrixRows(facts, asked)],
    },
    {
      name: listName,
      widths: [10, 26, 26, 14, 10, 26, 12, 12, 12, 12, 12, 40, 24, 20],
      frozenRows: 1,
      rows: [listRows(facts, asked)],
    },
  ])
}

const heading = (text: string): Cell => ({ text, look: 'heading' })
const dayCell = (day: Day | null): Cell => (day === null ? null : { day })

function matrixRows({ day, matrix }: Facts, { teryts, headings, words }: Asked): Cell[][] {
  const word = (key: string) => words[key] ?? key
  const { deliverables } = matrix
  const rows: Cell[][] = [
    [{ text: word('day') }, { day }],
    [
      ...['teryt', 'name'].map((key) => heading(headings[key] ?? key)),
      ...deliverables.map((one) => heading(word(`deliverable.${deliverableKey(one)}`))),
      ...['delivered', 'of'].map((key) => heading(headings[key] ?? key)),
    ],
  ]
  const [first, last] = [columnName(2), columnName(1 + deliverables.length)]
  const delivered = word('state.delivered')
  const counted = (range: string, number: number): Cell => ({
    number,
    formula: `COUNTIF(${range},"${delivered.replaceAll('"', '""')}")`,
    look: 'bold',
  })
  const byTeryt = new Map(matrix.rows.map((row) => [row.teryt, row]))
  const shown = teryts.flatMap((teryt) => byTeryt.get(teryt) ?? [])
  for (const { teryt, name, endedOn, cells } of shown) {
    const at = rows.length + 1
    rows.push([
      { text: teryt },
      { text: endedOn === null ? name : `${name} (${word('ended')})` },
      ...cells.map((cell): Cell => ({ text: stateWords(cell, word) })),
      counted(`${first}${at}:${last}${at}`, countDelivered(cells)),
      { number: deliverables.length },
    ])
  }
  const end = rows.length
  if (end > 2) {
    rows.push([
      null,
      { text: word('total'), look: 'bold' },
      ...deliverables.map((_, at) => {
        const own = shown.flatMap(({ cells }) => cells[at] ?? [])
        return counted(`${columnName(at + 2)}3:${columnName(at + 2)}${end}`, countDelivered(own))
      }),
    ])
  }
  return rows
}

type ShownCell = Pick<ReturnType<typeof cellOn>, 'state' | 'daysLate'>

const countDelivered = (cells: readonly ShownCell[]) =>
  cells.filter(({ state }) => state === 'delivered').length

interface ListedCell {
  readonly teryt: string
  readonly name: string
  readonly key: string
  readonly cell: ReturnType<typeof cellOn>
}

/** What was delivered says that alone, so that it can be counted; the list says how late it was. */
function stateWords({ state, daysLate }: ShownCell, word: (key: string) => string): string {
  const said = word(`state.${state}`)
  const late = daysLate > 0 && (state === 'ordered' || state === 'inProgress')
  return late ? `${said}, ${word('lateBy').replace('{days}', String(daysLate))}` : said
}

function listRows(facts: Facts, { listed, headings, words }: Asked): Cell[][] {
  const { deliverables, rows } = facts.matrix
  const contractors = new Map(facts.contractors.map((row) => [row.id, row.name]))
  const records = new Map(facts.rows.map((row) => [row.id, row]))
  const cells = new Map<string, ListedCell>(
    rows.flatMap(({ teryt, name, cells }) =>
      deliverables.flatMap((one, at) => {
        const cell = cells[at]
        const key = deliverableKey(one)
        return cell === undefined ? [] : [[`${teryt} ${key}`, { teryt, name, key, cell }] as const]
      }),
    ),
  )
  const body = listed.flatMap((place): Cell[][] => {
    const found = cells.get(place)
    if (found === undefined) return []
    const { teryt, name, key, cell } = found
    const record = records.get(cell.id ?? '')
    return [
      [
        { text: teryt },
        { text: name },
        { text: words[`deliverable.${key}`] ?? key },
        { text: words[`state.${cell.state}`] ?? cell.state },
        cell.daysLate > 0 ? { number: cell.daysLate } : null,
        { text: contractors.get(cell.contractorId ?? '') ?? '' },
        ...[cell.orderedOn, cell.dueOn, cell.startedOn, cell.receivedOn].map(dayCell),
        dayCell(cell.deliveredOn),
        { text: record?.acceptance ?? '' },
        { text: record?.fileName ?? '' },
        { text: record?.fileSha256 ?? '' },
      ],
    ]
  })
  return [listColumns.map((key) => heading(headings[key] ?? key)), ...body]
}
