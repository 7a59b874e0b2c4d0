import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  byUrgency,
  decideAcceptance,
  decideFirstOrder,
  decideOrder,
  decideReport,
  noReportDays,
  type ReportDays,
  reportStanding,
} from '#db/rules/opening-report.ts'
import { addDays, type Day, day } from '#db/values/day.ts'
import { type ReportState, reportStates } from '#db/values/opening-report.ts'

/** Ordered on 3 February, due on the 28th, received on 4 March, accepted on the 9th. */
const whole: ReportDays = {
  orderedOn: day('2020-02-03'),
  dueOn: day('2020-02-28'),
  receivedOn: day('2020-03-04'),
  acceptedOn: day('2020-03-09'),
}
const open: ReportDays = { ...whole, receivedOn: null, acceptedOn: null }
const inTime: ReportDays = { ...whole, receivedOn: day('2020-02-28') }

describe('where a report stands', () => {
  it.each([
    ['before it was ordered', whole, '2020-02-02', 'notOrdered', 0],
    ['on the day of the order', whole, '2020-02-03', 'ordered', 0],
    ['on the day it is due', whole, '2020-02-28', 'ordered', 0],
    ['the day after', whole, '2020-02-29', 'late', 1],
    ['on the day it came late', whole, '2020-03-04', 'received', 5],
    ['once it is accepted', whole, '2020-03-09', 'accepted', 5],
    ['a year later', whole, '2021-03-09', 'accepted', 5],
    ['while it does not come', open, '2020-03-28', 'late', 29],
    ['when it came on the last day', inTime, '2020-03-01', 'received', 0],
    ['without a due day', { ...open, dueOn: null }, '2021-01-01', 'ordered', 0],
    ['when nobody ordered it', noReportDays, '2021-01-01', 'notOrdered', 0],
  ] as const)('%s', (_, report, on, state, daysLate) => {
    expect(reportStanding(report, day(on))).toEqual({ state, daysLate })
  })

  it('never goes back as the days pass, but from late to received', () => {
    const rank = (state: ReportState) => reportStates.indexOf(state)
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40)),
        fc.nat(200),
        ([ordered, due, received, accepted], after) => {
          const orderedOn = addDays(day('2020-01-01'), ordered)
          const receivedOn = addDays(orderedOn, received)
          const report = {
            ...{ orderedOn, receivedOn, dueOn: addDays(orderedOn, due) },
            acceptedOn: addDays(receivedOn, accepted),
          }
          const on = addDays(day('2020-01-01'), after)
          const [now, next] = [reportStanding(report, on), reportStanding(report, addDays(on, 1))]
          expect(rank(next.state)).toBeGreaterThanOrEqual(rank(now.state))
          expect(next.daysLate).toBeGreaterThanOrEqual(now.daysLate)
        },
      ),
    )
  })

  it('puts the longest late first and the accepted last', () => {
    const at = (state: ReportState, daysLate = 0) => ({ state, daysLate })
    const shuffled = [
      at('accepted', 9),
      at('ordered'),
      at('late', 2),
      at('notOrdered'),
      at('received', 30),
      at('late', 20),
    ]
    expect(shuffled.toSorted(byUrgency)).toEqual([
      at('late', 20),
      at('late', 2),
      at('received', 30),
      at('notOrdered'),
      at('ordered'),
      at('accepted', 9),
    ])
  })
})

const today = day('2020-04-01')
const codeOf = (decision: ReturnType<typeof decideReport>) =>
  decision.ok ? null : decision.refusal.code

describe('an order', () => {
  it.each([
    ['with everything', {}, null],
    ['due on the same day', { dueOn: day('2020-03-02') }, null],
    ['from nobody', { contractorId: null }, 'openingReport.contractorMissing'],
    ['of tomorrow', { orderedOn: day('2020-04-02') }, 'openingReport.orderedAhead'],
    ['due before it', { dueOn: day('2020-03-01') }, 'openingReport.dueBeforeOrder'],
  ] as const)('%s', (_, over, code) => {
    const order = { contractorId: 'c', orderedOn: day('2020-03-02'), dueOn: day('2020-03-31') }
    expect(codeOf(decideOrder({ ...order, ...over }, today))).toBe(code)
  })

  it('is the first, and names the report that was ordered before', () => {
    expect(decideFirstOrder(noReportDays, 'Gubin').ok).toBe(true)
    expect(decideFirstOrder(open, 'Gubin')).toEqual({
      ok: false,
      refusal: {
        code: 'openingReport.orderedAlready',
        figures: { name: 'Gubin', day: open.orderedOn },
      },
    })
  })
})

describe('a report as it is saved', () => {
  it.each([
    ['whole', {}, null],
    ['ordered', { receivedOn: null, acceptedOn: null }, null],
    ['due in the future', { dueOn: day('2022-01-01') }, null],
    ['nothing but remarks', { ...noReportDays, contractorId: null }, null],
    ['a day without an order', { orderedOn: null }, 'openingReport.notOrdered'],
    ['a contractor without an order', { ...noReportDays }, 'openingReport.notOrdered'],
    ['no due day', { dueOn: null }, 'openingReport.dueMissing'],
    ['nobody to write it', { contractorId: null }, 'openingReport.contractorMissing'],
    [
      'received before ordered',
      { receivedOn: day('2020-02-02') },
      'openingReport.receivedBeforeOrder',
    ],
    ['received tomorrow', { receivedOn: day('2020-04-02') }, 'openingReport.receivedAhead'],
    ['accepted and not received', { receivedOn: null }, 'openingReport.acceptedUnreceived'],
    [
      'accepted before received',
      { acceptedOn: day('2020-03-03') },
      'openingReport.acceptedBeforeReceived',
    ],
    ['accepted tomorrow', { acceptedOn: day('2020-04-02') }, 'openingReport.acceptedAhead'],
  ] as const)('%s', (_, over, code) => {
    expect(codeOf(decideReport({ ...whole, contractorId: 'c', ...over }, today))).toBe(code)
  })

  it.each([
    ['received', { acceptedOn: null }, '2020-03-04', null],
    [
      'not received',
      { receivedOn: null, acceptedOn: null },
      '2020-03-05',
      'openingReport.notReceived',
    ],
    ['accepted already', {}, '2020-03-10', 'openingReport.acceptedAlready'],
    ['before it came', { acceptedOn: null }, '2020-03-03', 'openingReport.acceptedBeforeReceived'],
    ['on a day ahead', { acceptedOn: null }, '2020-04-02', 'openingReport.acceptedAhead'],
  ] as const)('is accepted: %s', (_, over, on, code) => {
    const decision = decideAcceptance({ ...whole, ...over }, 'Gubin', day(on) as Day, today)
    expect(decision.ok ? null : decision.refusal.code).toBe(code)
  })
})
