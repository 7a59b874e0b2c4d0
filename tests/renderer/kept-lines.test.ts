import { expect, it } from 'vitest'
import { keptLines } from '#renderer/app/kept-lines.ts'

const gubin = { kind: 'jst', id: '0802011', why: { match: 'begins' } }
const jan = { kind: 'person', id: '1', why: { match: 'word' } }
const hitsOf = (...hits: (typeof gubin)[]) => [{ hits }]

it('keeps the line of a hit that came again just so, wherever it stands', () => {
  const lines = keptLines((hit: typeof gubin) => ({ id: hit.id, said: hit.why.match }))
  const [first] = lines(hitsOf(gubin, jan))
  const [second] = lines(hitsOf(structuredClone(jan), structuredClone(gubin)))
  expect(second?.lines[0]).toBe(first?.lines[1])
  expect(second?.lines[1]).toBe(first?.lines[0])
})

it('makes the line anew of a hit that now says something else', () => {
  const lines = keptLines((hit: typeof gubin) => ({ id: hit.id, said: hit.why.match }))
  lines(hitsOf(gubin))
  const [now] = lines(hitsOf({ ...gubin, why: { match: 'exact' } }))
  expect(now?.lines).toEqual([{ id: gubin.id, said: 'exact' }])
})
