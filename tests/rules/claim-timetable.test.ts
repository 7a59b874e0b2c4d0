import { describe, expect, it } from 'vitest'
import {
  awaitedClaims,
  claimDueDay,
  claimTiming,
  nextClaimPeriod,
} from '#db/rules/claim-timetable.ts'
import { initialBudgetRules } from '#db/values/budget.ts'
import { day } from '#db/values/day.ts'

const programme = { from: day('2019-09-01'), to: day('2021-12-31') }
const rules = initialBudgetRules

describe('when claims are due', () => {
  it('10 working days after the period, the final one 30 days after the programme', () => {
    expect(claimDueDay({ to: day('2019-11-30'), final: false }, programme, rules)).toBe(
      '2019-12-13',
    )
    expect(claimDueDay({ to: day('2021-12-31'), final: true }, programme, rules)).toBe('2022-01-30')
  })

  it.each([
    [null, '2019-12-13', 'ahead', 0],
    [null, '2019-12-10', 'ahead', 3],
    [null, '2019-12-20', 'overdue', 7],
    ['2019-12-13', '2020-06-01', 'inTime', 0],
    ['2019-12-16', '2020-06-01', 'late', 3],
  ] as const)('submitted %s, seen on %s: %s by %i days', (submitted, on, verdict, days) => {
    const due = day('2019-12-13')
    const submittedOn = submitted === null ? null : day(submitted)
    expect(claimTiming(due, submittedOn, day(on))).toEqual({ due, verdict, days })
  })

  it.each([
    [null, '2019-09-01', '2019-11-30'],
    ['2019-11-30', '2019-12-01', '2020-02-29'],
    ['2021-11-15', '2021-11-16', '2021-12-31'],
  ] as const)('after %s comes %s to %s', (last, from, to) => {
    expect(nextClaimPeriod(programme, last === null ? null : day(last), rules)).toEqual({
      from,
      to,
    })
  })

  it('no period comes after the last day of the programme', () => {
    expect(nextClaimPeriod(programme, programme.to, rules)).toBeNull()
    expect(awaitedClaims(programme, programme.to, rules, programme.to)).toEqual([])
  })

  it('every period without a claim is named, and the one that runs', () => {
    const awaited = awaitedClaims(programme, day('2021-05-31'), rules, day('2021-12-31'))
    expect(awaited.map(({ from, to, final, verdict }) => [from, to, final, verdict])).toEqual([
      ['2021-06-01', '2021-08-31', false, 'overdue'],
      ['2021-09-01', '2021-11-30', false, 'overdue'],
      ['2021-12-01', '2021-12-31', true, 'ahead'],
    ])
  })

  it('before the programme begins the first claim comes next', () => {
    expect(awaitedClaims(programme, null, rules, day('2019-01-01'))).toHaveLength(1)
  })
})
