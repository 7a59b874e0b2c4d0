import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  playwrightListed,
  playwrightTotals,
  playwrightUnsteady,
  type Totals,
  vitestTotals,
} from './totals.ts'

const root = join(import.meta.dirname, '..', '..')
const results = join(root, 'node_modules', '.cache', 'test-results')
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js')

/** The end-to-end projects of playwright.config.ts: one set of specs, three shells. */
export type Shell = 'browser' | 'desktop-double' | 'electron'

function run(
  words: readonly string[],
  { env = {}, silent = false }: { env?: NodeJS.ProcessEnv; silent?: boolean } = {},
): boolean {
  const { status } = spawnSync(process.execPath, words, {
    cwd: root,
    stdio: ['ignore', silent ? 'ignore' : 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  return status === 0
}

function reportFile(name: string): string {
  mkdirSync(results, { recursive: true })
  const file = join(results, `${name}.json`)
  // Last run's figures must not stand in for a run that died before it wrote its own.
  rmSync(file, { force: true })
  return file
}

/** Everything that needs no browser, by Vitest. */
export function runVitest(): Totals {
  const file = reportFile('vitest')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  return vitestTotals(file, run([vitest, 'run', ...reporters]))
}

const project = (shell: Shell): string => `--project=${shell}`

/** The end-to-end specs in the shells given, by Playwright, and which needed a second try. */
export function runEndToEnd(shells: readonly Shell[]): {
  readonly totals: Totals
  readonly unsteady: readonly string[]
} {
  const file = reportFile('e2e')
  const words = [playwright, 'test', '--reporter=list,json', ...shells.map(project)]
  const succeeded = run(words, { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } })
  return { totals: playwrightTotals(file, succeeded), unsteady: playwrightUnsteady(file) }
}

/** How many end-to-end specs there are for a shell; none of them is run. */
export function countEndToEnd(shell: Shell): number {
  const file = reportFile(`list-${shell}`)
  run([playwright, 'test', '--list', '--reporter=json', project(shell)], {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    silent: true,
  })
  return playwrightListed(file)
}
