import { readFileSync } from 'node:fs'
import type { Browser } from '@playwright/test'
import type { Row } from './measure.ts'

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`

/** What the host's process and the window's heap hold with the register open. */
export async function memory(
  browser: Browser,
  url: string,
  hostPid: number | undefined,
  count: number,
): Promise<Row> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(url)
  const blank = await context.newPage()
  const heapOf = async (target: typeof page) => {
    const session = await context.newCDPSession(target)
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number }
    return usedSize
  }
  await page.goto(new URL('/jst', url).href)
  await page.getByRole('searchbox').waitFor()
  const heap = await heapOf(page)
  const empty = await heapOf(blank)
  await context.close()
  return {
    what: `memory with the register of ${count} open`,
    figure: `window heap ${megabytes(heap)}, host ${residentSize(hostPid)}`,
    against: `empty page heap ${megabytes(empty)}`,
    ratio: '—',
    aim: 'printed, no aim',
  }
}

/**
 * How much more memory this process holds while it works: at most, and in the first tenth of the
 * looks. Where the two are alike, the memory does not grow with the length of the work.
 */
export async function growth(work: (look: () => void) => Promise<void>): Promise<string> {
  const before = process.memoryUsage.rss()
  const seen: number[] = []
  await work(() => seen.push(process.memoryUsage.rss() - before))
  const most = (samples: readonly number[]) => megabytes(Math.max(0, ...samples))
  const first = seen.slice(0, Math.max(1, Math.floor(seen.length / 10)))
  return `at most ${most(seen)} more, ${most(first)} in the first tenth`
}

function residentSize(pid: number | undefined): string {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return megabytes(Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024)
  } catch {
    return 'not measured on this system'
  }
}
