import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideDeactivation, decideMentor } from '#db/rules/mentor.ts'
import {
  type Assigned,
  type AssignmentFacts,
  assignmentOn,
  decideAssignment,
  neverOverlap,
  passesWithCare,
} from '#db/rules/mentor-assignment.ts'
import { addDays, type Day, day } from '#db/values/day.ts'
import type { RecruitmentState } from '#db/values/recruitment.ts'

const period = { from: day('2019-09-01'), to: day('2021-12-31') }
const [north, south] = ['north', 'south']
const since = (mentorId: string, from: string, to: string | null = null): Assigned => ({
  ...{ id: `${mentorId} ${from}`, mentorId, from: day(from), to: to === null ? null : day(to) },
})

function facts(over: Partial<AssignmentFacts> = {}): AssignmentFacts {
  return {
    ...{ state: 'takingPart', assignments: [], mentorActive: true, period },
    nameOf: (id) => `Opiekun ${id}`,
    ...over,
  }
}
const asked = (from: string, over: { mentorId?: string; handover?: string } = {}) => ({
  ...{ mentorId: south, from: day(from), handover: 'Wójt prosi o telefon' },
  ...over,
})
const codeOf = (decision: ReturnType<typeof decideAssignment>) =>
  decision.ok ? 'allowed' : decision.refusal.code

describe('the assignment of a mentor', () => {
  const north2020 = since(north, '2020-03-02')
  it.each<[string, string, Partial<AssignmentFacts>, Parameters<typeof asked>[1], string]>([
    ['a first one', '2020-03-02', {}, { handover: '' }, 'allowed'],
    ['before the programme', '2019-08-31', {}, {}, 'programme.dayOutsidePeriod'],
    ['its first day', '2019-09-01', {}, {}, 'allowed'],
    ['after its last day', '2022-01-01', {}, {}, 'programme.dayOutsidePeriod'],
    ['a JST that withdrew', '2020-03-02', { state: 'withdrawn' }, {}, 'mentor.jstWithdrawn'],
    ['one that has only signed', '2020-03-02', { state: 'signed' }, {}, 'mentor.notTakingPart'],
    ['one nobody invited', '2020-03-02', { state: 'none' }, {}, 'mentor.notTakingPart'],
    ['a mentor who stopped', '2020-03-02', { mentorActive: false }, {}, 'mentor.inactive'],
    ['a change', '2020-03-03', { assignments: [north2020] }, {}, 'allowed'],
    [
      'a change without a word',
      '2020-03-03',
      { assignments: [north2020] },
      { handover: '' },
      'mentor.handoverMissing',
    ],
    [
      'the mentor it has',
      '2020-06-01',
      { assignments: [north2020] },
      { mentorId: north },
      'mentor.sameMentor',
    ],
    ['the day it began', '2020-03-02', { assignments: [north2020] }, {}, 'mentor.assignedSince'],
    ['an earlier day', '2020-02-01', { assignments: [north2020] }, {}, 'mentor.assignedSince'],
    [
      'within care that ended',
      '2020-05-31',
      { assignments: [since(north, '2020-03-02', '2020-05-31')] },
      {},
      'mentor.assignedSince',
    ],
    [
      'after care that ended',
      '2020-06-01',
      { assignments: [since(north, '2020-03-02', '2020-05-31')] },
      { handover: '' },
      'allowed',
    ],
  ])('%s is %s: %j', (_, from, over, more, expected) => {
    expect(codeOf(decideAssignment(asked(from, more), facts(over)))).toBe(expected)
  })

  it('ends the one before on the day before', () => {
    const decision = decideAssignment(asked('2020-09-01'), facts({ assignments: [north2020] }))
    expect(decision).toEqual({
      ok: true,
      value: { ends: { id: north2020.id, to: '2020-08-31' } },
    })
  })

  it('never gives a JST two mentors on one day, whatever the order of assigning', () => {
    const mostly = <T>(usual: T, ...others: readonly T[]) =>
      fc.constantFrom(usual, usual, usual, usual, ...others)
    const days = fc.integer({ min: -5, max: 900 }).map((count) => addDays(period.from, count))
    const deed = fc.record({
      mentorId: fc.constantFrom('a', 'b', 'c'),
      from: days,
      handover: mostly('przekazanie', ''),
      state: mostly<RecruitmentState>('takingPart', 'withdrawn', 'signed'),
      mentorActive: mostly(true, false),
    })
    let changes = 0
    fc.assert(
      fc.property(fc.array(deed, { minLength: 3, maxLength: 30 }), days, (deeds, on: Day) => {
        let assignments: readonly Assigned[] = []
        for (const [at, { state, mentorActive, ...one }] of deeds.entries()) {
          const decision = decideAssignment(one, facts({ state, mentorActive, assignments }))
          if (!decision.ok) continue
          const { ends } = decision.value
          if (ends !== null) changes += 1
          assignments = [
            { id: String(at), mentorId: one.mentorId, from: one.from, to: null },
            ...assignments.map((was) => (was.id === ends?.id ? { ...was, to: ends.to } : was)),
          ]
        }
        expect(neverOverlap(assignments)).toBe(true)
        const standing = assignments.filter(
          ({ from, to }) => from <= on && (to === null || to >= on),
        )
        expect(standing.length).toBeLessThanOrEqual(1)
        expect(assignmentOn(assignments, on)).toBe(standing[0] ?? null)
      }),
    )
    expect(changes).toBeGreaterThan(50)
  })

  it.each([
    [[since(north, '2020-03-02'), since(south, '2020-04-01')], false],
    [[since(north, '2020-03-02', '2020-04-01'), since(south, '2020-04-01')], false],
    [[since(south, '2020-04-01'), since(north, '2020-03-02', '2020-03-31')], true],
    [[since(north, '2020-03-02', '2020-03-01'), since(south, '2020-04-01')], false],
    [[], true],
  ])('the assignments %j overlap on no day: %s', (assignments, expected) => {
    expect(neverOverlap(assignments)).toBe(expected)
  })
})

