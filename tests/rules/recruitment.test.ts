import { describe, expect, it } from 'vitest'
import { numbersOfOthers } from '#db/rules/agreement-number.ts'
import {
  countsTowardsQuota,
  decideImported,
  decideMove,
  decideUndo,
  type MoveFacts,
  type RecruitmentMove,
  recruitmentStateOfAttemptsOn,
  recruitmentStateOn,
  type UndoFacts,
} from '#db/rules/recruitment.ts'
import { recruitmentTransitions } from '#db/rules/recruitment-transitions.ts'
import { day } from '#db/values/day.ts'
import { type RecruitmentDates, recruitmentStates } from '#db/values/recruitment.ts'
import { refuse } from '#db/values/refusal.ts'
import { allowed, refusedCode } from '../values/decisions.ts'
import { attempt, period, today } from './facts.ts'

const facts = (current: RecruitmentDates | null, more: Partial<MoveFacts> = {}): MoveFacts => ({
  today,
  period,
  current,
  certificate: null,
  numbersTaken: numbersOfOthers([]),
  ...more,
})

const undoFacts = (current: RecruitmentDates | null, more: Partial<UndoFacts> = {}): UndoFacts => ({
  current,
  implementationAgreement: false,
  placeTaker: null,
  ...more,
})

const invited = attempt({ invitedOn: '2019-10-01' })
const declared = { ...invited, declaredOn: day('2019-10-10') }
const signed = {
  ...declared,
  agreementOn: day('2019-11-05'),
  agreementNumber: 'WS/1/2019',
  agreementSignatory: 'wójt gminy',
}
const takingPart = { ...signed, joinedOn: day('2019-12-01') }
const withdrawn = {
  ...takingPart,
  withdrawnOn: day('2020-02-03'),
  withdrawalReason: 'brak kadry',
}

const invite = (on: string): RecruitmentMove => ({ kind: 'invite', on: day(on) })
const declare = (on: string): RecruitmentMove => ({ kind: 'declare', on: day(on) })
const sign = (on: string, number = 'WS/2/2019', signatory = 'burmistrz'): RecruitmentMove => ({
  kind: 'sign',
  on: day(on),
  number,
  signatory,
})
const join = (on: string): RecruitmentMove => ({ kind: 'join', on: day(on) })
const withdraw = (on: string, reason = 'zmiana planów'): RecruitmentMove => ({
  kind: 'withdraw',
  on: day(on),
  reason,
})

describe('the state at the end of a day', () => {
  it.each([
    ['2019-09-30', 'none', false],
    ['2019-10-01', 'invited', false],
    ['2019-10-09', 'invited', false],
    ['2019-10-10', 'declared', false],
    ['2019-11-04', 'declared', false],
    ['2019-11-05', 'signed', true],
    ['2019-11-30', 'signed', true],
    ['2019-12-01', 'takingPart', true],
    ['2020-02-02', 'takingPart', true],
    ['2020-02-03', 'withdrawn', false],
    ['2021-12-31', 'withdrawn', false],
  ])('%s: %s, counts: %s', (on, state, counts) => {
    const found = recruitmentStateOn(withdrawn, day(on))
    expect(found).toBe(state)
    expect(countsTowardsQuota(found)).toBe(counts)
  })

  it('of a JST never asked is none', () => {
    expect(recruitmentStateOn(null, today)).toBe('none')
  })

  it.each([
    ['2020-02-02', 'takingPart'],
    ['2020-02-03', 'withdrawn'],
    ['2020-03-01', 'invited'],
    ['2020-03-20', 'signed'],
  ])('with a second attempt from March, %s: %s', (on, state) => {
    const second = attempt({ invitedOn: '2020-03-01', agreementOn: '2020-03-20' })
    expect(recruitmentStateOfAttemptsOn([withdrawn, second], day(on))).toBe(state)
  })
})

