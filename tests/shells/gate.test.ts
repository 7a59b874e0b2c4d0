import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, signIn } from './http.ts'
import { type LoopbackUnderTest, openLoopback } from './loopback.ts'

let office: LoopbackUnderTest
let cookie: string

beforeAll(async () => {
  office = await openLoopback()
  cookie = await signIn(office.entrance)
})
afterAll(() => office.close())

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  ask({ port: office.port, path, headers: { cookie, ...headers } })

describe('the printed address', () => {
  it('carries 256 random bits and names loopback', () => {
    const url = new URL(office.entrance)
    expect(url.hostname).toBe('127.0.0.1')
    expect(Buffer.from(url.searchParams.get('token') ?? '', 'base64url')).toHaveLength(32)
  })

  it('is another one at each start', async () => {
    const second = await openLoopback()
    await second.close()
    const token = (entrance: string) => new URL(entrance).searchParams.get('token')
    expect(token(second.entrance)).not.toBe(token(office.entrance))
  })

  it('leads to the clean path and keeps the rest of the question', async () => {
    const token = new URL(office.entrance).searchParams.get('token')
    const answer = await ask({ port: office.port, path: `/jst?kind=rural&token=${token}` })
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe('/jst?kind=rural')
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it.each(['//evil.example/x', '/..//evil.example/x', '/\\evil.example/x'])(
    'cannot be bent into a redirect to another site: %s',
    async (path) => {
      const token = new URL(office.entrance).searchParams.get('token')
      const answer = await ask({ port: office.port, path: `${path}?token=${token}` })
      const location = answer.headers.location ?? '/'
      const origin = `http://127.0.0.1:${office.port}`
      expect(new URL(location, origin).origin).toBe(origin)
    },
  )

  it('gives a cookie that no script reads, no other site sends, and that ends with the browser', async () => {
    const url = new URL(office.entrance)
    const answer = await ask({ port: office.port, path: url.pathname + url.search })
    const attributes = (answer.headers['set-cookie']?.[0] ?? '').split('; ')
    expect(attributes[0]).toMatch(new RegExp(`^biuro-soi-${office.port}=[\\w-]{43}$`))
    expect(attributes.slice(1)).toEqual(['Path=/', 'HttpOnly', 'SameSite=Strict'])
    expect(attributes[0]).not.toContain(url.searchParams.get('token'))
  })
})

describe('without the cookie', () => {
  it.each([
    ['nothing at all', '/', {}],
    ['a wrong token', `/?token=${'A'.repeat(43)}`, {}],
    ['an empty token', '/?token=', {}],
    ['a wrong cookie', '/', { cookie: 'biuro-soi=1' }],
    ['a file of the window', '/assets/index-A1b2C3d4.js', {}],
  ])('%s is answered 403 with a page in Polish and English', async (_name, path, headers) => {
    const answer = await ask({ port: office.port, path, headers })
    expect(answer.status).toBe(403)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.body).toContain('To okno nie jest zalogowane')
    expect(answer.body).toContain('This window is not signed in')
    expect(answer.body).not.toContain('<script')
  })

  it('the cookie of an office on another port does not count', async () => {
    const other = await openLoopback()
    const foreign = await signIn(other.entrance)
    await other.close()
    expect((await get('/', { cookie: foreign })).status).toBe(403)
    const renamed = foreign.replace(String(other.port), String(office.port))
    expect((await get('/', { cookie: renamed })).status).toBe(403)
  })
})

describe('the Host', () => {
  it.each(['127.0.0.1', 'localhost', 'LOCALHOST'])('%s with the port is let in', async (name) => {
    expect((await get('/', { host: `${name}:${office.port}` })).status).toBe(200)
  })

  it.each([
    ['a foreign name that resolves here', () => `office.example:${office.port}`],
    ['a name that ends like ours', () => `localhost.evil.example:${office.port}`],
    ['another port', () => '127.0.0.1:1'],
    ['no port', () => '127.0.0.1'],
    ['another loopback address', () => `127.0.0.2:${office.port}`],
  ])('%s is refused even with the cookie', async (_name, host) => {
    const answer = await get('/', { host: host() })
    expect(answer.status).toBe(421)
    expect(answer.body).not.toContain('<title>Biuro SOI</title>')
  })

  it('is not read from an absolute address in the request line', async () => {
    const path = `http://evil.example:${office.port}/`
    expect((await get(path, { host: `127.0.0.1:${office.port}` })).status).toBe(400)
  })
})

describe('the port', () => {
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address)

  it.skipIf(outside.length === 0).each(outside)('is closed on %s', async (address) => {
    const reached = await new Promise<boolean>((resolve) => {
      const socket = connect({ host: address, port: office.port, timeout: 2_000 })
      const answer = (value: boolean) => {
        socket.destroy()
        resolve(value)
      }
      socket.once('connect', () => answer(true))
      socket.once('error', () => answer(false))
      socket.once('timeout', () => answer(false))
    })
    expect(reached).toBe(false)
  })
})

describe('other methods', () => {
  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    const answer = await ask({ port: office.port, method, headers: { cookie } })
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toBe('GET, HEAD')
  })
})
