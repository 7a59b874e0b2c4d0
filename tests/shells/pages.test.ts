import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, ask, signIn } from './http.ts'
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

describe('the window’s files', () => {
  it('the first page is asked for again each time', async () => {
    const answer = await get('/')
    expect(answer.status).toBe(200)
    expect(answer.body).toContain('<title>Biuro SOI</title>')
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it.each(['/jst/0801011', '/quota?stage=first', '/settings/'])(
    '%s is the router’s own and gets the first page',
    async (path) => {
      const answer = await get(path)
      expect(answer.status).toBe(200)
      expect(answer.headers['content-type']).toContain('text/html')
      expect(answer.headers['cache-control']).toBe('no-store')
    },
  )

  it('a file named by its content may be kept', async () => {
    const answer = await get('/assets/index-A1b2C3d4.js')
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toContain('text/javascript')
    expect(answer.headers['cache-control']).toBe('private, max-age=31536000, immutable')
  })

  it('a missing file is missing, not the first page', async () => {
    expect((await get('/assets/gone-A1b2C3d4.js')).status).toBe(404)
  })

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/..\\secret.txt',
    '/%00/../secret.txt',
    '/%E0%A4%A',
    '//../secret.txt',
  ])('%s leads nowhere outside the folder', async (path) => {
    const answer = await get(path)
    expect(answer.body).not.toContain('not for the window')
    expect([200, 400, 404]).toContain(answer.status)
  })

  it.each(['bytes=5-2', 'bytes=99999-', 'bytes=-', 'nonsense'])(
    'an odd Range (%s) does not bring the office down',
    async (range) => {
      expect((await get('/', { range })).status).toBe(200)
    },
  )
})

describe('the headers of every answer', () => {
  const answers: readonly (readonly [string, () => Promise<Answer>])[] = [
    ['a page', () => get('/')],
    ['a file', () => get('/assets/index-A1b2C3d4.js')],
    ['a missing file', () => get('/assets/gone-A1b2C3d4.js')],
    ['the way in', () => get(new URL(office.entrance).search.replace('?', '/?'))],
    ['a closed door', () => ask({ port: office.port })],
    ['a wrong host', () => get('/', { host: 'evil.example' })],
  ]

  it.each(answers)('%s', async (_name, answer) => {
    const { headers } = await answer()
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(headers['access-control-allow-origin']).toBeUndefined()
    const policy = directives(headers['content-security-policy'])
    expect(policy).toEqual({
      'default-src': "'self'",
      'script-src': "'self'",
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data: blob:",
      'font-src': "'self'",
      'connect-src': `'self' ws://127.0.0.1:${office.port} ws://localhost:${office.port}`,
      'object-src': "'none'",
      'frame-src': "'none'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
    })
  })
})

const directives = (policy: string | string[] | undefined): Record<string, string> =>
  Object.fromEntries(
    String(policy)
      .split('; ')
      .map((directive) => {
        const at = directive.indexOf(' ')
        return [directive.slice(0, at), directive.slice(at + 1)]
      }),
  )