describe('a move is allowed', () => {
  it('from the first invitation to the withdrawal, each adding its own fields', () => {
    let current: RecruitmentDates | null = null
    const chain = [
      [invite('2019-10-01'), invited],
      [declare('2019-10-10'), declared],
      [sign('2019-11-05', ' WS/1/2019 ', 'wójt  gminy'), signed],
      [join('2019-12-01'), takingPart],
      [withdraw('2020-02-03', ' brak kadry '), withdrawn],
    ] as const
    for (const [move, expected] of chain) {
      current = allowed(decideMove(move, facts(current)))
      expect(current).toEqual(expected)
    }
  })

  it('on the same day as the earlier step', () => {
    expect(allowed(decideMove(declare('2019-10-01'), facts(invited))).declaredOn).toBe('2019-10-01')
  })

  it('on the first and the last day of the period, and today', () => {
    const last = { today: day('2022-05-01') }
    expect(allowed(decideMove(invite('2019-09-01'), facts(null))).invitedOn).toBe('2019-09-01')
    expect(allowed(decideMove(invite('2021-12-31'), facts(null, last))).invitedOn).toBe(
      '2021-12-31',
    )
    expect(allowed(decideMove(invite(today), facts(null))).invitedOn).toBe(today)
  })

  it('to a withdrawn JST that is invited again, with fresh days for a new attempt', () => {
    const again = allowed(decideMove(invite('2020-02-03'), facts(withdrawn)))
    expect(again).toEqual(attempt({ invitedOn: '2020-02-03' }))
  })
})

describe('a move out of turn names what is missing', () => {
  const movesOn: Record<RecruitmentMove['kind'], RecruitmentMove> = {
    invite: invite('2020-05-05'),
    declare: declare('2020-05-05'),
    sign: sign('2020-05-05'),
    join: join('2020-05-05'),
    withdraw: withdraw('2020-05-05'),
  }
  const at = { none: null, invited, declared, signed, takingPart, withdrawn }
  const x = 'recruitment.'
  it.each([
    ['none', 'declare', `${x}notInvited`],
    ['none', 'sign', `${x}notInvited`],
    ['none', 'join', `${x}notInvited`],
    ['none', 'withdraw', `${x}nothingToWithdraw`],
    ['invited', 'invite', `${x}alreadyInvited`],
    ['invited', 'sign', `${x}notDeclared`],
    ['invited', 'join', `${x}notDeclared`],
    ['declared', 'invite', `${x}alreadyDeclared`],
    ['declared', 'declare', `${x}alreadyDeclared`],
    ['declared', 'join', `${x}notSigned`],
    ['signed', 'invite', `${x}alreadySigned`],
    ['signed', 'declare', `${x}alreadySigned`],
    ['signed', 'sign', `${x}alreadySigned`],
    ['takingPart', 'invite', `${x}alreadyTakingPart`],
    ['takingPart', 'declare', `${x}alreadyTakingPart`],
    ['takingPart', 'sign', `${x}alreadyTakingPart`],
    ['takingPart', 'join', `${x}alreadyTakingPart`],
    ['withdrawn', 'declare', `${x}alreadyWithdrawn`],
    ['withdrawn', 'sign', `${x}alreadyWithdrawn`],
    ['withdrawn', 'join', `${x}alreadyWithdrawn`],
    ['withdrawn', 'withdraw', `${x}alreadyWithdrawn`],
  ] as const)('%s, %s: %s', (state, kind, code) => {
    expect(refusedCode(decideMove(movesOn[kind], facts(at[state])))).toBe(code)
  })

  it('and the nine other cells of the table are the allowed moves', () => {
    const cells = recruitmentStates.flatMap((state) => Object.values(recruitmentTransitions[state]))
    expect(cells.filter(({ to }) => to === null)).toHaveLength(21)
    expect(cells).toHaveLength(30)
  })
})

