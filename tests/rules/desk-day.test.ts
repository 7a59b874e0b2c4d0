import { expect, it } from 'vitest'
import { deskMoment, deskSpan } from '#db/rules/desk-day.ts'
import { day, type Instant } from '#db/values/day.ts'

const sample = { sampleDay: day('2021-12-31') }
const real = { sampleDay: null }
const at = (text: string) => text as Instant

it.each([
  ['in winter', '2026-11-22T09:30:15.000Z', '2021-12-31T09:30:15.000Z'],
  ['in summer, by the office’s clock', '2026-07-01T07:30:00.000Z', '2021-12-31T08:30:00.000Z'],
  ['after midnight in Poland', '2026-11-22T23:30:00.000Z', '2021-12-30T23:30:00.000Z'],
])('a moment %s is one of the sample day at the same time', (_, moment, shown) => {
  expect(deskMoment(sample, at(moment))).toBe(shown)
  expect(deskMoment(real, at(moment))).toBe(moment)
})

it('a conversation of the sample office lasts as long as it lasted', () => {
  const [ring, end] = [at('2026-11-22T22:59:00.000Z'), at('2026-11-22T23:01:30.000Z')]
  const { openedAt, closedAt } = deskSpan(sample, ring, end)
  expect(Date.parse(closedAt) - Date.parse(openedAt)).toBe(150_000)
  expect(deskSpan(real, ring, end)).toEqual({ openedAt: ring, closedAt: end })
})
