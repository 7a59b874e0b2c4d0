import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn, upgrade } from './http.ts'
import { type LoopbackUnderTest, openLoopback } from './loopback.ts'

let office: LoopbackUnderTest
let cookie: string
let origin: string
let url: string

beforeAll(async () => {
  office = await openLoopback()
  cookie = await signIn(office.entrance)
  origin = `http://127.0.0.1:${office.port}`
  url = `ws://127.0.0.1:${office.port}/socket`
})
afterAll(() => office.close())

describe('the WebSocket', () => {
  it('is opened to the page that has signed in, and messages arrive both ways', async () => {
    const arriving = office.nextSocket()
    const opened = await upgrade(url, { origin, headers: { cookie } })
    if (opened.kind !== 'open') throw new Error(`refused with ${opened.status}`)
    const inside = await arriving
    inside.once('message', (message: Buffer) => inside.send(`${message.toString()} i z powrotem`))
    const answer = once(opened.socket, 'message')
    opened.socket.send('tam')
    expect(String((await answer)[0])).toBe('tam i z powrotem')
    opened.socket.close()
  })

  it('is opened by the name localhost as well', async () => {
    const headers = { cookie, host: `localhost:${office.port}` }
    const opened = await upgrade(url, { origin: `http://localhost:${office.port}`, headers })
    expect(opened.kind).toBe('open')
    if (opened.kind === 'open') opened.socket.close()
  })

  it.each([
    ['no cookie', () => ({ origin, headers: {} }), 403],
    ['a wrong cookie', () => ({ origin, headers: { cookie: `${cookie}x` } }), 403],
    ['a foreign origin', () => ({ origin: 'https://evil.example', headers: { cookie } }), 403],
    ['another port’s origin', () => ({ origin: 'http://127.0.0.1:1', headers: { cookie } }), 403],
    [
      'an origin of https',
      () => ({ origin: origin.replace('http', 'https'), headers: { cookie } }),
      403,
    ],
    ['a page without an origin', () => ({ origin: 'null', headers: { cookie } }), 403],
    ['no Origin at all', () => ({ headers: { cookie } }), 403],
    ['a foreign Host', () => ({ origin, headers: { cookie, host: 'evil.example' } }), 421],
  ])('%s is refused', async (_name, given, status) => {
    const before = office.sockets.length
    expect(await upgrade(url, given())).toEqual({ kind: 'refused', status })
    expect(office.sockets).toHaveLength(before)
  })

  it('is at one path only', async () => {
    const elsewhere = url.replace('/socket', '/')
    expect(await upgrade(elsewhere, { origin, headers: { cookie } })).toEqual({
      kind: 'refused',
      status: 404,
    })
  })

  it('closes on a message over 64 MB, says why, and the office goes on', async () => {
    const opened = await upgrade(url, { origin, headers: { cookie } })
    if (opened.kind !== 'open') throw new Error(`refused with ${opened.status}`)
    const closed = once(opened.socket, 'close')
    opened.socket.removeAllListeners('error').on('error', () => {})
    opened.socket.send(Buffer.alloc(64 * 1024 * 1024 + 1))
    const [code] = await closed
    expect(code).toBe(1009)
    const next = await upgrade(url, { origin, headers: { cookie } })
    expect(next.kind).toBe('open')
    if (next.kind === 'open') next.socket.close()
  })
})

describe('a dead window', () => {
  it('is noticed: one that answers pings stays, one that does not is cut off', async () => {
    const brisk = await openLoopback({ heartbeat: 60 })
    const headers = { cookie: await signIn(brisk.entrance) }
    const briskOrigin = `http://127.0.0.1:${brisk.port}`
    const open = async () => {
      const arriving = brisk.nextSocket()
      const opened = await upgrade(`ws://127.0.0.1:${brisk.port}/socket`, {
        origin: briskOrigin,
        headers,
      })
      if (opened.kind !== 'open') throw new Error(`refused with ${opened.status}`)
      return { window: opened.socket, inside: await arriving }
    }
    const alive = await open()
    const dead = await open()
    dead.window.pause()
    await once(dead.inside, 'close')
    expect(alive.inside.readyState).toBe(alive.inside.OPEN)
    dead.window.terminate()
    await brisk.close()
  })
})
