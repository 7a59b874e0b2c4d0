import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { electronVersion, fetchMemory, findElectron } from '#electron/launch/electron-binary.ts'
import { ensureBuilt } from '#electron/launch/ensure-built.ts'
import { root, runStart, startOffice } from './start-process.ts'

let folder: string
let dataDir: string
let env: Readonly<Record<string, string>>

beforeAll(async () => {
  if (!(await ensureBuilt(root, () => {}))) throw new Error('the build failed')
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'biuro-soi-electron-'))
  dataDir = join(folder, 'data')
  await mkdir(join(folder, 'dist'))
  // A screen is claimed, and Electron is looked for in a folder that the test fills.
  env = { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'dist') }
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Puts a program where Electron would be: a script that does what it is told. */
const putElectron = (script: string) =>
  writeFile(join(folder, 'dist', 'electron'), `#!/bin/sh\n${script}\n`, { mode: 0o755 })

const words = () => ['--no-open', '--no-build', '--port', '0', '--data-dir', dataDir]

describe.runIf(process.platform === 'linux')('where Electron is', () => {
  it('it is given the checkout, the data folder and what was asked for', async () => {
    await putElectron('for word; do echo "$word"; done')
    const ended = await runStart([...words(), '--demo'], env)
    expect(ended).toEqual({
      code: 0,
      stdout: [root, `--data-dir=${dataDir}`, '--demo', ''].join('\n'),
      stderr: '',
    })
  })

  it('its own exit code is the start’s', async () => {
    await putElectron('exit 3')
    expect(await runStart(words(), env)).toEqual({ code: 3, stdout: '', stderr: '' })
  })

  it('being asked to end is passed on and waited for', async () => {
    await putElectron('trap "echo closed; exit 0" TERM\necho open\nwhile :; do sleep 0.1; done')
    const office = await startOffice(['--data-dir', dataDir], env, { desktop: true })
    const ended = await office.stop('SIGTERM')
    expect(ended).toEqual({ code: 0, stdout: 'open\nclosed\n', stderr: '' })
  })

  it('one that dies at once is told in a line, and the browser shell opens', async () => {
    await putElectron('kill -TRAP $$')
    const office = await startOffice(['--port', '0', '--data-dir', dataDir], env, { desktop: true })
    const { code, stdout, stderr } = await office.stop()
    expect(stderr).toBe(
      'Electron could not open its window (SIGTRAP), so the office opens in the browser.\n',
    )
    expect(stdout).toMatch(/^http:/)
    expect(code).toBe(0)
  })

  it('a store that is not there is told before any window', async () => {
    await putElectron('echo window')
    const ended = await runStart([...words(), '--store', join(folder, 'gone.db')], env)
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr).toMatch(/^[^\n]+gone\.db[^\n]*\n$/)
  })
})

describe('where Electron is not', () => {
  it('that is told in one line, remembered for a day, and the browser shell opens', async () => {
    fetchMemory(dataDir, electronVersion(root)).failed(Date.now())
    const office = await startOffice(['--port', '0', '--data-dir', dataDir], env, { desktop: true })
    const { code, stdout, stderr } = await office.stop()
    expect(stderr).toBe(
      'Electron is not here and could not be fetched within the last day, so the office opens in the browser.\n',
    )
    expect(stdout).toMatch(/^http:/)
    expect(code).toBe(0)
  })

  it.runIf(process.platform === 'linux')('no screen is told in one line too', async () => {
    const blind = { DISPLAY: '', WAYLAND_DISPLAY: '' }
    const office = await startOffice(['--port', '0', '--data-dir', dataDir], blind, {
      desktop: true,
    })
    const { stderr } = await office.stop()
    expect(stderr).toMatch(/^There is no screen[^\n]+\n$/)
  })

  it('a fetch that was not unpacked to its end does not count', async () => {
    const modules = join(folder, 'node_modules', 'electron')
    await mkdir(join(modules, 'dist'), { recursive: true })
    const name = { linux: 'electron', win32: 'electron.exe' }[process.platform as string]
    const binary = join(modules, 'dist', name ?? 'Electron.app/Contents/MacOS/Electron')
    await mkdir(join(binary, '..'), { recursive: true })
    await writeFile(binary, '')
    expect(findElectron(folder, {})).toBeUndefined()
    await writeFile(join(modules, 'path.txt'), 'electron')
    expect(findElectron(folder, {})).toBe(binary)
  })
})
