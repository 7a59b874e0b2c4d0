import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AlertFacts, dashboardAlerts } from '#db/rules/dashboard-alerts.ts'
import { dashboardHeadline } from '#db/rules/dashboard-headline.ts'
import type { DashboardAlert } from '#db/values/dashboard.ts'
import { addDays, day } from '#db/values/day.ts'
import { grosze } from '#db/values/money.ts'
import type { PaceVerdict, QuotaPace } from '#db/values/quota.ts'
import type { Danger } from '#db/values/realisation.ts'
import { figuresFrom, noFigures } from '#db/values/realisation-figures.ts'

const today = day('2020-11-30')

const nothing: AlertFacts = {
  day: today,
  claimDay: today,
  claims: [],
  waiting: grosze(0),
  advance: { received: grosze(0), grant: grosze(0), missing: grosze(0), awaiting: grosze(0) },
  lines: [],
  quotas: [],
  promises: [],
  deliverables: [],
  reports: [],
  plans: { waiting: 0, days: 0 },
  visits: [],
  steps: [],
  incompletePeople: 0,
  certificates: 0,
  proposed: 0,
}

const alertsOf = (facts: Partial<AlertFacts>) => dashboardAlerts({ ...nothing, ...facts })

const line = (
  dangers: readonly Danger[],
  { budget = 0, documents = 0, planned = 0 },
): AlertFacts['lines'][number] => ({
  dangers,
  figures: figuresFrom({ ...noFigures, budget: grosze(budget), documents: grosze(documents) }),
  plannedByNow: grosze(planned),
})

const pace = (verdict: PaceVerdict, daysLeft = 32): QuotaPace => ({
  ...{ stageOrdinal: 2, from: day('2020-03-01'), to: day('2020-12-31'), verdict, daysLeft },
  ...{ signedInStage: 1, daysElapsed: 275, signedPer30Days: 10, neededPer30Days: 90 },
})
const quota = (verdict: PaceVerdict) => ({
  ...{ key: 'mediumTowns' as const, missing: 1, owedFrom: null, pace: pace(verdict) },
})

