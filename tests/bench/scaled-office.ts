/** The office of many records that a measurement is made in, and the bare SQL beside it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { WriteDb } from '#db/columns.ts'
import { openStore } from '#db/engine/store.ts'
import type { Person } from '#db/seed/lubuskie.ts'
import { connectClient } from '../shells/client.ts'
import { root, startOffice } from '../shells/start-process.ts'
import { milliseconds, type Row, timed, times } from './measure.ts'

/** Fills a new store and answers what the measurement needs to know of it. */
type Fill<T> = (db: WriteDb, by: Person) => Promise<T>

export const openAt = (path: string) =>
  openStore({
    path,
    migrationsFolder: join(root, 'db/migrations'),
    create: true,
    now: () => new Date(),
  })

/** Makes a store at `path`. */
export async function scaledStore<T>(path: string, fill: Fill<T>): Promise<T> {
  const store = openAt(path)
  try {
    // The host recognises who asks by this computer's login.
    return await store.write((db) => fill(db, { name: 'Bench', login: userInfo().username }))
  } finally {
    await store.close()
  }
}

/** A folder for the length of a measurement. */
export async function inFolder<R>(work: (folder: string) => Promise<R>): Promise<R> {
  const folder = mkdtempSync(join(tmpdir(), 'biuro-soi-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface ScaledOffice<T> {
  readonly made: T
  readonly path: string
  readonly url: string
  readonly hostPid: number | undefined
  /** Over the browser shell's own WebSocket. */
  readonly client: Awaited<ReturnType<typeof connectClient>>['client']
}

/** Makes a store in a folder of its own, runs an office on it, and removes both. */
export const inScaledOffice = <T, R>(
  fill: Fill<T>,
  work: (office: ScaledOffice<T>) => Promise<R>,
): Promise<R> =>
  inFolder(async (folder) => {
    const path = join(folder, 'scaled.db')
    const made = await scaledStore(path, fill)
    const office = await startOffice(['--port', '0', '--data-dir', folder, '--store', path])
    try {
      const { url } = office
      const { client, close } = await connectClient(url)
      try {
        return await work({ made, path, url, hostPid: office.process.pid, client })
      } finally {
        close()
      }
    } finally {
      await office.stop()
    }
  })

/** What the bare driver does on the same file. */
type Bare = (sqlite: Database.Database) => () => unknown

/** Reads every row of these statements. */
export const reading =
  (statements: readonly string[]): Bare =>
  (sqlite) => {
    const prepared = statements.map((sql) => sqlite.prepare(sql).raw())
    return () => {
      for (const statement of prepared) statement.all()
    }
  }

/** A work of the office beside the bare driver doing its part on the same file. */
export async function besideSql(
  path: string,
  what: string,
  work: () => unknown,
  bare: Bare,
  runs = 15,
): Promise<Row> {
  const here = await timed(runs, work)
  const sqlite = new Database(path, { readonly: true })
  try {
    const there = await timed(runs, bare(sqlite))
    return {
      what,
      figure: milliseconds(here),
      against: `bare SQL: ${milliseconds(there)}`,
      ratio: `median ${times(here.median / there.median)}; p95 ${times(here.p95 / there.p95)}`,
      aim: 'printed',
    }
  } finally {
    sqlite.close()
  }
}
