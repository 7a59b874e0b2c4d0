import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answeringAt, type DutyContact, decideDuty, dutyAt, standsInFor } from '#db/rules/duty.ts'
import { day } from '#db/values/day.ts'
import { type DutyHours, readDuty, writeDuty } from '#db/values/duty-hours.ts'
import type { TimeOfDay } from '#db/values/training.ts'

const usual = 'pn–pt 7.30–15.30; śr 7.30–17.00'

describe('duty hours', () => {
  it.each([
    [usual, usual],
    ['pn-pt 7:30-15:30, ; ', null],
    ['Pon - Pt 7:30 - 15:30; środa 7.30–17', usual],
    ['poniedziałek–piątek 07:30–15:30\nśr 7.30-17.00', usual],
    ['Mon–Fri 7.30–15.30; Wed 7.30–17.00', usual],
    ['wt, czw 8–10', 'wt, cz 8.00–10.00'],
    ['pn 12.00–15.00, 8–11', 'pn 8.00–11.00, 12.00–15.00'],
    ['pn–śr 8–12; czw 9–10', 'pn–cz 8.00–12.00; cz 9.00–10.00'],
    ['', ''],
    ['codziennie 8–12', null],
    ['pn', null],
    ['8–12', null],
    ['pn 8–25', null],
    ['pt–pn 8–12', null],
  ])('%s are read as %s', (text, written) => {
    const read = readDuty(text)
    if (written === null) expect(read).toMatchObject({ refusal: { code: 'programme.dutyNotRead' } })
    else expect(read.ok && writeDuty(read.value)).toBe(written)
  })

  it.each([
    ['pn 12–8', 'programme.dutyBackwards'],
    ['pn 8–8', 'programme.dutyBackwards'],
    ['pn 8–12, 11–13', 'programme.dutyOverlap'],
  ])('%s are refused: %s', (text, code) => {
    expect(readDuty(text)).toMatchObject({ refusal: { code } })
  })

  it('are written in the days of another language', () => {
    const read = readDuty(usual)
    const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
    expect(read.ok && writeDuty(read.value, days)).toBe('Mon–Fri 7.30–15.30; Wed 7.30–17.00')
  })

  it('come back the same whatever they are', () => {
    const time = (minutes: number) =>
      `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` as TimeOfDay
    const spans = fc
      .uniqueArray(fc.integer({ min: 0, max: 1439 }), { maxLength: 6 })
      .map((marks) => marks.toSorted((a, b) => a - b))
      .map((marks) =>
        Array.from({ length: Math.floor(marks.length / 2) }, (_, at) => ({
          from: time(marks[2 * at] ?? 0),
          to: time(marks[2 * at + 1] ?? 0),
        })),
      )
    const week = fc.array(spans, { minLength: 7, maxLength: 7 })
    fc.assert(
      fc.property(week, (hours: DutyHours) => {
        expect(readDuty(writeDuty(hours))).toEqual({ ok: true, value: hours })
      }),
    )
  })
})

const contact = (id: string, more: Partial<DutyContact> = {}): DutyContact => ({
  ...{ id, name: id, duty: usual, substituteId: null, awayFrom: null, awayTo: null },
  ...more,
})
const away = { awayFrom: day('2021-12-27'), awayTo: day('2021-12-31') }
const friday = day('2021-12-31')
const at = (time: string, on = friday) => ({ day: on, time: time as TimeOfDay })

/** Who answers, each with whose hours they are when somebody else’s. */
const answering = (contacts: readonly DutyContact[], moment = at('10:00')) =>
  answeringAt(contacts, moment).map(({ contact: { id }, insteadOf }) =>
    insteadOf === null ? id : `${id} for ${insteadOf.id}`,
  )

describe('who answers', () => {
  it.each([
    ['before the hours', '07:29', friday, []],
    ['from the first minute', '07:30', friday, ['a']],
    ['to the last', '15:29', friday, ['a']],
    ['not at the end', '15:30', friday, []],
    ['longer on Wednesday', '16:59', day('2021-12-29'), ['a']],
    ['not on Saturday', '10:00', day('2022-01-01'), []],
  ] as const)('%s', (_, time, on, expected) => {
    expect(answering([contact('a')], at(time, on))).toEqual(expected)
  })

  it.each([
    [
      'the substitute of one away',
      [contact('a', { ...away, substituteId: 'b' }), contact('b', { duty: '' })],
      ['b for a'],
    ],
    [
      'the next of the chain',
      [
        contact('a', { ...away, substituteId: 'b' }),
        contact('b', { ...away, substituteId: 'c' }),
        contact('c', { duty: '' }),
      ],
      ['c for a'],
    ],
    ['one of two, once', [contact('a', { ...away, substituteId: 'b' }), contact('b')], ['b']],
    ['nobody for one without a substitute', [contact('a', away)], []],
    [
      'nobody when the chain comes round',
      [contact('a', { ...away, substituteId: 'b' }), contact('b', { ...away, substituteId: 'a' })],
      [],
    ],
    ['nobody when the substitute is gone', [contact('a', { ...away, substituteId: 'gone' })], []],
    [
      'the contact after the absence',
      [contact('a', { ...away, awayTo: day('2021-12-30'), substituteId: 'b' })],
      ['a'],
    ],
    [
      'the substitute until further notice',
      [contact('a', { ...away, awayTo: null, substituteId: 'b' }), contact('b', { duty: '' })],
      ['b for a'],
    ],
  ] as const)('is %s', (_, contacts, expected) => {
    expect(answering(contacts)).toEqual(expected)
  })

  it('says of each contact how it stands', () => {
    const contacts = [
      contact('a'),
      contact('b', { duty: '' }),
      contact('c', away),
      contact('d', { duty: 'pn 8–9' }),
    ]
    expect(dutyAt(contacts, at('10:00')).map(({ state }) => state)).toEqual([
      'onDuty',
      'unknown',
      'away',
      'off',
    ])
    expect(standsInFor(contact('a'), contacts, friday)?.id).toBe('a')
  })
})

describe('the duty of a contact', () => {
  const others = [
    contact('b', { substituteId: 'c' }),
    contact('c', { substituteId: 'a' }),
    contact('d'),
  ]
  const typed = { duty: 'pon-pt 8-12', substituteId: null, awayFrom: null, awayTo: null }
  const decide = (more: object) => decideDuty({ ...typed, ...more }, { id: 'a', name: 'a', others })

  it('is kept as the office writes it', () => {
    expect(decide({ substituteId: 'd' })).toMatchObject({
      ok: true,
      value: { duty: 'pn–pt 8.00–12.00', substituteId: 'd' },
    })
  })

  it.each([
    [{ duty: 'rano' }, 'programme.dutyNotRead'],
    [{ awayTo: friday }, 'programme.awayFromMissing'],
    [{ awayFrom: friday, awayTo: day('2021-12-30') }, 'programme.awayBackwards'],
    [{ substituteId: 'a' }, 'programme.substituteSelf'],
    [{ substituteId: 'b' }, 'programme.substituteCycle'],
  ])('%o is refused: %s', (more, code) => {
    expect(decide(more)).toMatchObject({ ok: false, refusal: { code } })
  })
})
