import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ORPCError } from '@orpc/client'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { recordTables } from '#db/engine/record-tables.ts'
import { jstNote } from '#db/schema/jst.ts'
import { replayed, rowsOf } from '../stores/deeds.ts'
import { openHere, withSqlite } from '../stores/temp-store.ts'
import type { Answer } from './fault-child.ts'
import { codeOf, lubuskieOffice, refusalOf, startOffice, tempDir, tickingClock } from './office.ts'
import { dumpOf } from './peek.ts'

const script = join(import.meta.dirname, 'fault-child.ts')
const mayLimit = spawnSync('prlimit', ['--version']).status === 0
const mayMount = process.platform === 'linux' && process.getuid?.() === 0

/** A host in its own process, asked step by step: `next` answers its next line. */
function faultyHost(dataDir: string) {
  const host = spawn(process.execPath, [script, dataDir], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void host.kill('SIGKILL'))
  const lines = createInterface({ input: host.stdout })[Symbol.asyncIterator]()
  return {
    pid: host.pid ?? 0,
    goOn: () => host.stdin.write('\n'),
    async next(): Promise<Answer> {
      const { value, done } = await lines.next()
      if (done) throw new Error('The host ended')
      return JSON.parse(value)
    },
  }
}

/**
 * Has the host write until its disk fails and, once that is mended, write again. Answers
 * the refusal, after holding the store against what the host had acknowledged.
 */
async function failAndRecover(
  dataDir: string,
  disk: { fail: (pid: number) => void; mend: (pid: number) => void },
): Promise<unknown> {
  const host = faultyHost(dataDir)
  expect(await host.next()).toEqual({ kind: 'started' })
  disk.fail(host.pid)
  host.goOn()
  const saved: string[] = []
  let answer = await host.next()
  for (; answer.kind === 'saved'; answer = await host.next()) saved.push(answer.id)
  if (answer.kind !== 'refused') throw new Error(`Not refused: ${answer.kind}`)

  disk.mend(host.pid)
  host.goOn()
  const recovered = await host.next()
  if (recovered.kind !== 'saved') throw new Error(`Not recovered: ${JSON.stringify(recovered)}`)
  await expect(host.next()).rejects.toThrow('The host ended')

  const store = openHere(join(dataDir, 'biuro-soi.db'))
  const notes = await rowsOf(store, jstNote)
  expect([...notes.keys()].toSorted()).toEqual([...saved, recovered.id].toSorted())
  expect([...notes.values()].map((note) => note.text)).not.toContain(answer.text)
  for (const table of recordTables.values()) {
    expect(await replayed(store, table)).toEqual(await rowsOf(store, table))
  }
  await store.close()
  return answer.data
}

/** A data folder with an office that is closed. */
async function closedOffice(dataDir = tempDir()): Promise<string> {
  const office = await lubuskieOffice()
  await office.close()
  copyFileSync(office.path, join(dataDir, 'biuro-soi.db'))
  return dataDir
}

/** A small disk of its own, or null where this person may not mount one. */
function smallDisk(): string | null {
  const folder = tempDir('disk')
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder])
  if (mounted.status !== 0) return null
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  return folder
}

describe('a disk that fails under a command', () => {
  it.runIf(mayLimit)(
    'past a limit on the size of files: refused, nothing half-written',
    async () => {
      const dataDir = await closedOffice()
      const limit = (size: string) => (pid: number) => {
        execFileSync('prlimit', ['--pid', String(pid), `--fsize=${size}:unlimited`])
      }
      const refusal = await failAndRecover(dataDir, {
        fail: limit('262144'),
        mend: limit('unlimited'),
      })
      expect(refusal).toEqual({
        code: 'store.writeFailed',
        figures: { path: join(dataDir, 'biuro-soi.db'), detail: expect.stringMatching(/IOERR/) },
      })
    },
  )

  it.runIf(mayMount)('when it is full: refused, nothing half-written', async ({ skip }) => {
    const disk = smallDisk()
    if (disk === null) return skip('no disk of its own may be mounted here')
    const dataDir = await closedOffice(disk)
    const ballast = join(disk, 'ballast')
    const refusal = await failAndRecover(dataDir, {
      fail: () => {
        const free = 4 * 1024 * 1024 - statSync(join(disk, 'biuro-soi.db')).size
        writeFileSync(ballast, Buffer.alloc(free - 512 * 1024))
      },
      mend: () => rmSync(ballast),
    })
    expect(refusal).toEqual({
      code: 'store.diskFull',
      figures: { path: join(dataDir, 'biuro-soi.db'), detail: 'SQLITE_FULL' },
    })
  })
})

