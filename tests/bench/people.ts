/**
 * `node tests/bench/people.ts`: an office with 5,000 people and 500 trainings, as ratios to the
 * bare SQL on the same file. The door and the certificates are measured by `attendance.ts`. Also
 * part of `npm run bench`. Nothing is asserted: a shared machine is noisy.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import Database from 'better-sqlite3'
import { openStore } from '#db/engine/store.ts'
import { type ScaledPeople, scaledPeople } from '#db/seed/bench-people.ts'
import { browserArguments, needBrowser } from '../runner/browser.ts'
import { connectClient } from '../shells/client.ts'
import { root, startOffice } from '../shells/start-process.ts'
import { type Figures, milliseconds, printTable, type Row, timed, times } from './measure.ts'
import { drawnList } from './people-pages.ts'

const scale = { people: 5_000, trainings: 500 }

/** What the list is made of, read by the bare driver. */
const listStatements = [
  'SELECT * FROM person',
  'SELECT * FROM jst',
  'SELECT * FROM training_day JOIN training ON training.id = training_id ORDER BY "on"',
  'SELECT training_day_id, person_id FROM attendance',
]
/** Who takes part by panel, and how many attendances there were. */
const countStatements = [
  `SELECT p.panel, count(*), count(f.first) FROM person p LEFT JOIN
    (SELECT a.person_id AS id, min(d."on") AS first FROM attendance a
     JOIN training_day d ON d.id = a.training_day_id GROUP BY a.person_id) f ON f.id = p.id
   GROUP BY p.panel`,
  `SELECT substr(d."on", 1, 7), count(*) FROM attendance a
   JOIN training_day d ON d.id = a.training_day_id GROUP BY 1`,
]

/** Measures people and trainings; the store is made in a folder of its own and removed. */
export async function peopleRows(browser: Browser): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'biuro-soi-bench-people-'))
  try {
    const path = join(folder, 'people.db')
    const made = await seed(path)
    const office = await startOffice(['--port', '0', '--data-dir', folder, '--store', path])
    try {
      return [
        ...(await hostRows(office.url, path, made)),
        await drawnList(browser, office.url, scale.people),
      ]
    } finally {
      await office.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function seed(path: string): Promise<ScaledPeople> {
  const store = openStore({
    path,
    migrationsFolder: join(root, 'db/migrations'),
    create: true,
    now: () => new Date(),
  })
  try {
    // The host recognises who asks by this computer's login.
    const person = { name: 'Bench', login: userInfo().username }
    return await store.write((db) => scaledPeople(db, scale, person))
  } finally {
    await store.close()
  }
}

/** The list and the counts over the line, beside the bare SQL on the file. */
async function hostRows(url: string, path: string, made: ScaledPeople): Promise<Row[]> {
  const { client, close } = await connectClient(url)
  const sqlite = new Database(path, { readonly: true })
  try {
    const { programmeId } = made
    const bare = (statements: readonly string[]) => {
      const prepared = statements.map((sql) => sqlite.prepare(sql).raw())
      return timed(15, () => {
        for (const statement of prepared) statement.all()
      })
    }
    const list = await timed(15, () => client.people.list({ programmeId }))
    const counts = await timed(15, () => client.peopleCounts.get({ programmeId }))
    const [bareList, bareCounts] = [await bare(listStatements), await bare(countStatements)]
    return [
      against(`list of ${scale.people} people`, list, bareList),
      against(`counts of ${scale.people} people, ${scale.trainings} trainings`, counts, bareCounts),
    ]
  } finally {
    sqlite.close()
    close()
  }
}

const against = (what: string, here: Figures, bare: Figures): Row => ({
  what: `${what} over the line`,
  figure: milliseconds(here),
  against: `bare SQL: ${milliseconds(bare)}`,
  ratio: times(here.median / bare.median),
  aim: 'printed',
})

if (import.meta.main) {
  const found = needBrowser()
  if ('missing' in found) throw new Error(found.missing)
  const { browser: executablePath } = found
  const browser = await chromium.launch({ executablePath, args: [...browserArguments] })
  try {
    printTable(await peopleRows(browser))
  } finally {
    await browser.close()
  }
}