describe('a day is refused', () => {
  it.each([
    [invite('2019-08-31'), null, 'programme.dayOutsidePeriod'],
    [invite('2020-07-01'), null, 'programme.dayInFuture'],
    [declare('2019-09-30'), invited, 'recruitment.declaredBeforeInvited'],
    [sign('2019-10-09'), declared, 'recruitment.signedBeforeDeclared'],
    [join('2019-11-04'), signed, 'recruitment.joinedBeforeSigned'],
    [withdraw('2019-09-30'), invited, 'recruitment.withdrawnBeforeInvited'],
    [withdraw('2019-10-09'), declared, 'recruitment.withdrawnBeforeDeclared'],
    [withdraw('2019-11-04'), signed, 'recruitment.withdrawnBeforeSigned'],
    [withdraw('2019-11-30'), takingPart, 'recruitment.withdrawnBeforeJoined'],
    [invite('2020-02-02'), withdrawn, 'recruitment.invitedBeforeWithdrawn'],
  ] as const)('%o', (move, current, code) => {
    expect(refusedCode(decideMove(move, facts(current)))).toBe(code)
  })

  it('after the period even when it is past', () => {
    const late = facts(null, { today: day('2022-05-01') })
    expect(decideMove(invite('2022-01-01'), late)).toEqual(
      refuse('programme.dayOutsidePeriod', {
        day: '2022-01-01',
        from: '2019-09-01',
        to: '2021-12-31',
      }),
    )
  })

  it('with both days in its figures', () => {
    expect(decideMove(join('2019-11-04'), facts(signed))).toEqual(
      refuse('recruitment.joinedBeforeSigned', { day: '2019-11-04', earlierDay: '2019-11-05' }),
    )
  })
})

describe('what a signing and a withdrawal write down', () => {
  const taken = { numbersTaken: numbersOfOthers(['WS/7/2019', 'WS/8/2019']) }
  it.each([
    [sign('2019-11-05', '  '), 'agreement.numberMissing'],
    [sign('2019-11-05', 'x'.repeat(81)), 'agreement.numberTooLong'],
    [sign('2019-11-05', 'WS/8/2019'), 'agreement.numberTaken'],
    [sign('2019-11-05', 'ws / 8 / 2019'), 'agreement.numberTaken'],
    [sign('2019-11-05', 'WS/9/2019', ' '), 'recruitment.signatoryMissing'],
    [sign('2019-11-05', 'WS/9/2019', 'x'.repeat(121)), 'recruitment.signatoryTooLong'],
    [withdraw('2019-11-05', '\n '), 'recruitment.reasonMissing'],
    [withdraw('2019-11-05', 'x'.repeat(1001)), 'recruitment.reasonTooLong'],
  ])('%o', (move, code) => {
    expect(refusedCode(decideMove(move, facts(declared, taken)))).toBe(code)
  })
})

it('tells its own number of an earlier agreement from the number of another JST', () => {
  const numbersTaken = {
    holderOf: (key: string) => (key === 'ws/1/2019' ? ('earlierAttempt' as const) : null),
  }
  const again = attempt({ invitedOn: '2020-03-01', declaredOn: '2020-03-10' })
  const facing = facts(again, { numbersTaken })
  expect(decideMove(sign('2020-03-20', 'WS / 1/2019'), facing)).toEqual(
    refuse('agreement.numberOfEarlierAttempt', { number: 'WS / 1/2019' }),
  )
  expect(allowed(decideMove(sign('2020-03-20', 'WS/9/2020'), facing)).agreementNumber).toBe(
    'WS/9/2020',
  )
})

describe('undo takes back the last step', () => {
  it.each([
    [withdrawn, takingPart, 'withdraw'],
    [takingPart, signed, 'join'],
    [signed, declared, 'sign'],
    [declared, invited, 'declare'],
    [invited, attempt({}), 'invite'],
  ] as const)('%#', (current, before, undone) => {
    expect(allowed(decideUndo(undoFacts(current)))).toEqual({
      dates: before,
      undone,
      withdrawsInvitationOf: null,
      waitsAgain: null,
    })
  })

  it.each([
    [null, {}, 'recruitment.nothingToUndo'],
    [attempt({}), {}, 'recruitment.nothingToUndo'],
    [signed, { implementationAgreement: true }, 'recruitment.implementationAgreement'],
    [takingPart, { implementationAgreement: true }, 'recruitment.implementationAgreement'],
  ] as const)('unless %#: %s', (current, more, code) => {
    expect(refusedCode(decideUndo(undoFacts(current, more)))).toBe(code)
  })

  const taker = { teryt: '0804011', name: 'Nowa Sól', direct: true, waited: false } as const
  it.each([
    // who holds the place, and whether the withdrawal can be taken back
    [{ ...taker, state: 'invited' }, '0804011'],
    [{ ...taker, state: 'declared' }, null],
    [{ ...taker, state: 'signed' }, null],
    [{ ...taker, state: 'takingPart' }, null],
    [{ ...taker, state: 'invited', direct: false }, null],
  ] as const)('of a withdrawal whose place %o holds', (placeTaker, takenBack) => {
    const decision = decideUndo(undoFacts(withdrawn, { placeTaker }))
    expect(decision).toEqual(
      takenBack === null
        ? refuse('recruitment.placeTaken', { jst: 'Nowa Sól', state: placeTaker.state })
        : {
            ok: true,
            value: {
              dates: takingPart,
              undone: 'withdraw',
              withdrawsInvitationOf: takenBack,
              waitsAgain: null,
            },
          },
    )
  })
})

