import type { ListedPart } from '#db/read-models/realisation-parts.ts'
import {
  type ContractLineFacts,
  claimSums,
  type RealisationFacts,
  realisation as realise,
} from '#db/rules/realisation.ts'
import { type Grosze, grosze } from '#db/values/money.ts'
import {
  engagedShare,
  type RealisationFigures,
  type RealisationLine,
} from '#db/values/realisation.ts'
import { type Cell, columnName, type StreamedSheet, streamedWorkbook } from './streamed-workbook.ts'

/** What the workbook is written from. */
export interface WorkbookContent {
  readonly fileName: string
  /** Words in the person's language by their key; see `workbookWords` of the contract. */
  readonly words: Readonly<Record<string, string>>
  /** The codes of the cost lines, `Z1.2`, by their ids. */
  readonly codes: ReadonlyMap<string, string>
  readonly parts: AsyncIterable<ListedPart>
  /** Asked once the parts have gone by. */
  readonly facts: () => Promise<RealisationFacts>
}

/**
 * The code of each cost line: its task and its place in it. The letter keeps a spreadsheet
 * from taking `1.20` for the number 1.2 when it looks for it.
 */
export function lineCodes(
  lines: readonly { readonly id: string; readonly taskId: string }[],
  tasks: readonly { readonly id: string; readonly ordinal: number }[],
): ReadonlyMap<string, string> {
  const ordinals = new Map(tasks.map(({ id, ordinal }) => [id, ordinal]))
  const counted = new Map<string, number>()
  return new Map(
    lines.map(({ id, taskId }) => {
      const place = (counted.get(taskId) ?? 0) + 1
      counted.set(taskId, place)
      return [id, `Z${ordinals.get(taskId) ?? 0}.${place}`]
    }),
  )
}

/** Columns of the sheet of documents, contracts and claims that the formulas name. */
const partColumns = {
  code: 'A',
  contractKey: 'B',
  eligible: 'N',
  paid: 'P',
  claimed: 'Q',
  settled: 'R',
}
const contractColumns = { code: 'A', key: 'B', amount: 'G', used: 'H', open: 'I' }

/**
 * The realisation as a workbook: the matrix in formulas over three sheets beside it, the parts
 * of documents, contracts and claims, so that whoever changes a row there sees the totals
 * follow. Every formula is rounded to the grosz and keeps its result.
 */
export async function realisationWorkbook(content: WorkbookContent): Promise<File> {
  const word = (key: string) => content.words[key] ?? key
  const names = {
    matrix: sheetName(word('sheet.matrix')),
    parts: sheetName(word('sheet.parts')),
    contracts: sheetName(word('sheet.contracts')),
    claims: sheetName(word('sheet.claims')),
  }
  const seen = { parts: 0, used: new Map<string, number>() }
  const facts = once(content.facts)
  const sheets: readonly StreamedSheet[] = [
    {
      name: names.matrix,
      widths: [9, 46, 16, ...Array.from({ length: 9 }, () => 15), 9],
      frozenRows: 3,
      rows: later(async () => matrixRows(await facts(), content, names, seen.parts)),
    },
    {
      name: names.parts,
      widths: [8, 24, 14, 18, 14, 30, 14, 16, 30, 11, 10, 14, 14, 14, 11, 14, 14, 14],
      frozenRows: 1,
      rows: partRows(content, seen),
    },
    {
      name: names.contracts,
      widths: [8, 24, 16, 30, 11, 11, 14, 14, 14],
      frozenRows: 1,
      rows: later(async () => contractRows((await facts()).contracts, content, names, seen)),
    },
    {
      name: names.claims,
      widths: [24, 12, 12, 15, 15, 15, 15],
      frozenRows: 1,
      rows: later(async () => claimRows(await facts(), content)),
    },
  ]
  // The parts go by first: the others say what they came to.
  return streamedWorkbook(content.fileName, sheets, [1, 0, 2, 3])
}

type Names = Readonly<Record<'matrix' | 'parts' | 'contracts' | 'claims', string>>
type Seen = { parts: number; readonly used: Map<string, number> }

const headings = (content: WorkbookContent, sheet: string, keys: readonly string[]): Cell[] =>
  keys.map((key) => ({ text: content.words[`${sheet}.${key}`] ?? key, look: 'heading' }))

/** Which contract a part used on which line; both sheets say it alike. */
const keyOf = (contract: string | null, id: string | null, code: string): string =>
  id === null ? '' : `${contract} ${id.slice(0, 8)} ${code}`

