/**
 * `npm test`: builds, then runs every suite there is, end to end included, and
 * closes with one line over all of them. What could not be run is said in words
 * and counted as skipped, never as passed.
 */
import { join } from 'node:path'
import { build } from '#electron/launch/build.ts'
import { findElectron, hasDisplay } from '#electron/launch/electron-binary.ts'
import { needBrowser } from './runner/browser.ts'
import { countEndToEnd, runEndToEnd, runVitest, type Shell } from './runner/suites.ts'
import { add, inWords, nothing, type Totals } from './runner/totals.ts'

const root = join(import.meta.dirname, '..')
const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

function runAll(): Totals {
  // First of all: the suites of the desktop shell's double need a browser too.
  const found = needBrowser()
  say('Unit, rule, store, host and shell tests (Vitest):')
  let totals = runVitest()
  const notRun: string[] = []
  const leaveOut = (shell: Shell, what: string, why: string): void => {
    const skipped = countEndToEnd(shell)
    totals = add(totals, { ...nothing, skipped })
    notRun.push(`Not run: ${what} (tests: ${skipped}), because ${why}.`)
  }

  const shells: Shell[] = []
  if ('browser' in found) {
    say(`\nEnd to end in the browser shell and in the built desktop shell, with ${found.browser}:`)
    shells.push('browser', 'desktop-double')
  } else {
    leaveOut('browser', 'end to end in the browser shell', found.missing)
    leaveOut('desktop-double', 'end to end in the built desktop shell', found.missing)
    // A build machine that lost its browser must not look well.
    if (process.env.CI) totals = add(totals, { ...nothing, failed: 1 })
  }
  if (findElectron(root) === undefined) {
    leaveOut('electron', 'end to end in Electron itself', 'its binary is not on this machine')
  } else if (!hasDisplay()) {
    leaveOut('electron', 'end to end in Electron itself', 'there is no screen to open a window on')
  } else {
    shells.push('electron')
  }
  const unsteady: string[] = []
  if (shells.length > 0) {
    const run = runEndToEnd(shells)
    totals = add(totals, run.totals)
    unsteady.push(...run.unsteady)
  }

  say('')
  for (const line of notRun) say(line)
  for (const name of unsteady) say(`Passed only at the second try: ${name}.`)
  return totals
}

say('Building …')
const totals = (await build(root)) ? runAll() : { ...nothing, failed: 1 }
if (totals.passed + totals.failed === 0) say('No test was run.')
say(inWords(totals))
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1
