import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, readdirSync, watch } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verifyFile } from '#db/engine/integrity.ts'
import { recordTables } from '#db/engine/record-tables.ts'
import { jst, jstNote } from '#db/schema/jst.ts'
import { historyOf, replayed, rowsOf } from '../stores/deeds.ts'
import { firstMigrations } from '../stores/migrations.ts'
import { closedStore, openHere } from '../stores/temp-store.ts'
import { contentOf } from './backed-up.ts'
import type { Acknowledged, CrashMode } from './crash-child.ts'
import { lubuskieOffice, startOffice, tempDir } from './office.ts'
import { dumpOf } from './peek.ts'
import { bring, mediumTowns } from './recruiting.ts'

/** Kills for each kind of work; `CRASH_ROUNDS=200` for a long sweep. */
const rounds = Number(process.env.CRASH_ROUNDS ?? 3)
const timeout = 20_000 + rounds * 10_000

const child = join(import.meta.dirname, 'crash-child.ts')

/** When to kill: at so many acknowledgements, or at so many changes among the office's files. */
type Moment = { readonly lines: number } | { readonly fileEvents: number }

/**
 * Lets a host work and ends it as `kill -9` does when the moment has come, or when it is
 * done before that. Answers what it had acknowledged by then.
 */
async function killed(
  mode: CrashMode,
  dataDir: string,
  moment: Moment,
  ...more: readonly string[]
): Promise<readonly Acknowledged[]> {
  const host = spawn(process.execPath, [child, mode, dataDir, ...more], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(host, 'close')
  const acknowledged: Acknowledged[] = []
  let fileEvents = 0
  const watcher = watch(dataDir, () => {
    fileEvents += 1
    if ('fileEvents' in moment && fileEvents >= moment.fileEvents) host.kill('SIGKILL')
  })
  createInterface({ input: host.stdout }).on('line', (line) => {
    acknowledged.push(JSON.parse(line))
    if ('lines' in moment && acknowledged.length >= moment.lines) host.kill('SIGKILL')
  })
  const [code, signal] = await ended
  watcher.close()
  expect(signal ?? code).toSatisfy((end: unknown) => end === 'SIGKILL' || end === 0)
  return acknowledged
}

describe('a host that is killed', () => {
  it('has kept every change that it had acknowledged', { timeout }, async () => {
    const office = await lubuskieOffice()
    await office.close()
    const acknowledged: Acknowledged[] = []
    const moments = fc.sample(fc.integer({ min: 2, max: 60 }), rounds)
    for (const lines of moments) {
      acknowledged.push(...(await killed('write', office.dataDir, { lines })))

      // Opening finds a whole store; the history tells every row as it is.
      const store = openHere(office.path)
      const notes = await rowsOf(store, jstNote)
      const sets = new Set((await historyOf(store)).map(({ id }) => id))
      for (const one of acknowledged) {
        if (one.kind === 'note') expect(notes.get(one.id)).toMatchObject({ text: one.text })
        if (one.kind === 'move') expect(sets).toContain(one.changeSetId)
      }
      const last = acknowledged.findLast((one) => one.kind === 'phone')
      const phones = await phonesSince(store, last)
      if (last !== undefined) expect(phones).toContain(last.phone)
      for (const table of recordTables.values()) {
        expect(await replayed(store, table)).toEqual(await rowsOf(store, table))
      }
      await store.close()
    }
    expect(acknowledged.length).toBeGreaterThan(rounds)
  })

  it('while it creates an office leaves a whole one, or none and the way free', {
    timeout,
  }, async () => {
    const ends = new Set<string>()
    for (const fileEvents of fc.sample(fc.integer({ min: 1, max: 70 }), rounds)) {
      const dataDir = tempDir()
      await killed('create', dataDir, { fileEvents })
      const office = await startOffice({ dataDir })
      const status = await office.client.office.status({})
      ends.add(status.phase)
      if (status.phase === 'none') {
        await office.client.office.create({ content: 'lubuskie', person: 'Anna Nowak' })
      }
      const [programme] = await office.client.programme.list({})
      const { rows } = await office.client.jst.list({ programmeId: programme?.id ?? '' })
      expect(rows).toHaveLength(94)
      await office.close()
    }
    expect(['none', 'open']).toEqual(expect.arrayContaining([...ends]))
  })

  it('while it restores a backup leaves that office, and every one that it kept', {
    timeout,
  }, async () => {
    const office = await lubuskieOffice()
    await bring(office, mediumTowns, 'sign')
    const backup = join(tempDir(), 'kopia.db')
    await office.client.office.backup({ path: backup })
    await office.client.office.restore({ backup })
    await office.close()
    const content = contentOf(backup)
    for (const fileEvents of fc.sample(fc.integer({ min: 1, max: 60 }), rounds)) {
      await killed('restore', office.dataDir, { fileEvents }, backup)
      const again = await startOffice({ dataDir: office.dataDir })
      expect(again.host.status()).toEqual({ phase: 'open', path: office.path })
      expect(contentOf(office.path)).toEqual(content)
      await again.close()
      for (const name of readdirSync(office.dataDir).filter((file) => file.endsWith('.db'))) {
        expect(() => verifyFile(join(office.dataDir, name))).not.toThrow()
      }
    }
  })

  it('while it migrates an older store leaves the old one or the new', { timeout }, async () => {
    const made = join(tempDir(), 'stara.db')
    await closedStore(made, { migrationsFolder: firstMigrations(tempDir('migrations'), 1) })
    for (const fileEvents of fc.sample(fc.integer({ min: 1, max: 70 }), rounds)) {
      const dataDir = tempDir()
      const path = join(dataDir, 'biuro-soi.db')
      copyFileSync(made, path)
      await killed('open', dataDir, { fileEvents })
      const store = openHere(path)
      expect(dumpOf(path).meta).toEqual([{ key: 'content', value: 'zażółć' }])
      await store.close()
    }
  })
})

/** Every number that the JST has had from the acknowledged one on. */
async function phonesSince(
  store: ReturnType<typeof openHere>,
  last: Acknowledged | undefined,
): Promise<readonly unknown[]> {
  if (last?.kind !== 'phone') return []
  const row = (await rowsOf(store, jst)).get(last.teryt)
  const changes = (await historyOf(store))
    .flatMap((set) => set.changes)
    .filter((change) => change.recordId === last.teryt)
  return [row?.phone, ...changes.map((change) => change.fields.phone?.[1])]
}
