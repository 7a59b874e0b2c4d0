import type { BenchmarkLine, CountOfTarget, Quota, QuotaKey } from '#db/values/quota.ts'

/** A sister programme's own target and results, in JSTs. */
export interface Benchmark {
  readonly target: number
  readonly tookPart: number
  readonly implemented: number
}

/**
 * The sister programme beside ours, each as shares of its own target: Lubelskie planned 50
 * JSTs, 100 took part (200 %) and 79 implemented (158 %). `completed` is how many of ours
 * have the standards in place; an agreement alone is no implementation to compare. Source:
 * programme sheet of the Lubelskie programme.
 */
export function benchmarkLines(
  quotas: readonly Quota[],
  completed: number,
  benchmark: Benchmark | null,
): readonly BenchmarkLine[] {
  if (benchmark === null) return []
  const quotaOf = (key: QuotaKey) => quotas.find((candidate) => candidate.key === key)
  const tookPart = quotaOf('jst')
  const implementing = quotaOf('implementations')
  const theirs = (count: number) => countOf(count, benchmark.target)
  return [
    {
      measure: 'tookPart',
      ours: countOf(tookPart?.reached ?? 0, tookPart?.target ?? 0),
      benchmark: theirs(benchmark.tookPart),
    },
    {
      measure: 'implemented',
      ours: countOf(completed, implementing?.target ?? 0),
      benchmark: theirs(benchmark.implemented),
    },
  ]
}

const countOf = (count: number, target: number): CountOfTarget => ({
  count,
  target,
  share: shareInBasisPoints(count, target),
})

/** Part of a whole in basis points, rounded half up: 43 of 94 is 4574. Null for no whole. */
export const shareInBasisPoints = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((part * 20_000 + whole) / (whole * 2))
