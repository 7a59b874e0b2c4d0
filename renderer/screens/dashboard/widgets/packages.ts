import type { z } from 'zod'
import {
  type CellState,
  cellStates,
  deliverableKey,
  type PackageTally,
} from '#db/values/package.ts'
import type { dashboard as contract } from '#electron/contract/dashboard.ts'
import type { PackageSearch } from '../../package/search.ts'

type Packages = z.output<typeof contract.packages.outputSchema>
export type Tally = Packages['deliverables'][number]
export type JstPackage = Packages['jsts'][number]

/** From what is done to what nobody ordered. */
export const fromDone = cellStates.toReversed()

/** What opens the deliverables of one kind in a state. */
export const behind = (one: PackageTally, state: CellState): PackageSearch => ({
  ...{ view: 'list', kind: deliverableKey(one), state, standing: true },
})

/** Of how many JSTs a thing of the package is. */
export const wholeOf = ({ counts }: PackageTally): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)
