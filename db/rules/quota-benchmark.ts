import type { BenchmarkLine, CountOfTarget, Quota, QuotaKey } from '#db/values/quota.ts'

/** A sister programme's own target and results, in JSTs. */
export interface Benchmark {
  readonly target: number
  readonly tookPart: number
  readonly implemented: number
}

/**
 * The sister programme beside ours, each as shares of its own target: Lubelskie planned 50
 * JSTs, 100 took part (200 %) and 79 implemented (158 %). Source: programme sheet of
 * the Lubelskie programme.
 */
export function benchmarkLines(
  quotas: readonly Quota[],
  benchmark: Benchmark | null,
): readonly BenchmarkLine[] {
  if (benchmark === null) return []
  const ours = (key: QuotaKey): CountOfTarget => {
    const quota = quotas.find((candidate) => candidate.key === key)
    return countOf(quota?.reached ?? 0, quota?.target ?? 0)
  }
  const theirs = (count: number) => countOf(count, benchmark.target)
  return [
    { measure: 'tookPart', ours: ours('jst'), benchmark: theirs(benchmark.tookPart) },
    {
      measure: 'implemented',
      ours: ours('implementations'),
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
