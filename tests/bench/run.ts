/**
 * `npm run bench`: ratios measured in one run on one machine, against the bare SQL, a blank
 * page and the frame. The table is printed and nothing is asserted: a shared machine is noisy.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { openStore } from '#db/engine/store.ts'
import { scaledRegister } from '#db/seed/bench-register.ts'
import { browserArguments, needBrowser } from '../runner/browser.ts'
import { root, startOffice } from '../shells/start-process.ts'
import { attendanceRows } from './attendance.ts'
import { budgetRows } from './budget.ts'
import { coldStart } from './cold-start.ts'
import { deskRows } from './desk.ts'
import { keystrokes } from './keystrokes.ts'
import { printTable, type Row } from './measure.ts'
import { memory } from './memory.ts'
import { packageRows } from './package.ts'
import { peopleRows } from './people.ts'
import { rankingRows } from './ranking.ts'
import { roundTrips } from './round-trip.ts'

const scaled = 10_000
const folder = mkdtempSync(join(tmpdir(), 'biuro-soi-bench-'))
const rows: Row[] = []

const found = needBrowser()
if ('missing' in found) throw new Error(found.missing)
const browser = await chromium.launch({
  executablePath: found.browser,
  args: [...browserArguments],
})
try {
  rows.push(await coldStart(browser, folder))
  const demoPath = join(folder, 'biuro-przykladowe.db')
  for (const [path, count] of [
    [demoPath, 94],
    [await writeScaled(), scaled],
  ] as const) {
    const office = await startOffice(['--port', '0', '--data-dir', folder, '--store', path])
    try {
      rows.push(...(await roundTrips(office.url, path, count)))
      rows.push(await keystrokes(browser, office.url, count))
      rows.push(await memory(browser, office.url, office.process.pid, count))
    } finally {
      await office.stop()
    }
  }
  rows.push(...(await attendanceRows(browser, folder)))
  rows.push(...(await budgetRows({ libreoffice: process.argv.includes('--libreoffice') })))
  rows.push(...(await peopleRows(browser)))
  rows.push(...(await rankingRows()))
  rows.push(...(await packageRows(browser)))
  rows.push(...(await deskRows(browser)))
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
printTable(rows)

async function writeScaled(): Promise<string> {
  const path = join(folder, 'scaled.db')
  const store = openStore({
    path,
    migrationsFolder: join(root, 'db/migrations'),
    create: true,
    now: () => new Date(),
  })
  // The host recognises who asks by this computer's login.
  const person = { name: 'Bench', login: userInfo().username }
  await store.write((db) => scaledRegister(db, scaled, person))
  await store.close()
  return path
}
