import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CourseFacts, decideCourse, decidePackageMove } from '#db/rules/package-course.ts'
import { cellStandingOn, isLateNow, recordedDeliverableState } from '#db/rules/package-standing.ts'
import { addDays, day } from '#db/values/day.ts'
import { deliverableStates } from '#db/values/implementing.ts'
import {
  type CellState,
  type DeliverableCourse,
  type PackageMove,
  type PackageMoveKind,
  packageMoveKinds,
} from '#db/values/package.ts'

const period = { from: day('2019-09-01'), to: day('2021-12-31') }
const facts = (
  current: DeliverableCourse | null,
  more: Partial<CourseFacts> = {},
): CourseFacts => ({
  ...{ today: day('2021-12-31'), period, current },
  ...{ agreementOn: day('2021-03-01'), endedOn: null, certificate: null },
  ...more,
})
const days = {
  order: day('2021-04-01'),
  start: day('2021-04-10'),
  receive: day('2021-06-01'),
  deliver: day('2021-06-05'),
}
const moveOf = (
  kind: PackageMoveKind,
  on = kind === 'back' ? days.order : days[kind],
): PackageMove => {
  if (kind === 'back') return { kind, reason: 'pomyłka' }
  if (kind === 'order') return { kind, on, contractorId: null, dueOn: null }
  return kind === 'deliver' ? { kind, on, acceptance: 'protokół 1' } : { kind, on }
}
/** A record that stands in each state, made by the moves themselves. */
const standing = (state: CellState): DeliverableCourse | null => {
  const way: Record<CellState, readonly PackageMoveKind[]> = {
    notOrdered: [],
    ordered: ['order'],
    inProgress: ['order', 'start'],
    toAccept: ['order', 'start', 'receive'],
    delivered: ['order', 'start', 'receive', 'deliver'],
  }
  return way[state].reduce<DeliverableCourse | null>((current, kind) => {
    const decision = decidePackageMove(moveOf(kind), facts(current))
    if (!decision.ok) throw new Error(decision.refusal.code)
    return decision.value
  }, null)
}
const outcome = (state: CellState, kind: PackageMoveKind): string => {
  const decision = decidePackageMove(moveOf(kind), facts(standing(state)))
  if (!decision.ok) return decision.refusal.code
  return decision.value === null ? 'notOrdered' : recordedDeliverableState(decision.value)
}

describe('the table of the package', () => {
  it.each([
    ['notOrdered', 'order', 'ordered'],
    ['notOrdered', 'start', 'package.notOrdered'],
    ['notOrdered', 'receive', 'package.notOrdered'],
    ['notOrdered', 'deliver', 'package.notOrdered'],
    ['notOrdered', 'back', 'package.nothingToTakeBack'],
    ['ordered', 'order', 'package.orderedAlready'],
    ['ordered', 'start', 'inProgress'],
    ['ordered', 'receive', 'package.notStarted'],
    ['ordered', 'deliver', 'package.notReceived'],
    ['ordered', 'back', 'notOrdered'],
    ['inProgress', 'order', 'package.orderedAlready'],
    ['inProgress', 'start', 'package.startedAlready'],
    ['inProgress', 'receive', 'toAccept'],
    ['inProgress', 'deliver', 'package.notReceived'],
    ['inProgress', 'back', 'ordered'],
    ['toAccept', 'order', 'package.orderedAlready'],
    ['toAccept', 'start', 'package.startedAlready'],
    ['toAccept', 'receive', 'package.receivedAlready'],
    ['toAccept', 'deliver', 'delivered'],
    ['toAccept', 'back', 'inProgress'],
    ['delivered', 'order', 'package.deliveredAlready'],
    ['delivered', 'start', 'package.deliveredAlready'],
    ['delivered', 'receive', 'package.deliveredAlready'],
    ['delivered', 'deliver', 'package.deliveredAlready'],
    ['delivered', 'back', 'toAccept'],
  ] as const)('what is %s and gets %s: %s', (state, kind, expected) => {
    expect(outcome(state, kind)).toBe(expected)
  })

  it.each([
    [
      'a day to come',
      moveOf('start', day('2021-05-01')),
      { today: day('2021-04-30') },
      'programme.dayInFuture',
    ],
    [
      'a day outside the programme',
      moveOf('start', day('2022-01-01')),
      { today: day('2022-02-01') },
      'programme.dayOutsidePeriod',
    ],
    ['a day before the order', moveOf('start', day('2021-03-31')), {}, 'package.beforeEarlier'],
    ['a day after the end', moveOf('start'), { endedOn: day('2021-04-09') }, 'package.afterEnd'],
    ['no agreement', moveOf('start'), { agreementOn: null }, 'package.notAgreed'],
    [
      'an agreement after the order',
      moveOf('start'),
      { agreementOn: day('2021-04-02') },
      'package.beforeAgreement',
    ],
    ['a way back without a reason', { kind: 'back', reason: '' }, {}, 'package.reasonMissing'],
  ] as const)('refuses %s', (_, move, more, code) => {
    const decision = decidePackageMove(move, facts(standing('ordered'), more))
    expect(decision).toMatchObject({ ok: false, refusal: { code } })
  })

  it.each([
    ['delivered', days.deliver, 'package.certified'],
    ['delivered', day('2021-06-04'), null],
    ['toAccept', days.deliver, null],
    ['ordered', days.deliver, null],
  ] as const)('what is %s goes back under a certificate of %s: %s', (state, issuedOn, code) => {
    const certificate = { number: 'SOI-W/3/2021', issuedOn }
    const decision = decidePackageMove(moveOf('back'), facts(standing(state), { certificate }))
    expect(decision.ok ? null : decision.refusal.code).toBe(code)
  })

  it('takes a step on the day on which the agreement was ended', () => {
    const decision = decidePackageMove(
      moveOf('start'),
      facts(standing('ordered'), { endedOn: days.start }),
    )
    expect(decision.ok).toBe(true)
  })

  it('delivers only with a note of acceptance', () => {
    const move = { kind: 'deliver', on: days.deliver, acceptance: '' } as const
    const decision = decidePackageMove(move, facts(standing('toAccept')))
    expect(decision).toMatchObject({ ok: false, refusal: { code: 'package.acceptanceMissing' } })
  })

  it.each([
    ['2021-03-31', 'package.dueBeforeOrder'],
    ['2022-01-01', 'package.dueOutside'],
  ])('refuses an order due on %s', (due, code) => {
    const move = { kind: 'order', on: days.order, contractorId: null, dueOn: day(due) } as const
    expect(decidePackageMove(move, facts(null))).toMatchObject({ ok: false, refusal: { code } })
  })
})

