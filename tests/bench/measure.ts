/** Figures of one measurement: milliseconds unless a row says otherwise. */
export interface Figures {
  readonly median: number
  readonly p95: number
  readonly runs: number
}

/** Median and 95th percentile of what was measured; refuses an empty series. */
export function figuresOf(samples: readonly number[]): Figures {
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  const median = at(0.5)
  const p95 = at(0.95)
  if (median === undefined || p95 === undefined) throw new Error('Nothing was measured')
  return { median, p95, runs: sorted.length }
}

/** Times `work` after a warm-up; a shared machine is noisy, so quote medians and ratios. */
export async function timed(
  runs: number,
  work: () => unknown,
  warmUp = Math.ceil(runs / 5),
): Promise<Figures> {
  const samples: number[] = []
  for (let run = -warmUp; run < runs; run += 1) {
    const start = performance.now()
    await work()
    if (run >= 0) samples.push(performance.now() - start)
  }
  return figuresOf(samples)
}

/** One row of the printed table. */
export interface Row {
  readonly what: string
  readonly figure: string
  readonly against: string
  readonly ratio: string
  readonly aim: string
}

const text = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2))

/** `1.23 ms (p95 2.34)`. */
export const milliseconds = ({ median, p95 }: Figures): string =>
  `${text(median)} ms (p95 ${text(p95)})`

/** `1.23×`. */
export const times = (ratio: number): string => `${ratio.toFixed(2)}×`

/** Prints the rows as a Markdown table. */
export function printTable(rows: readonly Row[]): void {
  const heading = { what: 'what', figure: 'here', against: 'against', ratio: 'ratio', aim: 'aim' }
  const keys = ['what', 'figure', 'against', 'ratio', 'aim'] as const
  const all: readonly Row[] = [heading, ...rows]
  const widths = keys.map((key) => Math.max(...all.map((row) => row[key].length)))
  const line = (row: Row) =>
    `| ${keys.map((key, at) => row[key].padEnd(widths[at] ?? 0)).join(' | ')} |`
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  console.log([line(heading), rule, ...rows.map(line)].join('\n'))
}