describe('alerts', () => {
  it('are none where everything is as it should be', () => {
    expect(alertsOf({})).toEqual([])
    expect(alertsOf({ quotas: (['done', 'onPace', 'notStarted'] as const).map(quota) })).toEqual([])
    const allReceived = { received: grosze(500), grant: grosze(500), awaiting: grosze(0) }
    expect(alertsOf({ advance: { ...allReceived, missing: grosze(100) } })).toEqual([])
  })

  it.each([
    // days from the day to the due day; what is told
    [[-12, -40], [{ kind: 'claimsOverdue', count: 2, claimId: 'claim-40', days: 40 }]],
    [[-1, 5], [{ kind: 'claimsOverdue', count: 1, claimId: 'claim-1', days: 1 }]],
    [[0, 91], [{ kind: 'claimDue', left: 0, claimId: 'claim0', days: 0 }]],
    [[14], [{ kind: 'claimDue', left: 14 }]],
    [[15], []],
  ] as const)('tell of claims due in %j days: %j', (dues, told) => {
    const claims = dues.map((left) => ({ id: `claim${left}`, due: addDays(today, left) }))
    const found = alertsOf({ claims, waiting: grosze(1_000_00) })
    expect(found).toMatchObject(told)
    for (const { money, whose } of found) expect([money, whose]).toEqual([1_000_00, 'finance'])
  })

  it('tell of a line once, by the worst that is wrong with it, with what it is off by', () => {
    const found = alertsOf({
      lines: [
        line(['overspent', 'behindPlan'], { budget: 100, documents: 130, planned: 900 }),
        line(['overspent'], { budget: 50, documents: 60 }),
        line(['underspent'], { budget: 100, documents: 20 }),
        line(['behindPlan'], { budget: 100, documents: 10, planned: 60 }),
        line(['nearLimit'], { budget: 100, documents: 95 }),
        line([], { budget: 100, documents: 50 }),
      ],
    })
    const told = found.map((one) => one.kind === 'lines' && [one.danger, one.count, one.money])
    expect(told).toEqual([
      ['underspent', 1, 80],
      ['behindPlan', 1, 50],
      ['overspent', 2, 40],
      ['nearLimit', 1, null],
    ])
  })

  it.each([
    ['behind', 1],
    ['tooLate', 1],
    ['over', 1],
    ['done', 0],
    ['onPace', 0],
    ['tooEarly', 0],
    ['nothingOnRecord', 0],
  ] as const)('tell of a quota whose pace is %s: %i', (verdict, count) => {
    expect(alertsOf({ quotas: [quota(verdict)] })).toHaveLength(count)
    expect(alertsOf({ quotas: [{ ...quota(verdict), owedFrom: addDays(today, 1) }] })).toEqual([])
  })

  it('tell of promises that are due: how many late, how many today', () => {
    expect(alertsOf({ promises: [0, 3, 1] })).toMatchObject([
      { kind: 'promises', count: 2, today: 1, days: 3, whose: 'contactDesk' },
    ])
    expect(alertsOf({ promises: [0] })).toMatchObject([{ count: 0, today: 1, days: 0 }])
  })

  it('stand in the order of money, then of days, then of kinds', () => {
    const found = alertsOf({
      proposed: 4,
      incompletePeople: 9,
      visits: [2],
      reports: [30, 1],
      deliverables: [
        { teryt: '0801011', daysLate: 5 },
        { teryt: '0801011', daysLate: 7 },
      ],
      quotas: [quota('behind')],
      claims: [{ id: null, due: addDays(today, 10) }],
      waiting: grosze(200),
      advance: {
        ...{ received: grosze(100), grant: grosze(900), awaiting: grosze(0) },
        missing: grosze(300),
      },
    })
    expect(found.map(({ kind, money, days }) => [kind, money, days])).toEqual([
      ['tranche', 300, 0],
      ['claimDue', 200, 0],
      ['reports', null, 30],
      ['deliverables', null, 7],
      ['visits', null, 2],
      ['quota', null, 0],
      ['people', null, 0],
      ['proposed', null, 0],
    ])
    expect(found[3]).toMatchObject({ count: 2, jsts: 1, whose: 'contractor' })
  })

  it('never put a smaller known amount before a greater one, nor fewer days before more', () => {
    const late = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 4 })
    const facts = fc.record({
      waiting: fc.nat(1_000_000).map(grosze),
      claims: fc.array(
        fc.integer({ min: -60, max: 20 }).map((left) => ({ id: null, due: addDays(today, left) })),
        { maxLength: 3 },
      ),
      reports: late,
      visits: late,
      steps: late,
      promises: late,
      proposed: fc.nat(3),
    })
    fc.assert(
      fc.property(facts, (given) => {
        const costs = alertsOf(given).map(({ money, days }) => [money ?? -1, days] as const)
        for (const [at, [money, days]] of costs.entries()) {
          const [before, daysBefore] = costs[at - 1] ?? [Infinity, Infinity]
          expect(before > money || (before === money && daysBefore >= days)).toBe(true)
        }
      }),
    )
  })
})

describe('the sentence of the day', () => {
  const dear: DashboardAlert = {
    ...{ kind: 'lines', danger: 'behindPlan', count: 2 },
    ...{ whose: 'finance', money: grosze(900), days: 0 },
  }
  const late: DashboardAlert = {
    ...{ kind: 'visits', count: 1, whose: 'mentor', money: null, days: 3 },
  }
  const claim = (left: number): DashboardAlert => ({
    ...{ kind: 'claimDue', due: addDays(today, left), left, claimId: null },
    ...{ whose: 'finance', money: grosze(100), days: 0 },
  })
  const first = (...alerts: readonly DashboardAlert[]) => {
    const told = dashboardHeadline(alerts, false)
    return told.kind === 'alert' ? [told.alert, told.more] : told.kind
  }

  it('is calm without alerts, and tells an empty office how to begin whatever it misses', () => {
    expect(first()).toBe('calm')
    expect(dashboardHeadline([dear, late], true)).toEqual({ kind: 'empty' })
  })

  it('tells the dearest one that cannot wait, else the dearest one', () => {
    expect(first(dear)).toEqual([dear, 0])
    expect(first(dear, late)).toEqual([late, 1])
    expect(first(dear, claim(8), late)).toEqual([late, 2])
    expect(first(dear, claim(7), late)).toEqual([claim(7), 2])
    const lost: DashboardAlert = { ...dear, danger: 'underspent' }
    expect(first(lost, late)).toEqual([lost, 1])
    const promises: DashboardAlert = {
      ...{ kind: 'promises', count: 0, today: 1, whose: 'contactDesk', money: null, days: 0 },
    }
    expect(first(dear, promises)).toEqual([promises, 1])
  })
})
