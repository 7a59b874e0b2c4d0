import type { ComparedProgramme } from '#db/values/benchmark.ts'
import type { benchmarkMeasures } from '#db/values/quota.ts'

type Measure = (typeof benchmarkMeasures)[number]

/** A part of a whole; the whole is null where no source says it. */
export interface BenchmarkShare {
  readonly count: number
  readonly whole: number | null
}

export type ComparedShares = Readonly<
  Record<Measure, { readonly ofTarget: BenchmarkShare; readonly ofRegion: BenchmarkShare }>
> & {
  /** Those that implemented among those that took part. */
  readonly ofTakingPart: BenchmarkShare
}

/**
 * The shares in which programmes of different sizes can be set side by side: of the programme's
 * own target, of the region's JSTs, and implementations of those that took part. Where a source
 * gives no whole there is no share, and none is put in its place.
 */
export function comparedShares(programme: ComparedProgramme): ComparedShares {
  const of = (measure: Measure) => ({
    ofTarget: { count: programme[measure], whole: programme.target[measure] },
    ofRegion: { count: programme[measure], whole: programme.region },
  })
  return {
    tookPart: of('tookPart'),
    implemented: of('implemented'),
    ofTakingPart: { count: programme.implemented, whole: programme.tookPart },
  }
}
