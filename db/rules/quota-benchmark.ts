import type { BenchmarkLine, Quota, QuotaKey } from '#db/values/quota.ts'

/** A sister programme's own target and results, in JSTs. */
export interface Benchmark {
  readonly target: number
  readonly tookPart: number
  readonly implemented: number
}

/**
 * The sister programme beside ours, each as counts of its own target: Lubelskie planned 50
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
  const { target, ...theirs } = benchmark
  return [
    {
      measure: 'tookPart',
      ours: { count: tookPart?.reached ?? 0, target: tookPart?.target ?? 0 },
      benchmark: { count: theirs.tookPart, target },
    },
    {
      measure: 'implemented',
      ours: { count: completed, target: implementing?.target ?? 0 },
      benchmark: { count: theirs.implemented, target },
    },
  ]
}
