import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { root, startOffice } from '../shells/start-process.ts'
import { figuresOf, milliseconds, type Row, times } from './measure.ts'

const runs = 9

/**
 * From the start of the process to the sample office's dashboard with its figures, in turn
 * with a blank Mantine page from a process of its own; fresh browser contexts, no cache.
 */
export async function coldStart(browser: Browser, dataDir: string): Promise<Row> {
  const blankFolder = join(root, 'node_modules/.cache/bench-blank')
  await build({
    root: join(import.meta.dirname, 'blank'),
    build: { outDir: blankFolder, emptyOutDir: true },
    plugins: [react()],
    logLevel: 'error',
  })
  const office: number[] = []
  const blank: number[] = []
  for (let run = -1; run < runs; run += 1) {
    const blankTime = await timeToShow(browser, () => startBlank(blankFolder), 'main h1')
    const officeTime = await timeToShow(
      browser,
      () => startDemo(dataDir),
      '[data-widget="quotas"] a',
    )
    if (run < 0) continue
    blank.push(blankTime)
    office.push(officeTime)
  }
  const ratios = figuresOf(office.map((time, at) => time / (blank[at] ?? Number.NaN)))
  return {
    what: 'cold start of host and window to the dashboard (sample office)',
    figure: milliseconds(figuresOf(office)),
    against: `blank Mantine page ${milliseconds(figuresOf(blank))}`,
    ratio: times(ratios.median),
    aim: '≤ 1.50×',
  }
}

interface Started {
  readonly url: string
  stop(): Promise<unknown>
}

const startDemo = (dataDir: string): Promise<Started> =>
  startOffice(['--port', '0', '--data-dir', dataDir, '--demo'])

async function startBlank(folder: string): Promise<Started> {
  // As the office is started, Node's cache of compiled modules included.
  const checkNode = join(root, 'electron', 'launch', 'check-node.cjs')
  const script = join(import.meta.dirname, 'blank-server.ts')
  const child: ChildProcess = spawn(process.execPath, ['-r', checkNode, script, folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LC_ALL: 'en_US.UTF-8', NODE_OPTIONS: '' },
  })
  if (child.stdout === null) throw new Error('no stdout')
  const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  const closed = once(child, 'close')
  return {
    url,
    stop() {
      child.kill()
      return closed
    },
  }
}

async function timeToShow(
  browser: Browser,
  start: () => Promise<Started>,
  selector: string,
): Promise<number> {
  const context = await browser.newContext({ locale: 'pl-PL' })
  const page = await context.newPage()
  const begun = performance.now()
  const { url, stop } = await start()
  await page.goto(url, { waitUntil: 'commit' })
  await page.locator(selector).first().waitFor()
  const time = performance.now() - begun
  await context.close()
  await stop()
  return time
}
