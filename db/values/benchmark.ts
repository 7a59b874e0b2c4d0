import type { Day } from './day.ts'

/** Where the figures of a programme come from. */
export const benchmarkSources = ['office', 'programmeSheet', 'publicSource'] as const
export type BenchmarkSource = (typeof benchmarkSources)[number]

/** A programme as its source states it; null where the source does not say. */
export interface ComparedProgramme {
  /** The region; empty for this office's own programme. */
  readonly name: string
  readonly source: BenchmarkSource
  /** The day the figures are true on; null where the source has no date. */
  readonly asOf: Day | null
  readonly target: { readonly tookPart: number | null; readonly implemented: number | null }
  readonly tookPart: number
  readonly implemented: number
  /** JSTs of the region. */
  readonly region: number | null
}

/**
 * Sister programmes of other regions, of which public sources give two figures and no more: no
 * target, no day, nothing on whether they are plans or results.
 */
export const furtherSisters = [
  { name: 'Pomorskie', tookPart: 60, implemented: 30 },
  { name: 'Mazowieckie', tookPart: 141, implemented: 71 },
] as const
