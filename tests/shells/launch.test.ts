import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLaunchOptions } from '#electron/desktop/launch-options.ts'
import { defaultDataDir } from '#electron/host/data-dir.ts'
import { fetchMemory, hasDisplay } from '#electron/launch/electron-binary.ts'
import { terminalLanguage } from '#electron/launch/language.ts'
import { messagesIn } from '#electron/launch/messages.ts'
import { readOptions } from '#electron/launch/options.ts'

describe('where the data goes', () => {
  it.each([
    [
      'win32',
      { LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' },
      'C:\\Users\\a\\AppData\\Local\\Biuro SOI',
    ],
    ['win32', {}, 'C:\\Users\\a\\AppData\\Local\\Biuro SOI'],
    ['darwin', { XDG_DATA_HOME: '/data' }, '/Users/a/Library/Application Support/Biuro SOI'],
    ['linux', {}, '/home/a/.local/share/biuro-soi'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/biuro-soi'],
    ['linux', { XDG_DATA_HOME: 'data' }, '/home/a/.local/share/biuro-soi'],
    ['linux', { XDG_DATA_HOME: '' }, '/home/a/.local/share/biuro-soi'],
  ] as const)('%s with %o: %s', (platform, env, expected) => {
    const home = { win32: 'C:\\Users\\a', darwin: '/Users/a', linux: '/home/a' }[platform]
    expect(defaultDataDir({ platform, env, home })).toBe(expected)
  })
})

describe('the terminal’s language', () => {
  it.each([
    [{ LANG: 'pl_PL.UTF-8' }, 'en-US', 'pl'],
    [{ LANG: 'en_US.UTF-8' }, 'pl-PL', 'en'],
    [{ LC_ALL: 'pl', LANG: 'en_US.UTF-8' }, 'en-US', 'pl'],
    [{ LANG: 'C.UTF-8' }, 'pl-PL', 'pl'],
    [{ LANG: 'POSIX' }, 'en-GB', 'en'],
    [{}, 'pl', 'pl'],
    [{ LANG: 'de_DE.UTF-8' }, 'pl-PL', 'en'],
  ] as const)('%o on a system in %s: %s', (env, system, expected) => {
    expect(terminalLanguage(env, system)).toBe(expected)
  })
})

describe('the options of npm start', () => {
  const reading = (...words: string[]) => readOptions(words, '/office')

  it('nothing said: own window, usual port, the person’s own folder', () => {
    expect(reading()).toEqual({
      ok: true,
      options: {
        browser: false,
        open: true,
        port: undefined,
        store: undefined,
        dataDir: defaultDataDir(),
        demo: false,
        help: false,
        build: true,
      },
    })
  })

  it('everything said; paths are taken from the folder of the call', () => {
    const words = '--browser --no-open --port 0 --store=a.db --data-dir ../data --no-build'
    expect(reading(...words.split(' '))).toMatchObject({
      ok: true,
      options: {
        browser: true,
        open: false,
        port: 0,
        store: '/office/a.db',
        dataDir: '/data',
        build: false,
      },
    })
  })

  it('a network path stays as written, for the host to refuse', () => {
    expect(reading('--store', '\\\\server\\share\\a.db')).toMatchObject({
      options: { store: '\\\\server\\share\\a.db' },
    })
  })

  it.each([
    [['--brwoser'], { kind: 'unknownOption', option: '--brwoser' }],
    [['-x'], { kind: 'unknownOption', option: '-x' }],
    [['office.db'], { kind: 'unknownOption', option: 'office.db' }],
    [['--store'], { kind: 'missingValue', option: '--store' }],
    [['--store='], { kind: 'missingValue', option: '--store' }],
    [['--port', '--no-open'], { kind: 'missingValue', option: '--port' }],
    [['--demo=yes'], { kind: 'unexpectedValue', option: '--demo' }],
    [['--port', 'http'], { kind: 'badPort', value: 'http' }],
    [['--port', '65536'], { kind: 'badPort', value: '65536' }],
    [['--port=-1'], { kind: 'badPort', value: '-1' }],
    [['--store', 'a.db', '--demo'], { kind: 'storeAndDemo' }],
  ])('%j is refused', (words, problem) => {
    expect(reading(...words)).toEqual({ ok: false, problem })
  })

  it('each problem is one sentence in both languages', () => {
    for (const language of ['pl', 'en'] as const) {
      const { problem } = messagesIn(language)
      for (const sentence of [
        problem({ kind: 'unknownOption', option: '--x' }),
        problem({ kind: 'missingValue', option: '--x' }),
        problem({ kind: 'unexpectedValue', option: '--x' }),
        problem({ kind: 'badPort', value: 'x' }),
        problem({ kind: 'storeAndDemo' }),
      ]) {
        expect(sentence).toMatch(/^[^\n]+\.$/)
      }
    }
  })
})

describe('the options of the desktop shell', () => {
  const usual = () => '/home/a/dane'

  it.each([
    [[], '/home/a/dane', null],
    [['--data-dir=dane', '--store=a.db', '--type=gpu'], '/office/dane', '/office/a.db'],
    // For the host to refuse by their form: nothing of this computer may take their place.
    [['--data-dir=\\\\serwer\\biuro'], '\\\\serwer\\biuro', null],
    [['--data-dir=//serwer/biuro', '--store=//serwer/a.db'], '//serwer/biuro', '//serwer/a.db'],
  ])('%j', (words, dataDir, storePath) => {
    expect(readLaunchOptions(words, '/office', usual)).toEqual({ dataDir, storePath, demo: false })
  })
})

describe('Electron', () => {
  it('a failed fetch is remembered for a day, for that version only', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'biuro-soi-launch-'))
    const noon = Date.UTC(2026, 10, 21, 12)
    const hour = 3_600_000
    const memory = fetchMemory(dataDir, '45.4.1')
    expect(memory.failedLately(noon)).toBe(false)
    memory.failed(noon)
    expect(memory.failedLately(noon + 23 * hour)).toBe(true)
    expect(memory.failedLately(noon + 24 * hour)).toBe(false)
    expect(memory.failedLately(noon - hour)).toBe(false)
    expect(fetchMemory(dataDir, '46.0.0').failedLately(noon)).toBe(false)
    memory.forget()
    expect(memory.failedLately(noon)).toBe(false)
    rmSync(dataDir, { recursive: true })
  })

  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['win32', {}, true],
    ['darwin', {}, true],
  ] as const)('%s with %o has a screen: %s', (platform, env, expected) => {
    expect(hasDisplay(env, platform)).toBe(expected)
  })
})
