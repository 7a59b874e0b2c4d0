import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decideClosed,
  decideHandedOver,
  decidePromise,
  decideSilentDays,
  decideSnoozed,
  followUpStandingOn,
} from '#db/rules/follow-up.ts'
import { latestSound, silentJsts } from '#db/rules/silent-jst.ts'
import { addDays, day, type Instant } from '#db/values/day.ts'
import type { Decision } from '#db/values/refusal.ts'

const codeOf = (decision: Decision<unknown>) => (decision.ok ? 'allowed' : decision.refusal.code)
const today = day('2020-09-15')
const done = '2020-09-14T08:00:00.000Z' as Instant
const owners = new Set(['maria', 'piotr'])
const open = { doneAt: null, ownerId: 'maria' }

describe('a promise to come back', () => {
  it.each([
    ['2020-09-14', null, null, 'overdue'],
    ['2020-09-15', null, null, 'today'],
    ['2020-09-16', null, null, 'ahead'],
    ['2020-09-14', '2020-09-16', null, 'snoozed'],
    ['2020-09-14', '2020-09-15', null, 'overdue'],
    ['2020-09-14', '2020-09-16', done, 'done'],
  ])('due %s, put off until %s, done %s stands as %s', (dueOn, until, doneAt, standing) => {
    const days = { dueOn: day(dueOn), snoozedUntil: until === null ? null : day(until), doneAt }
    expect(followUpStandingOn(days, today)).toBe(standing)
  })

  it.each([
    ['whole', {}, 'allowed'],
    ['due today', { dueOn: today }, 'allowed'],
    ['due yesterday', { dueOn: addDays(today, -1) }, 'followUp.dueInPast'],
    ['without words', { step: '' }, 'followUp.stepMissing'],
    ['of somebody else', { ownerId: 'jan' }, 'followUp.ownerMayNot'],
  ])('%s is made: %s', (_, over, code) => {
    const promised = { step: 'Oddzwonić', ownerId: 'maria', dueOn: addDays(today, 1), ...over }
    const facts = { owners, day: today }
    expect(codeOf(decidePromise(promised, facts))).toBe(code)
    const closing = { result: 'Oddzwoniono', further: promised }
    expect(codeOf(decideClosed(closing, { ...facts, before: open }))).toBe(code)
  })

  it.each([
    ['with its result', 'Oddzwoniono', null, 'allowed'],
    ['without one', '', null, 'followUp.resultMissing'],
    ['twice', 'Oddzwoniono', done, 'followUp.alreadyDone'],
  ])('is closed %s', (_, result, doneAt, code) => {
    const facts = { before: { doneAt }, owners, day: today }
    expect(codeOf(decideClosed({ result, further: null }, facts))).toBe(code)
  })

  it.each([
    ['to another', 'piotr', 'Zna sprawę', null, 'allowed'],
    ['to the same', 'maria', 'Zna sprawę', null, 'followUp.sameOwner'],
    ['to one who may not', 'jan', 'Zna sprawę', null, 'followUp.ownerMayNot'],
    ['without a note', 'piotr', '', null, 'followUp.noteMissing'],
    ['once closed', 'piotr', 'Zna sprawę', done, 'followUp.alreadyDone'],
  ])('is handed over %s', (_, ownerId, note, doneAt, code) => {
    const before = { ...open, doneAt }
    expect(codeOf(decideHandedOver({ ownerId, note }, { before, owners }))).toBe(code)
  })

  it.each([
    ['2020-09-16', null, 'allowed'],
    ['2020-09-15', null, 'followUp.snoozeInPast'],
    ['2020-09-16', done, 'followUp.alreadyDone'],
  ])('is put off until %s (done %s): %s', (until, doneAt, code) => {
    expect(codeOf(decideSnoozed(day(until), { before: { doneAt }, day: today }))).toBe(code)
  })

  it.each([
    [0, 'followUp.silentDaysOutside'],
    [1, 'allowed'],
    [365, 'allowed'],
    [366, 'followUp.silentDaysOutside'],
  ])('%d days of silence: %s', (days, code) => {
    expect(codeOf(decideSilentDays(days))).toBe(code)
  })
})

describe('a JST', () => {
  const heard = (teryt: string, on: string, over: object = {}) => ({
    ...{ teryt, finished: false, sounds: [{ on: day(on), kind: 'visit' as const }] },
    ...over,
  })
  const asked = { day: today, silentDays: 30 }

  it.each([
    ['2020-08-17', 0],
    ['2020-08-16', 1],
    ['2020-09-20', 0],
  ])('last heard of on %s is silent %d times', (on, times) => {
    expect(silentJsts([heard('0801011', on)], asked)).toHaveLength(times)
  })

  it('is not silent once it has finished, nor before it began', () => {
    const over = heard('1', '2019-01-01', { finished: true })
    expect(silentJsts([over, heard('2', '2019-01-01', { sounds: [] })], asked)).toEqual([])
  })

  it('is heard of by whichever sound came last; the longest silent stand first', () => {
    const sounds = [
      { on: day('2020-01-01'), kind: 'joined' as const },
      { on: day('2020-07-01'), kind: 'note' as const },
      { on: day('2020-03-01'), kind: 'enquiry' as const },
    ]
    const found = silentJsts(
      [heard('1', '2020-08-01'), { ...heard('2', '2020-08-01'), sounds }],
      asked,
    )
    expect(found.map(({ teryt, last, days }) => [teryt, last.kind, days])).toEqual([
      ['2', 'note', 76],
      ['1', 'visit', 45],
    ])
  })

  it('is never more silent for one more sound', () => {
    const on = fc.integer({ min: 0, max: 400 }).map((days) => addDays(today, -days))
    const sound = fc.record({ on, kind: fc.constantFrom('visit' as const, 'note' as const) })
    fc.assert(
      fc.property(fc.array(sound, { minLength: 1 }), sound, (sounds, more) => {
        const days = (of: typeof sounds) =>
          silentJsts([{ teryt: '1', finished: false, sounds: of }], { ...asked, silentDays: 0 })[0]
            ?.days ?? -1
        expect(days([...sounds, more])).toBeLessThanOrEqual(days(sounds))
        expect(latestSound([...sounds, more])?.on).toBe(
          [...sounds, more]
            .map((one) => one.on)
            .toSorted()
            .at(-1),
        )
      }),
    )
  })
})
