/**
 * `npm run bench`: ratios measured in one run on one machine, against the bare SQL, a blank
 * page and the frame. The table is printed and nothing is asserted: a shared machine is noisy.
 */
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { scaledRegister } from '#db/seed/bench-register.ts'
import { startOffice } from '../shells/start-process.ts'
import { attendanceRows } from './attendance.ts'
import { budgetRows } from './budget.ts'
import { coldStart } from './cold-start.ts'
import { dashboardRows } from './dashboard.ts'
import { deskRows } from './desk.ts'
import { withBrowser } from './in-page.ts'
import { keystrokes } from './keystrokes.ts'
import { printTable, type Row } from './measure.ts'
import { memory } from './memory.ts'
import { packageRows } from './package.ts'
import { peopleRows } from './people.ts'
import { rankingRows } from './ranking.ts'
import { roundTrips } from './round-trip.ts'
import { inFolder, scaledStore } from './scaled-office.ts'

const scaled = 10_000

const measured = await withBrowser((browser) =>
  inFolder(
    async (folder): Promise<readonly Row[]> => [
      await coldStart(browser, folder),
      ...(await registerRows(browser, folder, join(folder, 'biuro-przykladowe.db'), 94)),
      ...(await registerRows(browser, folder, await writeScaled(folder), scaled)),
      ...(await attendanceRows(browser, folder)),
      ...(await budgetRows({ libreoffice: process.argv.includes('--libreoffice') })),
      ...(await peopleRows(browser)),
      ...(await rankingRows()),
      ...(await packageRows(browser)),
      ...(await deskRows(browser)),
      ...(await dashboardRows(browser)),
    ],
  ),
)
printTable(measured)

async function registerRows(
  browser: Browser,
  folder: string,
  path: string,
  count: number,
): Promise<readonly Row[]> {
  const office = await startOffice(['--port', '0', '--data-dir', folder, '--store', path])
  try {
    return [
      ...(await roundTrips(office.url, path, count)),
      await keystrokes(browser, office.url, count),
      await memory(browser, office.url, office.process.pid, count),
    ]
  } finally {
    await office.stop()
  }
}

async function writeScaled(folder: string): Promise<string> {
  const path = join(folder, 'scaled.db')
  await scaledStore(path, (db, by) => scaledRegister(db, scaled, by))
  return path
}
