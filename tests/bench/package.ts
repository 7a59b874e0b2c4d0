/**
 * `node tests/bench/package.ts`: the packages of 500 implementing JSTs: the host's list beside
 * the bare SQL, and the matrix under the keys and scrolled. Also part of `npm run bench`.
 * Nothing is asserted: a shared machine is noisy.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import Database from 'better-sqlite3'
import { openStore } from '#db/engine/store.ts'
import { scaledPackages } from '#db/seed/bench-package.ts'
import { browserArguments, needBrowser } from '../runner/browser.ts'
import { connectClient } from '../shells/client.ts'
import { root, startOffice } from '../shells/start-process.ts'
import { milliseconds, printTable, type Row, timed, times } from './measure.ts'
import { packagePageRows } from './package-pages.ts'

const implementing = 500
const runs = 15

/** What the list is made of, read by the bare driver. */
const statements = [
  'SELECT * FROM deliverable',
  'SELECT * FROM implementation',
  'SELECT * FROM jst',
  'SELECT * FROM contractor',
]

/** Measures the packages; the store is made in a folder of its own and removed. */
export async function packageRows(browser: Browser): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'biuro-soi-bench-package-'))
  try {
    const path = join(folder, 'packages.db')
    const programmeId = await seed(path)
    const office = await startOffice(['--port', '0', '--data-dir', folder, '--store', path])
    try {
      return [
        await hostRow(office.url, path, programmeId),
        ...(await packagePageRows(browser, office.url, implementing)),
      ]
    } finally {
      await office.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function seed(path: string): Promise<string> {
  const store = openStore({
    path,
    migrationsFolder: join(root, 'db/migrations'),
    create: true,
    now: () => new Date(),
  })
  try {
    // The host recognises who asks by this computer's login.
    const person = { name: 'Bench', login: userInfo().username }
    return await store.write((db) => scaledPackages(db, implementing, person))
  } finally {
    await store.close()
  }
}

async function hostRow(url: string, path: string, programmeId: string): Promise<Row> {
  const { client, close } = await connectClient(url)
  const sqlite = new Database(path, { readonly: true })
  try {
    const prepared = statements.map((sql) => sqlite.prepare(sql))
    const bare = await timed(runs, () => {
      for (const statement of prepared) statement.all()
    })
    const list = await timed(runs, () => client.package.list({ programmeId }))
    return {
      what: `packages of ${implementing} JSTs over the line`,
      figure: milliseconds(list),
      against: `bare SQL: ${milliseconds(bare)}`,
      ratio: times(list.median / bare.median),
      aim: 'printed',
    }
  } finally {
    sqlite.close()
    close()
  }
}

if (import.meta.main) {
  const found = needBrowser()
  if ('missing' in found) throw new Error(found.missing)
  const { browser: executablePath } = found
  const browser = await chromium.launch({ executablePath, args: [...browserArguments] })
  try {
    printTable(await packageRows(browser))
  } finally {
    await browser.close()
  }
}
