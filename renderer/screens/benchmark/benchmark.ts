import type { client } from '../../api.ts'

/** What the host says of the programmes compared. */
export type Benchmark = Awaited<ReturnType<typeof client.benchmark.compare>>
export type Compared = Benchmark['programmes'][number]
export type Share = Compared['ofTakingPart']
