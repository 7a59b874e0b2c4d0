import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AttendedTraining,
  type AttendingPerson,
  attendedMinutes,
  decideAbsence,
  decideAttendance,
  heldMinutes,
  reachesThreshold,
} from '#db/rules/attendance.ts'
import { type Day, day } from '#db/values/day.ts'
import { basisPoints } from '#db/values/money.ts'

const days = [
  { id: 'one', on: day('2020-03-02'), minutes: 360 },
  { id: 'two', on: day('2020-03-03'), minutes: 240 },
]
const training: AttendedTraining = {
  programmeId: 'p',
  panel: 'staff',
  cancelledOn: null,
  days,
}
const person: AttendingPerson = {
  programmeId: 'p',
  panel: 'staff',
  leftOn: null,
  mergedIntoId: null,
  jstWithdrewOn: null,
}

interface Asked {
  readonly person?: Partial<AttendingPerson>
  readonly training?: Partial<AttendedTraining>
  readonly on?: Day
  readonly today?: Day
}

const decide = (asked: Asked) =>
  decideAttendance(
    { ...person, ...asked.person },
    asked.on ?? day('2020-03-03'),
    { ...training, ...asked.training },
    asked.today ?? day('2020-03-03'),
  )

describe('presence on a day', () => {
  it('answers the day of the training', () => {
    expect(decide({})).toEqual({ ok: true, value: 'two' })
    expect(decide({ on: day('2020-03-02') })).toEqual({ ok: true, value: 'one' })
  })

  it('may still be of the day on which a person left or a JST withdrew', () => {
    const on = day('2020-03-03')
    expect(decide({ on, person: { leftOn: on, jstWithdrewOn: on } }).ok).toBe(true)
  })

  it.each<[string, Asked]>([
    ['attendance.dayOutside', { on: day('2020-03-04'), today: day('2020-03-09') }],
    ['attendance.dayAhead', { today: day('2020-03-02') }],
    ['attendance.trainingCancelled', { training: { cancelledOn: day('2020-02-28') } }],
    ['attendance.otherProgramme', { person: { programmeId: 'q' } }],
    ['attendance.otherPanel', { person: { panel: 'manager' } }],
    ['attendance.personMerged', { person: { mergedIntoId: 'x' } }],
    ['attendance.personLeft', { person: { leftOn: day('2020-03-02') } }],
    ['attendance.jstWithdrew', { person: { jstWithdrewOn: day('2020-03-02') } }],
  ])('is refused with %s', (code, asked) => {
    const decision = decide(asked)
    expect(decision.ok ? null : decision.refusal.code).toBe(code)
  })
})

describe('hours', () => {
  it('are those of the days held and of the days on which the person was there', () => {
    expect(heldMinutes(days)).toBe(600)
    expect(attendedMinutes(days, new Set(['two']))).toBe(240)
    expect(attendedMinutes(days, new Set(['elsewhere']))).toBe(0)
  })

  it.each([
    [480, 600, 8_000, true],
    [479, 600, 8_000, false],
    [0, 0, 8_000, false],
    [0, 0, 0, false],
    [0, 600, 0, true],
    [600, 600, 10_000, true],
    // 2/3 of the hours against 66,67 %: no rounding lends a minute.
    [400, 600, 6_667, false],
    [400, 600, 6_666, true],
  ])('%i of %i minutes against %i reach the threshold: %s', (attended, held, rate, reached) => {
    expect(reachesThreshold(attended, held, basisPoints(rate))).toBe(reached)
  })

  it('agree with exact fractions whatever the hours', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), fc.nat(10_000), (attended, held, rate) => {
        const exact = BigInt(attended) * 10_000n >= BigInt(held) * BigInt(rate)
        expect(reachesThreshold(attended, held, basisPoints(rate))).toBe(held > 0 && exact)
      }),
    )
  })
})

describe('taking presence away', () => {
  const facts = { certificate: 'SOI/1/2020', attended: 240, held: 600, rate: basisPoints(8_000) }

  it('is refused while a certificate rests on it', () => {
    expect(decideAbsence(facts)).toEqual({
      ok: false,
      refusal: { code: 'attendance.certificateStands', figures: { number: 'SOI/1/2020' } },
    })
  })

  it('is free without a certificate, and while the hours still do', () => {
    expect(decideAbsence({ ...facts, certificate: null }).ok).toBe(true)
    expect(decideAbsence({ ...facts, attended: 480 }).ok).toBe(true)
  })
})
