import { describe, expect, it } from 'vitest'
import { numbersOfOthers } from '#db/rules/agreement-number.ts'
import {
  decideImplementationMove,
  decideImplementationUndo,
  endedByWithdrawal,
  type ImplementationFacts,
  type ImplementationMove,
  implementationStateOn,
} from '#db/rules/implementation.ts'
import { day } from '#db/values/day.ts'
import { type ImplementationDates, noImplementationDates } from '#db/values/implementation.ts'
import { refuse } from '#db/values/refusal.ts'
import { allowed, refusedCode } from '../values/decisions.ts'
import { attempt, period } from './facts.ts'

const signed = attempt({ agreementOn: '2019-11-05', agreementNumber: 'WS/1/2019' })
const support = { ...signed, joinedOn: day('2019-12-01') }
const withdrawn = { ...support, withdrawnOn: day('2020-02-03'), withdrawalReason: 'brak kadry' }

const facts = (
  current: ImplementationDates | null,
  more: Partial<ImplementationFacts> = {},
): ImplementationFacts => ({
  today: day('2021-03-31'),
  period,
  current,
  support,
  trained: { manager: day('2019-12-01'), staff: day('2019-12-01'), percent: 80 },
  place: { kind: 'accepted', since: day('2019-12-01') },
  numbersTaken: numbersOfOthers(['WW/8/2020']),
  ...more,
})

const agreed = {
  ...noImplementationDates,
  agreementOn: day('2020-09-01'),
  agreementNumber: 'WW/1/2020',
}
const completed = { ...agreed, completedOn: day('2021-02-01') }
const ended = { ...agreed, endedOn: day('2021-02-01'), endReason: 'rezygnacja' }

const sign = (on: string, number = 'WW/1/2020'): ImplementationMove => ({
  kind: 'sign',
  on: day(on),
  number,
})
const complete = (on: string): ImplementationMove => ({ kind: 'complete', on: day(on) })
const end = (on: string, reason = 'rezygnacja'): ImplementationMove => ({
  kind: 'end',
  on: day(on),
  reason,
})

it.each([
  ['2020-08-31', 'none', 'none'],
  ['2020-09-01', 'agreed', 'agreed'],
  ['2021-01-31', 'agreed', 'agreed'],
  ['2021-02-01', 'completed', 'ended'],
])('on %s the implementation completed is %s, the one ended %s', (on, one, other) => {
  expect(implementationStateOn(completed, day(on))).toBe(one)
  expect(implementationStateOn(ended, day(on))).toBe(other)
  expect(implementationStateOn(null, day(on))).toBe('none')
})

describe('an implementation moves', () => {
  it.each([
    [sign('2020-09-01'), null, agreed],
    [sign('2019-12-01'), null, { ...agreed, agreementOn: '2019-12-01' }],
    [complete('2021-02-01'), agreed, completed],
    [end('2021-02-01'), agreed, ended],
  ] as const)('%o', (move, current, expected) => {
    expect(allowed(decideImplementationMove(move, facts(current)))).toEqual(expected)
  })

  it('to its early end although the JST has withdrawn', () => {
    const move = decideImplementationMove(end('2021-02-01'), facts(agreed, { support: withdrawn }))
    expect(allowed(move)).toEqual(ended)
  })
})

describe('an implementation is refused', () => {
  it.each([
    [sign('2020-09-01'), null, { support: null }, 'implementation.noSupportAgreement'],
    [
      sign('2020-09-01'),
      null,
      { support: attempt({ declaredOn: '2019-10-10' }) },
      'implementation.noSupportAgreement',
    ],
    [sign('2020-09-01'), null, { support: withdrawn }, 'implementation.jstWithdrawn'],
    [complete('2021-02-01'), agreed, { support: withdrawn }, 'implementation.jstWithdrawn'],
    [sign('2019-11-04'), null, {}, 'implementation.beforeSupportAgreement'],
    [sign('2020-09-01'), null, { support: signed }, 'implementation.notTakingPart'],
    [sign('2019-11-30'), null, {}, 'implementation.beforeTakingPart'],
    [sign('2021-04-01'), null, {}, 'programme.dayInFuture'],
    [sign('2022-01-01'), null, { today: day('2022-05-01') }, 'programme.dayOutsidePeriod'],
    [sign('2020-09-01', ' '), null, {}, 'agreement.numberMissing'],
    [sign('2020-09-01', 'ww/8/2020'), null, {}, 'agreement.numberTaken'],
    [sign('2020-09-02'), agreed, {}, 'implementation.alreadyAgreed'],
    [complete('2021-02-01'), null, {}, 'implementation.notAgreed'],
    [complete('2020-08-31'), agreed, {}, 'implementation.beforeAgreement'],
    [complete('2021-02-02'), completed, {}, 'implementation.alreadyCompleted'],
    [end('2021-02-01'), null, {}, 'implementation.notAgreed'],
    [end('2021-02-01', ' '), agreed, {}, 'implementation.reasonMissing'],
    [end('2021-02-01', 'x'.repeat(1001)), agreed, {}, 'implementation.reasonTooLong'],
    [end('2020-08-31'), agreed, {}, 'implementation.beforeAgreement'],
    [end('2021-02-02'), completed, {}, 'implementation.alreadyCompleted'],
    [sign('2021-02-02'), ended, {}, 'implementation.alreadyEnded'],
  ] as const)('%o', (move, current, more, code) => {
    expect(refusedCode(decideImplementationMove(move, facts(current, more)))).toBe(code)
  })

  it('with the days that do not fit', () => {
    expect(decideImplementationMove(sign('2019-11-04'), facts(null))).toEqual(
      refuse('implementation.beforeSupportAgreement', {
        day: '2019-11-04',
        earlierDay: '2019-11-05',
      }),
    )
    expect(decideImplementationMove(sign('2019-11-30'), facts(null))).toEqual(
      refuse('implementation.beforeTakingPart', { day: '2019-11-30', earlierDay: '2019-12-01' }),
    )
  })
})

describe('undo takes back the last step of an implementation', () => {
  it.each([
    [agreed, noImplementationDates, 'sign'],
    [completed, agreed, 'complete'],
    [ended, agreed, 'end'],
  ] as const)('%#', (current, before, undone) => {
    expect(allowed(decideImplementationUndo({ ...facts(current), certificate: null }))).toEqual({
      dates: before,
      undone,
    })
  })

  it.each([
    [null, {}, 'implementation.nothingToUndo'],
    [ended, { support: withdrawn }, 'implementation.jstWithdrawn'],
    [completed, { certificate: 'SOI-W/1/2021' }, 'implementation.certificateStands'],
  ] as const)('unless %#: %s', (current, more, code) => {
    const { certificate = null, ...rest } = more as { readonly certificate?: string }
    const undo = decideImplementationUndo({ ...facts(current, rest), certificate })
    expect(refusedCode(undo)).toBe(code)
  })
})

it.each([
  [withdrawn.withdrawnOn, withdrawn.withdrawalReason, true],
  [day('2020-02-04'), withdrawn.withdrawalReason, false],
  [withdrawn.withdrawnOn, 'inny powód', false],
  [null, null, false],
])('an end on %s for „%s” came with the withdrawal: %s', (endedOn, endReason, expected) => {
  expect(endedByWithdrawal({ ...agreed, endedOn, endReason }, withdrawn)).toBe(expected)
})