describe('undo of a withdrawal whose place one has that had applied before', () => {
  const taker = { teryt: '0804011', name: 'Nowa Sól', direct: true, waited: true } as const
  it.each([
    ['declared', true, true],
    ['invited', true, true],
    ['signed', true, false],
    ['takingPart', true, false],
    ['declared', false, false],
  ] as const)('%s, directly: %s, sends it back to wait: %s', (state, direct, back) => {
    const placeTaker = { ...taker, state, direct }
    expect(decideUndo(undoFacts(withdrawn, { placeTaker }))).toEqual(
      back
        ? {
            ok: true,
            value: {
              dates: takingPart,
              undone: 'withdraw',
              withdrawsInvitationOf: null,
              waitsAgain: '0804011',
            },
          }
        : refuse('recruitment.placeTaken', { jst: 'Nowa Sól', state }),
    )
  })
})

describe('imported days', () => {
  const numbersTaken = numbersOfOthers(['WS/8/2019'])
  const imported = { today, period, numbersTaken, certificate: null }

  it('need no chain: an agreement without an invitation, a declaration or a signatory', () => {
    const alone = attempt({ agreementOn: '2019-11-05', agreementNumber: ' WS/1/2019' })
    expect(allowed(decideImported(alone, imported))).toEqual({
      ...alone,
      agreementNumber: 'WS/1/2019',
    })
  })

  it.each([
    [{ agreementOn: '2019-11-05' }, 'agreement.numberMissing'],
    [{ agreementNumber: 'WS/1/2019' }, 'agreement.dayMissing'],
    [{ agreementOn: '2019-11-05', agreementNumber: 'WS/8/2019' }, 'agreement.numberTaken'],
    [{ joinedOn: '2019-11-05' }, 'recruitment.notSigned'],
    [{ withdrawnOn: '2019-11-05' }, 'recruitment.reasonMissing'],
    [{ withdrawalReason: 'brak kadry' }, 'recruitment.withdrawalDayMissing'],
    [{ invitedOn: '2020-07-01' }, 'programme.dayInFuture'],
    [{ invitedOn: '2019-08-31' }, 'programme.dayOutsidePeriod'],
    [
      { invitedOn: '2019-11-06', agreementOn: '2019-11-05', agreementNumber: 'WS/1/2019' },
      'recruitment.signedBeforeInvited',
    ],
    [
      { invitedOn: '2019-11-06', withdrawnOn: '2019-11-05', withdrawalReason: 'x' },
      'recruitment.withdrawnBeforeInvited',
    ],
  ])('%o: %s', (dates, code) => {
    expect(refusedCode(decideImported(attempt(dates), imported))).toBe(code)
  })

  it('hold no withdrawal under a certificate of implementation', () => {
    const left = attempt({ withdrawnOn: '2019-11-05', withdrawalReason: 'brak kadry' })
    const certified = { ...imported, certificate: 'SOI-W/1/2020' }
    const refusal = refuse('recruitment.certificateStands', { number: 'SOI-W/1/2020' })
    expect(decideImported(left, certified)).toEqual(refusal)
    expect(decideImported(attempt({ invitedOn: '2019-11-05' }), certified).ok).toBe(true)
    const moved = decideMove(
      withdraw('2019-11-05', 'brak kadry'),
      facts(declared, { certificate: 'SOI-W/1/2020' }),
    )
    expect(moved).toEqual(refusal)
  })
})
