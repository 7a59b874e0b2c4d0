import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { usualPort } from '#electron/contract/window-link.ts'
import { readOptions } from '#electron/launch/options.ts'
import { type NamedAtStart, startCommand } from '#renderer/screens/office/start-command.ts'

const usual: NamedAtStart = { dataDir: null, store: null }
const windowsStore = String.raw`C:\Dane biura\biuro.db`

it.each([
  ['47810', usual, 'npm start'],
  ['51234', usual, 'npm start -- --browser --port 51234'],
  // An address with no port is that of http.
  ['', usual, 'npm start -- --browser --port 80'],
  ['47810', { ...usual, dataDir: '/srv/biuro' }, "npm start -- --data-dir '/srv/biuro'"],
  ['47810', { ...usual, store: windowsStore }, `npm start -- --store "${windowsStore}"`],
])('a window of port %j, with %o named, is brought back by %s', (port, named, command) => {
  expect(startCommand(port, named)).toBe(command)
})

describe.skipIf(process.platform === 'win32')('pasted into a shell', () => {
  it.each([
    { dataDir: '/srv/dane biura', store: '/srv/dane biura/biuro-soi.db' },
    { dataDir: null, store: '/home/anna/O\'Neill $HOME `id` "1" \\ ż.db' },
    { dataDir: '/srv/biuro', store: null },
  ])('it opens the same store on the same port: %o', (named) => {
    const [, words = ''] = startCommand('51234', named).split('npm start -- ')
    const said = execFileSync('sh', ['-c', `printf '%s\\0' ${words}`], { encoding: 'utf8' })
    const { ok, ...read } = readOptions(said.split('\0').slice(0, -1), '/')
    expect([ok, read]).toMatchObject([
      true,
      {
        options: {
          port: 51_234,
          store: named.store ?? undefined,
          ...(named.dataDir === null ? {} : { dataDir: named.dataDir }),
        },
      },
    ])
  })

  it('names no port that is taken without being named', () => {
    expect(readOptions([], '/')).toMatchObject({ ok: true, options: { port: undefined } })
    expect(startCommand(String(usualPort), usual)).toBe('npm start')
  })
})
