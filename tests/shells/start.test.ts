import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureBuilt } from '#electron/launch/ensure-built.ts'
import { ask, signIn, upgrade } from './http.ts'
import { root, runStart, startOffice } from './start-process.ts'

let dataDir: string

beforeAll(async () => {
  if (!(await ensureBuilt(root, () => {}))) throw new Error('the build failed')
})
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'biuro-soi-start-'))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

const quiet = ['--browser', '--no-open', '--no-build']
const oneSentence = /^[^\n]+\n$/

describe('a running office', () => {
  it('prints one line, the address, and closes cleanly when asked', async () => {
    const office = await startOffice(['--port', '0', '--data-dir', dataDir])
    const { code, stdout, stderr } = await office.stop()
    expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}\n$/)
    expect(stderr).toBe('')
    expect(code).toBe(0)
  })

  it('answers Ctrl+C too, with a window still connected, and lets the store go', async () => {
    const office = await startOffice(['--port', '0', '--data-dir', dataDir, '--demo'])
    const { port } = new URL(office.url)
    const cookie = await signIn(office.url)
    const window = await upgrade(`ws://127.0.0.1:${port}/socket`, {
      origin: `http://127.0.0.1:${port}`,
      headers: { cookie },
    })
    if (window.kind !== 'open') throw new Error(`refused with ${window.status}`)
    const closed = once(window.socket, 'close')
    const { code, stderr } = await office.stop('SIGINT')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect((await closed)[0]).toBe(1001)
    // A store that was closed has folded its log into the file.
    expect((await readdir(dataDir)).filter((name) => name.endsWith('-wal'))).toEqual([])
  })

  it('serves the built window to whoever has the address', async () => {
    const office = await startOffice(['--port', '0', '--data-dir', dataDir])
    const port = Number(new URL(office.url).port)
    const cookie = await signIn(office.url)
    const page = await ask({ port, path: '/jst', headers: { cookie } })
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(page.body)?.[1] ?? '/no-script'
    const file = await ask({ port, path: script, headers: { cookie } })
    await office.stop()
    expect(page.status).toBe(200)
    expect(page.body).not.toMatch(/<script(?![^>]*\ssrc=)/)
    expect(file.status).toBe(200)
    expect(file.headers['content-type']).toContain('javascript')
  })

  it('takes another port when the usual one is busy and none was asked for', async () => {
    const usual = createServer().listen(47_810, '127.0.0.1').unref()
    // Someone else holding it already serves the test as well.
    await Promise.race([once(usual, 'listening'), once(usual, 'error').catch(() => {})])
    const office = await startOffice(['--data-dir', dataDir])
    await office.stop()
    usual.close()
    expect(new URL(office.url).port).not.toBe('47810')
  })
})

describe('what cannot be started says one sentence and ends with a non-zero code', () => {
  it('a busy port that was asked for', async () => {
    const busy = createServer().listen(0, '127.0.0.1')
    await once(busy, 'listening')
    const address = busy.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const ended = await runStart([...quiet, '--port', String(port), '--data-dir', dataDir])
    busy.close()
    expect(ended.code).toBe(1)
    expect(ended.stdout).toBe('')
    expect(ended.stderr).toMatch(oneSentence)
    expect(ended.stderr).toContain(`Port ${port} is in use`)
    expect(await readdir(dataDir)).toEqual([])
  })

  it('a store that is not there, and none is made', async () => {
    const store = join(dataDir, 'gone.db')
    const ended = await runStart([...quiet, '--port', '0', '--store', store, '--data-dir', dataDir])
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr).toMatch(oneSentence)
    expect(ended.stderr).toContain(store)
    expect(await readdir(dataDir)).not.toContain('gone.db')
  })

  it.each([
    ['an empty file', ''],
    ['a text', 'not a store at all'],
  ])('%s instead of a store, which is left as it was', async (_name, content) => {
    const store = join(dataDir, 'letter.db')
    await writeFile(store, content)
    const ended = await runStart([...quiet, '--port', '0', '--store', store, '--data-dir', dataDir])
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr).toMatch(oneSentence)
    expect(await readFile(store, 'utf8')).toBe(content)
  })

  it('a folder instead of a store', async () => {
    const ended = await runStart([...quiet, '--port', '0', '--store', dataDir])
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr).toMatch(oneSentence)
    expect(ended.stderr).toContain(dataDir)
  })

  it.each([
    ['a data folder in a synchronised one', ['--data-dir', 'Dropbox/biuro'], 'Dropbox'],
    ['a data folder on the network', ['--data-dir', '//server/office'], '//server/office'],
    ['a store in a synchronised folder', ['--store', 'OneDrive - X/a.db'], 'OneDrive - X'],
    ['a store on the network', ['--store', '\\\\server\\office\\a.db'], '\\\\server\\office'],
  ])('%s, before anything is written', async (_name, words, told) => {
    const ended = await runStart([...quiet, '--port', '0', ...words], { INIT_CWD: dataDir })
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr).toMatch(oneSentence)
    expect(ended.stderr).toContain(told)
    expect(await readdir(dataDir)).toEqual([])
  })

  it('a store that another start holds, and says who', async () => {
    const first = await startOffice(['--port', '0', '--data-dir', dataDir, '--demo'])
    const second = await runStart([...quiet, '--port', '0', '--data-dir', dataDir, '--demo'])
    await first.stop()
    expect(second).toMatchObject({ code: 1, stdout: '' })
    expect(second.stderr).toMatch(oneSentence)
    expect(second.stderr).toContain(userInfo().username)
  })

  it('an option that does not exist', async () => {
    const ended = await runStart(['--brwoser'])
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toMatch(oneSentence)
    expect(ended.stderr).toContain('--brwoser')
  })

  it('in Polish where the terminal is Polish', async () => {
    const ended = await runStart(['--port', 'x'], { LC_ALL: 'pl_PL.UTF-8' })
    expect(ended.stderr).toBe('„x” nie jest portem; podaj liczbę od 0 do 65535.\n')
  })
})

describe('an old Node', () => {
  const check = join(root, 'electron', 'launch', 'check-node.cjs')
  const under = (version: string, env = {}) =>
    spawnSync(
      process.execPath,
      [
        '-e',
        `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })
         require(${JSON.stringify(check)})
         console.log('on')`,
      ],
      { encoding: 'utf8', env: { ...process.env, LC_ALL: 'en_US.UTF-8', ...env } },
    )

  it.each(['14.21.3', '18.20.8', '20.20.2', '22.17.1'])('%s is told what to do', (version) => {
    const { status, stdout, stderr } = under(version)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(oneSentence)
    expect(stderr).toContain(version)
    expect(stderr).toContain('npm ci')
  })

  it('in Polish where the terminal is Polish', () => {
    expect(under('20.20.2', { LC_ALL: 'pl_PL.UTF-8' }).stderr).toContain('potrzebuje Node')
  })

  it.each(['22.18.0', '24.21.0', '26.0.0'])('%s goes on', (version) => {
    expect(under(version)).toMatchObject({ status: 0, stdout: 'on\n', stderr: '' })
  })
})
