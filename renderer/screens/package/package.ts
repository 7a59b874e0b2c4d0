import type { z } from 'zod'
import { fold, matchesFolded } from '#db/values/fold.ts'
import type { CellState } from '#db/values/package.ts'
import { type Deliverable, deliverableKey } from '#db/values/package.ts'
import type { contract } from '#electron/contract/contract.ts'
import { cellsInRows } from '#electron/contract/package-rows.ts'
import { ownWork, type PackageSearch } from './search.ts'

/** What the host answers, each row with its cells in the order of the deliverables. */
export const packageList = (answer: z.output<typeof contract.package.list.outputSchema>) =>
  cellsInRows(answer)

export type PackageList = ReturnType<typeof packageList>
export type PackageRow = PackageList['rows'][number]
export type Cell = PackageRow['cells'][number]
export type CellPage = z.output<typeof contract.package.cell.outputSchema>
export type Contractor = PackageList['contractors'][number]

/** A cell with where it stands: whose it is and which deliverable. */
export interface PlacedCell {
  readonly row: PackageRow
  readonly deliverable: Deliverable
  readonly cell: Cell
}

/** Tells the cells of the matrix apart: `0802011 ebook.de`. */
export const placeOf = (teryt: string, deliverable: Deliverable): string =>
  `${teryt} ${deliverableKey(deliverable)}`

/** Past its due day and not received yet. */
export const isLate = ({ state, daysLate }: Pick<Cell, 'state' | 'daysLate'>): boolean =>
  daysLate > 0 && (state === 'ordered' || state === 'inProgress')

/** The columns that the address asks for, with their places among all. */
export const columnsShown = (
  deliverables: readonly Deliverable[],
  { kind }: Pick<PackageSearch, 'kind'>,
): readonly { readonly deliverable: Deliverable; readonly at: number }[] =>
  deliverables
    .map((deliverable, at) => ({ deliverable, at }))
    .filter(
      ({ deliverable }) =>
        kind === undefined || deliverable.kind === kind || deliverableKey(deliverable) === kind,
    )

/** Whether the address asks for such a cell, wherever it stands. */
export function isAsked(cell: Cell, { state, late, contractor }: PackageSearch): boolean {
  if (state !== undefined && cell.state !== state) return false
  if (late && !isLate(cell)) return false
  if (contractor === undefined) return true
  if (contractor !== ownWork) return cell.contractorId === contractor
  return cell.contractorId === null && cell.state !== 'notOrdered'
}

/** The JSTs that the address asks for by their own words. */
export function jstsShown(
  rows: readonly PackageRow[],
  { q, standing }: Pick<PackageSearch, 'q' | 'standing'>,
): readonly PackageRow[] {
  const query = fold(q ?? '')
  return rows.filter(
    ({ name, teryt, powiatName, endedOn }) =>
      (!standing || endedOn === null) &&
      matchesFolded(fold(`${name} ${teryt} ${powiatName}`), query),
  )
}

/** Whether the address narrows the cells down, and not only the JSTs. */
export const asksOfCells = ({ state, late, contractor }: PackageSearch): boolean =>
  state !== undefined || late === true || contractor !== undefined

/** Every cell that the address asks for, row by row. */
export function cellsShown(list: PackageList, search: PackageSearch): readonly PlacedCell[] {
  const columns = columnsShown(list.deliverables, search)
  return jstsShown(list.rows, search).flatMap((row) =>
    columns.flatMap(({ deliverable, at }) => {
      const cell = row.cells[at]
      return cell === undefined || !isAsked(cell, search) ? [] : [{ row, deliverable, cell }]
    }),
  )
}

/** The JSTs of the matrix: those with at least one cell that the address asks for. */
export function rowsShown(list: PackageList, search: PackageSearch): readonly PackageRow[] {
  const found = jstsShown(list.rows, search)
  if (!asksOfCells(search)) return found
  const columns = columnsShown(list.deliverables, search)
  return found.filter(({ cells }) =>
    columns.some(({ at }) => {
      const cell = cells[at]
      return cell !== undefined && isAsked(cell, search)
    }),
  )
}

/** How many of some cells stand where; the JSTs whose agreement was ended do not count. */
export interface Counts {
  readonly all: number
  readonly delivered: number
  readonly toAccept: number
  readonly notOrdered: number
  readonly late: number
}

/** Counts the cells of the JSTs with a standing agreement, of one column when it is given. */
export function countsOf(rows: readonly PackageRow[], column?: number): Counts {
  const counts = { all: 0, delivered: 0, toAccept: 0, notOrdered: 0, late: 0 }
  for (const { endedOn, cells } of rows) {
    if (endedOn !== null) continue
    for (const [at, cell] of cells.entries()) {
      if (column !== undefined && at !== column) continue
      counts.all += 1
      if (cell.state === 'delivered') counts.delivered += 1
      if (cell.state === 'toAccept') counts.toAccept += 1
      if (cell.state === 'notOrdered') counts.notOrdered += 1
      if (isLate(cell)) counts.late += 1
    }
  }
  return counts
}

const urgency: readonly CellState[] = [
  'toAccept',
  'inProgress',
  'ordered',
  'notOrdered',
  'delivered',
]

/** What comes first in the list: the longest late, then what waits for us, then by the work. */
export function byUrgency(one: PlacedCell, other: PlacedCell): number {
  const [late, otherLate] = [isLate(one.cell), isLate(other.cell)]
  if (late !== otherLate) return late ? -1 : 1
  if (late) return other.cell.daysLate - one.cell.daysLate
  return urgency.indexOf(one.cell.state) - urgency.indexOf(other.cell.state)
}
