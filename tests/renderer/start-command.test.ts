import { expect, it } from 'vitest'
import { usualPort } from '#electron/contract/window-link.ts'
import { readOptions } from '#electron/launch/options.ts'
import { startCommand } from '#renderer/screens/office/start-command.ts'

it.each([
  ['47810', 'npm start'],
  ['51234', 'npm start -- --browser --port 51234'],
  // An address with no port is that of http.
  ['', 'npm start -- --browser --port 80'],
])('a window of port %j is brought back by %s', (port, command) => {
  expect(startCommand(port)).toBe(command)
})

it('asks for the port of the window in words that the program knows', () => {
  const words = startCommand('51234').split(' ').slice(3)
  expect(readOptions(words, '/')).toMatchObject({ ok: true, options: { port: 51_234 } })
  expect(readOptions([], '/')).toMatchObject({ ok: true, options: { port: undefined } })
  expect(startCommand(String(usualPort))).toBe('npm start')
})