async function* partRows(content: WorkbookContent, seen: Seen): AsyncGenerator<Cell[]> {
  const keys = [
    ...['code', 'contractKey', 'kind', 'number', 'ledgerNumber', 'contractor', 'contractorNumber'],
    ...['contract', 'subject', 'issuedOn', 'month', 'amount', 'ineligible', 'eligible', 'paidOn'],
    ...['paid', 'claimed', 'settled'],
  ]
  yield headings(content, 'part', keys)
  for await (const part of content.parts) {
    seen.parts += 1
    const row = seen.parts + 1
    const code = content.codes.get(part.lineId) ?? ''
    const key = keyOf(part.contract, part.contractId, code)
    if (key !== '') seen.used.set(key, (seen.used.get(key) ?? 0) + part.eligible)
    yield [
      { text: code },
      { text: key },
      { text: content.words[`kind.${part.kind}`] ?? part.kind },
      { text: part.number },
      { text: part.ledgerNumber },
      { text: part.contractor },
      { text: part.contractorNumber },
      { text: part.contract ?? '' },
      { text: part.subject },
      { day: part.issuedOn },
      { text: part.month },
      { money: part.amount },
      { money: part.ineligible },
      { money: part.eligible, formula: `ROUND(L${row}-M${row},2)` },
      part.paidOn === null ? null : { day: part.paidOn },
      {
        money: part.paidOn === null ? grosze(0) : part.eligible,
        formula: `IF(O${row}="",0,N${row})`,
      },
      { money: part.claimed },
      { money: part.settled },
    ]
  }
}

function contractRows(
  contracts: readonly ContractLineFacts[],
  content: WorkbookContent,
  names: Names,
  seen: Seen,
): Cell[][] {
  const keys = ['code', 'key', 'number', 'contractor', 'signedOn', 'closedOn', 'amount']
  const rows = contracts.map((line, at): Cell[] => {
    const row = at + 2
    const code = content.codes.get(line.lineId) ?? ''
    const key = keyOf(line.number, line.contractId, code)
    const used = grosze(seen.used.get(key) ?? 0)
    const open = line.closedOn === null ? grosze(Math.max(0, line.amount - used)) : grosze(0)
    return [
      { text: code },
      { text: key },
      { text: line.number },
      { text: line.contractor },
      { day: line.signedOn },
      line.closedOn === null ? null : { day: line.closedOn },
      { money: line.amount },
      {
        money: used,
        formula: sumIf(names.parts, seen.parts, partColumns, 'eligible', `B${row}`, 'contractKey'),
      },
      { money: open, formula: `IF(F${row}="",MAX(0,ROUND(G${row}-H${row},2)),0)` },
    ]
  })
  return [headings(content, 'contract', [...keys, 'used', 'open']), ...rows]
}

function claimRows({ claims, indirectRate }: RealisationFacts, content: WorkbookContent): Cell[][] {
  const keys = ['number', 'submittedOn', 'decidedOn', 'claimed', 'claimedIndirect', 'settled']
  const rows = claims.map((claim): Cell[] => {
    const sums = claimSums(claim, indirectRate)
    return [
      { text: claim.number },
      { day: claim.submittedOn },
      claim.decidedOn === null ? null : { day: claim.decidedOn },
      { money: sums.claimed },
      { money: sums.claimedIndirect },
      { money: sums.settled },
      { money: sums.settledIndirect },
    ]
  })
  return [headings(content, 'claim', [...keys, 'settledIndirect']), ...rows]
}

/** A sum of one column where another is the cell, over the rows that there are. */
function sumIf<C extends Readonly<Record<string, string>>>(
  sheet: string,
  rows: number,
  columns: C,
  sum: keyof C,
  cell: string,
  by: keyof C,
): string {
  const range = (column: string | undefined) =>
    `'${sheet}'!$${column}$2:$${column}$${Math.max(2, rows + 1)}`
  return `ROUND(SUMIFS(${range(columns[sum])},${range(columns[by])},${cell}),2)`
}

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

function matrixRows(
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

/** A sheet's name as Excel takes it, and as a formula can quote it. */
const sheetName = (text: string): string =>
  text
    .replace(/[:\\/?*[\]'\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 31) || '-'

async function* later(make: () => Promise<Cell[][]>): AsyncGenerator<Cell[]> {
  yield* await make()
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
