import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  acceptedOnList,
  type GateFacts,
  type ImplementationGate,
  implementationGates,
  listApproved,
  managersTrained,
  notBeforeList,
  notBeforeTrainings,
  shutGate,
  staffTrained,
} from '#db/rules/implementation-gates.ts'
import { type AttendedTraining, trainedOn } from '#db/rules/implementation-trainings.ts'
import { addDays, day } from '#db/values/day.ts'
import { basisPoints } from '#db/values/money.ts'
import { attempt } from './facts.ts'

const open: GateFacts = {
  support: attempt({ agreementOn: '2020-02-04', joinedOn: '2020-06-01' }),
  trained: { manager: day('2020-06-15'), staff: day('2020-09-23'), percent: 80 },
  place: { kind: 'accepted', since: day('2020-10-01') },
}
const on = day('2020-10-02')

describe('each gate of an implementation agreement', () => {
  it.each<[string, ImplementationGate, Partial<GateFacts>, string, object]>([
    [
      'nobody of the managers trained',
      managersTrained,
      { trained: { ...open.trained, manager: null } },
      'implementation.managersNotTrained',
      { percent: 80 },
    ],
    [
      'nobody of the staff trained',
      staffTrained,
      { trained: { ...open.trained, staff: null } },
      'implementation.staffNotTrained',
      { percent: 80 },
    ],
    [
      'the staff trained later',
      notBeforeTrainings,
      { trained: { ...open.trained, staff: day('2020-10-03') } },
      'implementation.beforeTrainings',
      { day: on, earlierDay: '2020-10-03' },
    ],
    [
      'the managers trained later',
      notBeforeTrainings,
      { trained: { ...open.trained, manager: day('2020-10-05') } },
      'implementation.beforeTrainings',
      { day: on, earlierDay: '2020-10-05' },
    ],
    [
      'no approved list',
      listApproved,
      { place: { kind: 'notApproved' } },
      'implementation.listNotApproved',
      {},
    ],
    [
      'on the reserve',
      acceptedOnList,
      { place: { kind: 'reserve', rank: 3 } },
      'implementation.onReserve',
      { rank: 3 },
    ],
    [
      'not recommended',
      acceptedOnList,
      { place: { kind: 'refused' } },
      'implementation.notRecommended',
      {},
    ],
    [
      'left the list',
      acceptedOnList,
      { place: { kind: 'withdrawn' } },
      'implementation.leftList',
      {},
    ],
    ['never on it', acceptedOnList, { place: { kind: 'absent' } }, 'implementation.notOnList', {}],
    [
      'moved up later',
      notBeforeList,
      { place: { kind: 'accepted', since: day('2020-10-03') } },
      'implementation.beforeList',
      { day: on, earlierDay: '2020-10-03' },
    ],
  ])('%s: only that one is shut', (_, gate, more, code, figures) => {
    const facts = { ...open, ...more }
    expect(gate(on, facts)).toEqual({ code, figures })
    expect(gate(on, open)).toBeNull()
    expect(shutGate('sign', on, facts)).toEqual({ code, figures })
    const others = implementationGates.sign.filter((other) => other !== gate)
    expect(others.map((other) => other(on, facts)).filter((shut) => shut !== null)).toEqual([])
  })

  it('is open on the very day of the trainings and of the place', () => {
    const same = {
      ...open,
      trained: { manager: on, staff: on, percent: 80 },
      place: { kind: 'accepted', since: on } as const,
    }
    expect(shutGate('sign', on, same)).toBeNull()
  })

  it('asks a completion for none of this', () => {
    const place = { kind: 'withdrawn' } as const
    const trained = { manager: null, staff: null, percent: 80 }
    expect(shutGate('complete', on, { ...open, place, trained })).toBeNull()
  })
})

const first = day('2020-06-15')
const attended = (held: number, ...minutes: readonly number[]): AttendedTraining => ({
  held,
  attended: minutes.map((own, at) => ({ on: addDays(first, at), minutes: own })),
})

describe('a panel is trained', () => {
  it.each([
    ['nobody came', [], null],
    ['one day of two', [attended(720, 360)], null],
    ['79 % of the hours', [attended(1000, 799)], null],
    ['80 % to the minute', [attended(1000, 800)], '2020-06-15'],
    ['both days', [attended(720, 360, 360)], '2020-06-16'],
    ['two people half each', [attended(720, 360), attended(720, 360)], null],
    ['the earlier of two', [attended(720, 360, 360), attended(360, 360)], '2020-06-15'],
    ['a training without hours', [attended(0)], null],
  ] as const)('%s: %s', (_, trainings, expected) => {
    expect(trainedOn(trainings, basisPoints(8_000))).toBe(expected)
  })

  it('never earlier when more is asked, and whatever the order of the days', () => {
    const training = fc
      .tuple(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 5 }), fc.nat(800))
      .map(([minutes, missed]) =>
        attended(
          minutes.reduce((sum, own) => sum + own, missed),
          ...minutes,
        ),
      )
    const rate = fc.integer({ min: 1, max: 10_000 })
    fc.assert(
      fc.property(fc.array(training, { maxLength: 4 }), rate, rate, (trainings, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        const [early, late] = [low, high].map((asked) => trainedOn(trainings, basisPoints(asked)))
        if (late !== null && late !== undefined) {
          expect(early).not.toBeNull()
          expect(String(early) <= late).toBe(true)
        }
        const turned = trainings.map((own) => ({ ...own, attended: own.attended.toReversed() }))
        expect(trainedOn(turned, basisPoints(high))).toBe(late)
      }),
    )
  })
})
