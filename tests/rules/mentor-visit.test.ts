import { describe, expect, it } from 'vitest'
import { clashesAmongVisits, type VisitSlot, visitClashes } from '#db/rules/mentor-clash.ts'
import { decideStep, decideStepDone } from '#db/rules/mentor-step.ts'
import {
  decideCancelledVisit,
  decideHeldVisit,
  decidePlannedVisit,
  decidePresent,
  type VisitDays,
  visitStateOn,
} from '#db/rules/mentor-visit.ts'
import { workloadOf } from '#db/rules/mentor-workload.ts'
import { type Day, day } from '#db/values/day.ts'
import type { RecruitmentState } from '#db/values/recruitment.ts'
import type { Decision } from '#db/values/refusal.ts'
import type { TimeOfDay } from '#db/values/training.ts'

const period = { from: day('2019-09-01'), to: day('2021-12-31') }
const today = day('2021-06-15')
const codeOf = (decision: Decision<unknown>) => (decision.ok ? 'allowed' : decision.refusal.code)
const visit = (over: Partial<VisitDays> = {}): VisitDays => ({
  ...{ plannedOn: day('2021-06-10'), heldOn: null, cancelledOn: null },
  ...over,
})
const heldOn = day('2021-06-11')
const cancelledOn = day('2021-06-09')

describe('how a visit stands', () => {
  it.each<[Partial<VisitDays>, string, string]>([
    [{}, '2021-06-09', 'planned'],
    [{}, '2021-06-10', 'planned'],
    [{}, '2021-06-11', 'overdue'],
    [{ heldOn }, '2021-06-30', 'held'],
    [{ cancelledOn }, '2021-06-30', 'cancelled'],
  ])('%j is on %s: %s', (over, on, expected) => {
    expect(visitStateOn(visit(over), day(on))).toBe(expected)
  })
})

describe('planning a visit', () => {
  const mentor = { name: 'Ewa', active: true }
  it.each<[string, VisitDays | null, RecruitmentState, boolean, string, string, string]>([
    ['a new one', null, 'takingPart', true, '2021-07-01', 'Gubin', 'allowed'],
    ['one that has passed', null, 'takingPart', true, '2021-01-04', 'Gubin', 'allowed'],
    ['at one that withdrew', null, 'withdrawn', true, '2021-07-01', 'Gubin', 'mentor.jstWithdrawn'],
    ['at one that declared', null, 'declared', true, '2021-07-01', 'x', 'mentor.notTakingPart'],
    ['moved after it withdrew', visit(), 'withdrawn', true, '2021-07-01', 'x', 'allowed'],
    ['by one who stopped', null, 'takingPart', false, '2021-07-01', 'x', 'mentor.inactive'],
    ['nowhere', null, 'takingPart', true, '2021-07-01', '', 'mentor.placeMissing'],
    ['too late', null, 'takingPart', true, '2022-01-01', 'x', 'programme.dayOutsidePeriod'],
    ['held', visit({ heldOn }), 'takingPart', true, '2021-07-01', 'x', 'mentor.visitHeld'],
    [
      'called off',
      visit({ cancelledOn }),
      'takingPart',
      true,
      '2021-07-01',
      'x',
      'mentor.visitCancelled',
    ],
  ])('%s', (_, before, state, active, plannedOn, place, expected) => {
    const facts = { before, state, mentor: { ...mentor, active }, period }
    expect(codeOf(decidePlannedVisit({ plannedOn: day(plannedOn), place }, facts))).toBe(expected)
  })
})

describe('a visit that was held', () => {
  const held = { heldOn: today, personIds: ['p'], others: '', findings: 'Zakładka działa' }
  it.each<[Partial<typeof held>, Partial<VisitDays>, string]>([
    [{}, {}, 'allowed'],
    [{}, { heldOn }, 'allowed'],
    [{}, { cancelledOn }, 'mentor.visitCancelled'],
    [{ heldOn: day('2021-06-16') }, {}, 'programme.dayInFuture'],
    [{ heldOn: day('2019-08-31') }, {}, 'programme.dayOutsidePeriod'],
    [{ personIds: [] }, {}, 'mentor.nobodyThere'],
    [{ personIds: [], others: 'sołtys' }, {}, 'allowed'],
    [{ findings: '' }, {}, 'mentor.findingsMissing'],
  ])('%j of %j: %s', (over, before, expected) => {
    const facts = { before: visit(before), period, today, certificate: null, others: [] }
    expect(codeOf(decideHeldVisit({ ...held, ...over }, facts))).toBe(expected)
  })

  const agreementOn = day('2021-05-04')
  it.each<[string, Day | null, string, string]>([
    ['2021-06-01', heldOn, '', 'allowed'],
    ['2021-05-03', heldOn, '', 'mentor.visitCertified'],
    ['2021-06-13', heldOn, '', 'mentor.visitCertified'],
    ['2021-06-13', heldOn, '2021-06-12', 'allowed'],
    ['2021-06-13', heldOn, '2021-06-13', 'mentor.visitCertified'],
    ['2021-06-13', heldOn, '2021-05-03', 'mentor.visitCertified'],
    ['2021-06-13', null, '', 'allowed'],
  ])('under a certificate of 12 June it moves to %s from %s, another on “%s”: %s', (...row) => {
    const [on, from, other, expected] = row
    const certificate = { number: 'SOI-W/1/2021', agreementOn, issuedOn: day('2021-06-12') }
    const others = other === '' ? [] : [day(other)]
    const facts = { before: visit({ heldOn: from }), period, today, certificate, others }
    const decision = decideHeldVisit({ ...held, heldOn: day(on) }, facts)
    expect(codeOf(decision)).toBe(expected)
    if (!decision.ok) expect(decision.refusal.figures).toEqual({ day: on, ...certificate })
  })

  it.each<[string, Partial<VisitDays>, string, string]>([
    ['2021-06-14', {}, 'Choroba', 'allowed'],
    ['2021-06-14', {}, '', 'mentor.cancelReasonMissing'],
    ['2021-06-16', {}, 'Choroba', 'programme.dayInFuture'],
    ['2021-06-14', { heldOn }, 'Choroba', 'mentor.visitHeld'],
    ['2021-06-14', { cancelledOn }, 'Choroba', 'mentor.visitCancelled'],
  ])('called off on %s with %j, because “%s”: %s', (on, before, reason, expected) => {
    const facts = { before: visit(before), period, today }
    expect(codeOf(decideCancelledVisit({ on: day(on), reason }, facts))).toBe(expected)
  })

  const person = {
    ...{ name: 'Jan Próbny', jstId: '0801011', leftOn: null as Day | null },
    ...{ mergedIntoId: null as string | null, pseudonymisedOn: null as Day | null },
  }
  it.each<[Partial<typeof person>, string]>([
    [{}, 'allowed'],
    [{ leftOn: today }, 'allowed'],
    [{ leftOn: day('2021-06-14') }, 'mentor.personLeft'],
    [{ jstId: '0801022' }, 'mentor.personElsewhere'],
    [{ mergedIntoId: 'p2' }, 'mentor.personMerged'],
    [{ pseudonymisedOn: today }, 'mentor.personForgotten'],
  ])('a participant %j: %s', (over, expected) => {
    const decision = decidePresent({ ...person, ...over }, { jstId: '0801011', on: today })
    expect(codeOf(decision)).toBe(expected)
  })
})