describe('a mentor', () => {
  const entry = { name: 'Piotr Testowy', phone: '684565487', email: '', accountId: 'a1' }
  it('is kept with the phone in the notation of the office', () => {
    expect(decideMentor(entry, [])).toEqual({
      ok: true,
      value: { ...entry, phone: '68 456 54 87' },
    })
  })

  it.each([
    [{ name: '' }, [], 'mentor.nameMissing'],
    [{}, [{ name: 'PIOTR TESTOWY', accountId: null }], 'mentor.nameTaken'],
    [{}, [{ name: 'Ewa Modelowa', accountId: 'a1' }], 'mentor.accountTaken'],
    [{ email: 'nie adres' }, [], 'email.noAt'],
    [{ phone: '123' }, [], 'phone.wrongLength'],
  ])('%j beside %j is refused: %s', (over, others, code) => {
    const decision = decideMentor({ ...entry, ...over }, others)
    expect(decision.ok || decision.refusal.code).toBe(code)
  })

  it('without an account may stand beside another without one', () => {
    const other = { name: 'Ewa Modelowa', accountId: null }
    expect(decideMentor({ ...entry, accountId: null }, [other]).ok).toBe(true)
  })

  it('stops only when nobody is in care; the refusal names them', () => {
    expect(decideDeactivation('Ewa', [])).toEqual({ ok: true, value: true })
    expect(decideDeactivation('Ewa', ['Gubin', 'Żary'])).toEqual({
      ok: false,
      refusal: {
        code: 'mentor.hasJsts',
        figures: { name: 'Ewa', count: 2, jsts: 'Gubin, Żary' },
      },
    })
  })
})

it.each([
  ['2020-09-09', '2020-09-01', '2020-08-20', true],
  ['2020-09-01', '2020-09-01', '2020-08-20', true],
  ['2020-08-31', '2020-09-01', '2020-08-20', false],
  ['2020-08-20', '2020-09-01', '2020-08-20', false],
  ['2020-08-19', '2020-09-01', '2020-08-20', true],
  ['2020-08-31', '2020-09-01', '2020-09-15', true],
])('a visit of %s passes with care from %s on %s: %s', (plannedOn, from, today, passes) => {
  expect(passesWithCare(day(plannedOn), { from: day(from), today: day(today) })).toBe(passes)
})
