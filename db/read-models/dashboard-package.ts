import { cellStates, type PackageOfJst, type PackageTally } from '#db/values/package.ts'
import type { PackageMatrix } from './package-matrix.ts'

/**
 * How far each thing of the package is over the JSTs whose agreement stands: how many are in
 * each state on the matrix's day. JSTs whose agreement was ended early are left out.
 */
export function packageFigures({ deliverables, rows }: PackageMatrix): readonly PackageTally[] {
  const standing = rows.filter(({ endedOn }) => endedOn === null)
  return deliverables.map((deliverable, at) => {
    const states = standing.map(({ cells }) => cells[at]?.state ?? 'notOrdered')
    const counts = cellStates.map((state) => [state, states.filter((one) => one === state).length])
    return { ...deliverable, counts: Object.fromEntries(counts) as PackageTally['counts'] }
  })
}

/**
 * How far the package of each JST is whose agreement stands, on the matrix's day: the one that lacks
 * most comes first, those that lack as much in the order of their names.
 */
export const packagesOfJsts = ({ rows }: PackageMatrix): readonly PackageOfJst[] =>
  rows
    .filter(({ endedOn }) => endedOn === null)
    .map(({ teryt, name, kind, cells }) => ({
      ...{ teryt, name, kind },
      delivered: cells.filter(({ state }) => state === 'delivered').length,
      cells: cells.map(({ state, daysLate }) => ({ state, daysLate })),
    }))
    .toSorted((one, other) => one.delivered - other.delivered)