describe('a next step', () => {
  const step = { text: 'Nowa karta terenu', owner: 'Koordynator', dueOn: day('2021-07-01') }
  it.each<[Partial<typeof step> | { dueOn: null }, boolean, string]>([
    [{}, false, 'allowed'],
    [{ text: '' }, false, 'mentor.stepTextMissing'],
    [{ owner: '' }, false, 'mentor.stepOwnerMissing'],
    [{ dueOn: null }, false, 'mentor.stepDueMissing'],
    [{ dueOn: today }, false, 'allowed'],
    [{ dueOn: day('2021-06-14') }, false, 'mentor.stepDueBefore'],
    [{ dueOn: day('2021-06-14') }, true, 'mentor.stepDueBefore'],
    [{ dueOn: day('2022-01-03') }, false, 'programme.dayOutsidePeriod'],
    [{ dueOn: day('2022-01-03') }, true, 'allowed'],
  ])('%j, agreed before: %s, is %s', (over, agreed, expected) => {
    const typed = { ...step, ...over }
    const facts = { heldOn: today, period, before: agreed ? typed : null }
    expect(codeOf(decideStep(typed, facts))).toBe(expected)
  })

  it.each<[string | null, string]>([
    [null, 'allowed'],
    ['2021-06-15', 'allowed'],
    ['2021-06-16', 'programme.dayInFuture'],
    ['2021-06-10', 'mentor.stepDoneBefore'],
  ])('done on %s: %s', (doneOn, expected) => {
    const on = doneOn === null ? null : day(doneOn)
    expect(codeOf(decideStepDone(on, { heldOn, today }))).toBe(expected)
  })
})

describe('two visits of one mentor', () => {
  const slot = (id: string, at: string | null, over: Partial<VisitSlot> = {}): VisitSlot => ({
    ...{ id, mentorId: 'north', plannedAt: at as TimeOfDay | null, ...visit(), ...over },
  })
  it.each<[string | null, VisitSlot, string | null]>([
    ['10:00', slot('b', '10:00'), 'hour'],
    ['10:00', slot('b', '11:59'), 'hour'],
    ['10:00', slot('b', '08:01'), 'hour'],
    ['10:00', slot('b', '12:00'), null],
    ['10:00', slot('b', null), 'day'],
    [null, slot('b', '10:00'), 'day'],
    ['10:00', slot('b', '10:00', { mentorId: 'south' }), null],
    ['10:00', slot('b', '10:00', { plannedOn: day('2021-06-11') }), null],
    ['10:00', slot('b', '10:00', { cancelledOn }), null],
    ['10:00', slot('b', '10:00', { heldOn }), null],
    ['10:00', slot('a', '10:00'), null],
  ])('one at %s beside %j: %s', (at, other, expected) => {
    const [clash] = visitClashes(slot('a', at), [other])
    expect(clash?.kind ?? null).toBe(expected)
  })

  it('are told of both, and of nobody else', () => {
    const visits = [slot('a', '10:00'), slot('b', '11:00'), slot('c', '14:00')]
    const told = [...clashesAmongVisits(visits)].map(([id, clashes]) => [
      id,
      clashes.map(({ other }) => other.id),
    ])
    expect(told).toEqual([
      ['a', ['b']],
      ['b', ['a']],
      ['c', []],
    ])
  })
})

it('counts a mentor’s own visits, the JSTs in care and the late steps of these', () => {
  const done = {
    inCare: ['north', 'north', 'south'],
    visits: [
      { mentorId: 'north', state: 'held' as const },
      { mentorId: 'north', state: 'planned' as const },
      { mentorId: 'north', state: 'cancelled' as const },
      { mentorId: 'south', state: 'overdue' as const },
    ],
    steps: [
      { mentorId: 'north', late: true },
      { mentorId: 'north', late: false },
      { mentorId: 'south', late: true },
    ],
  }
  expect(workloadOf('north', done)).toEqual({
    ...{ jsts: 2, planned: 1, held: 1, overdue: 0, overdueSteps: 1 },
  })
})
