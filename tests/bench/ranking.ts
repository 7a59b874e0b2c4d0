/**
 * `node tests/bench/ranking.ts`: the list of 1,000 JSTs willing to implement, ranked with the
 * reasons of each, beside the bare SQL that reads the same rows. Also part of `npm run bench`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openStore } from '#db/engine/store.ts'
import { candidatesIn } from '#db/read-models/volunteer-list.ts'
import { rankCandidates } from '#db/rules/ranking.ts'
import { scaledVolunteers } from '#db/seed/bench-volunteers.ts'
import { rankingRulesOf } from '#db/stores/ranking-rules.ts'
import { connectClient } from '../shells/client.ts'
import { root, startOffice } from '../shells/start-process.ts'
import { milliseconds, printTable, type Row, timed, times } from './measure.ts'

const applications = 1_000
const runs = 15

/** What the list is made of, read by the bare driver. */
const statements = [
  'SELECT * FROM jst ORDER BY id',
  'SELECT * FROM volunteer_application ORDER BY ordinal',
  'SELECT * FROM mentor_opinion',
  'SELECT * FROM ranking_rules',
  'SELECT * FROM recruitment ORDER BY jst_id, attempt',
]

/** Measures the rule alone and the list over the line; the store is made in its own folder. */
export async function rankingRows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'biuro-soi-bench-ranking-'))
  try {
    const path = join(folder, 'volunteers.db')
    const { programmeId, rule } = await seed(path)
    const office = await startOffice(['--port', '0', '--data-dir', folder, '--store', path])
    const { client, close } = await connectClient(office.url)
    const sqlite = new Database(path, { readonly: true })
    try {
      const prepared = statements.map((sql) => sqlite.prepare(sql))
      const bare = await timed(runs, () => {
        for (const statement of prepared) statement.all()
      })
      const list = await timed(runs, () => client.volunteer.list({ programmeId }))
      const against = `bare SQL ${milliseconds(bare)}`
      const row = (what: string, here: typeof list): Row => ({
        what: `${what} of ${applications} applications`,
        figure: milliseconds(here),
        against,
        ratio: times(here.median / bare.median),
        aim: 'printed',
      })
      return [row('ranking with the reasons', rule), row('volunteer.list over the line', list)]
    } finally {
      sqlite.close()
      close()
      await office.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function seed(path: string) {
  const store = openStore({
    path,
    migrationsFolder: join(root, 'db/migrations'),
    create: true,
    now: () => new Date(),
  })
  try {
    // The host recognises who asks by this computer's login.
    const person = { name: 'Bench', login: userInfo().username }
    const { programmeId } = await store.write((db) => scaledVolunteers(db, applications, person))
    const [candidates, rules] = await store.read(async (db) => [
      await candidatesIn(db, programmeId),
      await rankingRulesOf(db, programmeId),
    ])
    const rule = await timed(runs, () => rankCandidates(candidates, rules))
    return { programmeId, rule }
  } finally {
    await store.close()
  }
}

if (import.meta.main) printTable(await rankingRows())
