import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import en from '#renderer/text/en.json' with { type: 'json' }
import pl from '#renderer/text/pl.json' with { type: 'json' }

const root = join(import.meta.dirname, '../..')

/** Where a refusal is made: `refuse('a.b'`, `refused("a.b"`, `no('a.b')`, `new Refused('a.b'` … */
const made = /\b(?:refuse|refused|Refused|no|past|allNo)\(\s*'([a-z]\w*\.\w+)'/g
/** Tables of codes, where a rule or the engine keeps them as data. */
const tables: Readonly<Record<string, RegExp>> = {
  'db/engine/file-refusal.ts': /'(store\.\w+)'/g,
  'db/rules/recruitment-order.ts': /'(recruitment\.\w+)'/g,
}

const sources = globSync('{db,electron}/**/*.ts', { cwd: root })

const codes: ReadonlyMap<string, string> = new Map(
  sources.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    const patterns = [made, tables[file] ?? []].flat()
    return patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap(([, code]) =>
        code === undefined ? [] : [[code, file] as const],
      ),
    )
  }),
)

function sentence(texts: object, code: string): unknown {
  const path = ['refusal', ...code.split('.')]
  return path.reduce<unknown>(
    (node, key) => (typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined),
    texts,
  )
}

/** The sentence with the parts of others that it quotes (`$t(refusal.nothingSaved)`). */
const whole = (texts: object, text: string) =>
  text.replace(/\$t\(refusal\.(\w+)\)/g, (_, key: string) => String(sentence(texts, key)))

describe('every refusal that the program can make', () => {
  it('is found in the sources at all', () => {
    expect(codes.size).toBeGreaterThan(100)
    expect([...codes.keys()]).toEqual(
      expect.arrayContaining(['store.held', 'recruitment.notInvited', 'import.zipBomb']),
    )
  })

  it.each([
    ['Polish', pl],
    ['English', en],
  ])('has a whole sentence in %s', (_, texts) => {
    const missing = [...codes].filter(([code]) => {
      const text = sentence(texts, code)
      return typeof text !== 'string' || !/^\S.*[.!?]$/s.test(whole(texts, text))
    })
    expect(missing).toEqual([])
  })
})