describe('another program that holds the file', () => {
  it('is told of and the change refused, until it lets go', async () => {
    const { client, programmeId, path } = await lubuskieOffice()
    const note = { programmeId, teryt: '0801011', id: null, version: 0, text: 'Notatka' }
    const before = dumpOf(path)
    const other = new Database(path)
    onTestFinished(() => void other.close())
    other.exec('BEGIN IMMEDIATE')
    expect(await refusalOf(client.jst.saveNote(note))).toEqual({
      code: 'store.busy',
      figures: { path, detail: 'SQLITE_BUSY' },
    })
    expect(dumpOf(path)).toEqual(before)
    other.exec('ROLLBACK')
    await client.jst.saveNote(note)
    expect(dumpOf(path).jst_note).toHaveLength(1)
  })
})

describe('a bug', () => {
  const outcomeOf = (call: Promise<unknown>) =>
    call.then(
      () => {
        throw new Error('Nothing broke')
      },
      (error: unknown) => {
        if (!(error instanceof ORPCError)) throw error
        return error
      },
    )
  const logOf = (dataDir: string) => readFileSync(join(dataDir, 'log', 'errors.log'), 'utf8')

  it('is written down whole and told to the window without its insides', async () => {
    const clock = tickingClock()
    let broken = false
    const now = () => {
      if (broken) throw new Error('Insides: PESEL 44051401359')
      return clock()
    }
    const { client, programmeId, dataDir } = await lubuskieOffice({ now })
    broken = true
    const first = await outcomeOf(client.jst.list({ programmeId }))
    const second = await outcomeOf(client.programme.list({}))
    broken = false
    const reference = (error: ORPCError<string, unknown>) =>
      (error.data as { readonly reference: string }).reference
    expect(first.code).toBe('INTERNAL_SERVER_ERROR')
    expect(first.data).toEqual({ reference: expect.stringMatching(/^\d{14}-[0-9a-f]{4}$/) })
    expect(reference(second)).not.toBe(reference(first))
    expect(JSON.stringify([first, first.message, first.cause])).not.toMatch(/Insides|office\.ts/)

    const log = logOf(dataDir)
    expect(log).toContain(`[${reference(first)}] jst.list\nError: Insides: PESEL 44051401359`)
    expect(log).toContain(`[${reference(second)}] programme.list`)
    expect(log).toMatch(/define\.ts:\d+/)
    expect((await client.jst.list({ programmeId })).rows).toHaveLength(94)
  })

  it('at the end of a command takes the whole command back', async () => {
    const dataDir = await closedOffice()
    const path = join(dataDir, 'biuro-soi.db')
    withSqlite(path, (sqlite) =>
      sqlite.exec(`CREATE TRIGGER broken BEFORE INSERT ON record_change
        BEGIN SELECT RAISE(ABORT, 'on purpose'); END`),
    )
    const before = dumpOf(path)
    const { client } = await startOffice({ dataDir })
    const [programme] = await client.programme.list({})
    const note = { programmeId: programme?.id ?? '', teryt: '0801011', id: null, version: 0 }
    const broken = await outcomeOf(client.jst.saveNote({ ...note, text: 'Notatka' }))
    expect(broken.code).toBe('INTERNAL_SERVER_ERROR')
    expect(logOf(dataDir)).toContain('on purpose')
    expect(dumpOf(path)).toEqual(before)
  })

  it('is answered also where no log can be written', async () => {
    const dataDir = await closedOffice()
    writeFileSync(join(dataDir, 'log'), 'not a folder')
    withSqlite(join(dataDir, 'biuro-soi.db'), (sqlite) =>
      sqlite.exec("UPDATE programme SET proposed = 'no list'"),
    )
    const { client } = await startOffice({ dataDir })
    const broken = await outcomeOf(client.programme.list({}))
    expect(broken.data).toEqual({ reference: expect.stringMatching(/./) })
    expect(await codeOf(client.jst.get({ programmeId: 'x', teryt: '0801011' }))).toBe('record.gone')
  })
})