describe('a whole record', () => {
  const whole = standing('delivered') as DeliverableCourse
  it('may be written down at once', () => {
    expect(decideCourse(whole, facts(null))).toEqual({ ok: true, value: whole })
  })
  it('leaves no step out', () => {
    const decision = decideCourse({ ...whole, startedOn: null }, facts(null))
    expect(decision).toMatchObject({ ok: false, refusal: { code: 'package.stepLeftOut' } })
  })
  it('does not lose a step without a reason', () => {
    const decision = decideCourse({ ...whole, deliveredOn: null }, facts(whole))
    expect(decision).toMatchObject({ ok: false, refusal: { code: 'package.stepGone' } })
  })
  it.each([
    ['2021-06-10', '2021-06-10', null],
    ['2021-06-10', '2021-06-11', 'package.afterCertificate'],
    ['2021-06-04', '2021-06-11', null],
  ])('under a certificate of %s moves to %s: %s', (issuedOn, to, code) => {
    const certificate = { number: 'SOI-W/3/2021', issuedOn: day(issuedOn) }
    const decision = decideCourse({ ...whole, deliveredOn: day(to) }, facts(whole, { certificate }))
    expect(decision.ok ? null : decision.refusal.code).toBe(code)
  })
  it('keeps no acceptance of what was not delivered', () => {
    const decision = decideCourse({ ...whole, deliveredOn: null }, facts(null))
    expect(decision).toMatchObject({ ok: true, value: { acceptance: '' } })
  })
})

describe('a deliverable on a day', () => {
  const due = { ...(standing('delivered') as DeliverableCourse), dueOn: day('2021-05-20') }
  it.each([
    ['2021-03-31', 'notOrdered', 0, false],
    ['2021-04-05', 'ordered', 0, false],
    ['2021-05-20', 'inProgress', 0, false],
    ['2021-05-21', 'inProgress', 1, true],
    ['2021-05-31', 'inProgress', 11, true],
    ['2021-06-01', 'toAccept', 12, false],
    ['2021-12-31', 'delivered', 12, false],
  ] as const)('on %s is %s, %i days late', (on, state, daysLate, late) => {
    const found = cellStandingOn(due, day(on))
    expect(found).toEqual({ state, daysLate })
    expect(isLateNow(found)).toBe(late)
  })
})

const aMove = fc
  .record({
    kind: fc.constantFrom(...packageMoveKinds),
    at: fc.integer({ min: -40, max: 330 }),
    text: fc.constantFrom('', 'powód'),
    due: fc.option(fc.integer({ min: -60, max: 400 }), { nil: null }),
  })
  .map(({ kind, at, text, due }): PackageMove => {
    const on = addDays(period.from, 547 + at)
    if (kind === 'back') return { kind, reason: text }
    if (kind === 'deliver') return { kind, on, acceptance: text }
    const dueOn = due === null ? null : addDays(period.from, 547 + due)
    return kind === 'order' ? { kind, on, contractorId: null, dueOn } : { kind, on }
  })

it('any sequence of moves leaves the days in order, the state to be told from them, and acceptance where it was delivered', () => {
  fc.assert(
    fc.property(fc.array(aMove, { maxLength: 40 }), (moves) => {
      let current: DeliverableCourse | null = null
      for (const move of moves) {
        const decision = decidePackageMove(move, facts(current))
        if (decision.ok) current = decision.value
        if (current === null) continue
        const { orderedOn, startedOn, receivedOn, deliveredOn, dueOn, acceptance } = current
        const steps = [orderedOn, startedOn, receivedOn, deliveredOn]
        const made = steps.filter((on) => on !== null)
        expect(steps.slice(0, made.length)).toEqual(made.toSorted())
        expect(deliverableStates[made.length - 1]).toBe(recordedDeliverableState(current))
        expect(made.every((on) => on >= day('2021-03-01') && on <= period.to)).toBe(true)
        expect(acceptance !== '').toBe(deliveredOn !== null)
        expect(dueOn === null || (dueOn >= orderedOn && dueOn <= period.to)).toBe(true)
        expect(cellStandingOn(current, period.to).state).toBe(recordedDeliverableState(current))
      }
    }),
    { numRuns: 500 },
  )
})
