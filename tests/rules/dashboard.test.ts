import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dashboardAlerts } from '#db/rules/dashboard-alerts.ts'
import type { AlertFacts, WatchedIndicator } from '#db/rules/dashboard-facts.ts'
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
  asker: null,
  claimDay: today,
  claims: [],
  waiting: grosze(0),
  advance: { received: grosze(0), grant: grosze(0), missing: grosze(0), awaiting: grosze(0) },
  lines: [],
  quotas: [],
  indicators: [],
  promises: [],
  deliverables: [],
  reports: [],
  unordered: [],
  plans: [],
  visits: [],
  steps: [],
  incompletePeople: 0,
  certificates: [],
  proposed: 0,
}

const alertsOf = (facts: Partial<AlertFacts>) => dashboardAlerts({ ...nothing, ...facts })

const line = (
  dangers: readonly Danger[],
  { budget = 0, documents = 0, planned = 0 },
): AlertFacts['lines'][number] => ({
  name: 'Sale i catering',
  dangers,
  figures: figuresFrom({ ...noFigures, budget: grosze(budget), documents: grosze(documents) }),
  plannedByNow: grosze(planned),
})

const pace = (verdict: PaceVerdict, daysLeft = 32): QuotaPace => ({
  ...{ stageOrdinal: 2, from: day('2020-03-01'), to: day('2020-12-31'), verdict, daysLeft },
  ...{ signedInStage: 1, daysElapsed: 275, signedPer30Days: 10, neededPer30Days: 90 },
})
const quota = (verdict: PaceVerdict, cut: number | null = null) => ({
  ...{ key: 'mediumTowns' as const, missing: 1, owedFrom: null, pace: pace(verdict) },
  cut: cut === null ? null : grosze(cut),
})

const ewa = { id: 'mentor-ewa', name: 'Ewa', accountId: 'ewa' }
const piotr = { id: 'mentor-piotr', name: 'Piotr', accountId: 'piotr' }
const late = (name: string, daysLate: number, mentor: typeof ewa | null = null) => ({
  ...{ name, daysLate, mentor },
})

const indicator = (
  verdict: WatchedIndicator['verdict'],
  cut: number | null = null,
): WatchedIndicator => ({
  ...{ id: 'r2', code: 'R2', name: 'Wdrożone', nameEn: 'Implemented', format: 'count', verdict },
  ...{ value: 21, target: 22, expected: null, left: 0, cut: cut === null ? null : grosze(cut) },
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
    const told = found.map(
      (one) => one.kind === 'lines' && [one.danger, one.count, one.money, one.only],
    )
    expect(told).toEqual([
      ['underspent', 1, 80, 'Sale i catering'],
      ['behindPlan', 1, 50, 'Sale i catering'],
      ['overspent', 2, 40, null],
      ['nearLimit', 1, null, 'Sale i catering'],
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

  it.each([
    [null, null],
    [0, null],
    [4_000_00, 4_000_00],
  ])('tell of a quota what a simulation of %j takes: %j', (cut, money) => {
    expect(alertsOf({ quotas: [quota('behind', cut)] })).toMatchObject([{ kind: 'quota', money }])
  })

  it.each([
    ['missed', 1],
    ['below', 1],
    ['still', 1],
    ['ending', 1],
    ['unknown', 0],
    ['unbegun', 0],
    ['onPace', 0],
    ['reached', 0],
    ['noTarget', 0],
  ] as const)('tell of an indicator that is %s: %i', (verdict, count) => {
    const found = alertsOf({ indicators: [indicator(verdict, 43_966_70)] })
    expect(found).toHaveLength(count)
    for (const one of found) {
      expect(one).toMatchObject({ kind: 'indicator', code: 'R2', money: 43_966_70, days: 0 })
    }
    // A cut of nothing is no cost.
    for (const { money } of alertsOf({ indicators: [indicator(verdict, 0)] })) {
      expect(money).toBeNull()
    }
  })

  it('name the one thing that they tell of, and none of several', () => {
    const namesOf = (facts: Partial<AlertFacts>) => alertsOf(facts).map(({ only }) => only)
    expect(namesOf({ reports: [late('Torzym', 3)] })).toEqual(['Torzym'])
    expect(namesOf({ reports: [late('Torzym', 3), late('Santok', 1)] })).toEqual([null])
    expect(namesOf({ reports: [late('', 3)] })).toEqual([null])
    expect(namesOf({ unordered: ['Maszewo'], certificates: ['Santok', 'Torzym'] })).toEqual([
      'Maszewo',
      null,
    ])
  })

  it('tell each mentor of their own, by the account, and the office of what has no mentor', () => {
    const facts = {
      visits: [late('Santok', 9, ewa)],
      steps: [late('Torzym', 4, piotr), late('Gubin', 2, piotr)],
      plans: [late('Maszewo', 1)],
    }
    const toldTo = (role: 'mentor' | 'coordinator', accountId: string) =>
      alertsOf({ ...facts, asker: { accountId, role } }).map(({ kind, whose, mentor, mine }) => [
        ...[kind, whose, mentor?.name ?? null, mine],
      ])
    const steps = ['steps', 'mentor', 'Piotr']
    const visits = ['visits', 'mentor', 'Ewa']
    const plans = ['plans', 'office', null]
    expect(toldTo('mentor', 'ewa')).toEqual([
      [...visits, true],
      [...steps, false],
      [...plans, false],
    ])
    expect(toldTo('mentor', 'piotr')).toEqual([
      [...steps, true],
      [...visits, false],
      [...plans, false],
    ])
    expect(toldTo('coordinator', 'anna')).toEqual([
      [...plans, true],
      [...visits, false],
      [...steps, false],
    ])
  })

  it.each([
    ['coordinator', ['indicator', 'proposed', 'tranche', 'reports', 'promises']],
    ['finance', ['tranche', 'indicator', 'reports', 'promises', 'proposed']],
    ['contactDesk', ['promises', 'indicator', 'tranche', 'reports', 'proposed']],
    ['mentor', ['indicator', 'tranche', 'reports', 'promises', 'proposed']],
    ['viewer', ['indicator', 'tranche', 'reports', 'promises', 'proposed']],
  ] as const)('begin with what is the move of the %s: %j', (role, order) => {
    const found = alertsOf({
      asker: { accountId: 'me', role },
      indicators: [indicator('missed', 900)],
      advance: {
        ...{ received: grosze(100), grant: grosze(900), awaiting: grosze(0) },
        missing: grosze(300),
      },
      reports: [late('Torzym', 30)],
      promises: [2],
      proposed: 4,
    })
    expect(found.map(({ kind }) => kind)).toEqual(order)
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
      visits: [late('Santok', 2, piotr)],
      reports: [late('Torzym', 30), late('Santok', 1)],
      deliverables: [
        { teryt: '0801011', name: 'Santok', daysLate: 5 },
        { teryt: '0801011', name: 'Santok', daysLate: 7 },
      ],
      quotas: [quota('behind'), { ...quota('over', 250), key: 'jst' }],
      claims: [{ id: null, due: addDays(today, 10) }],
      waiting: grosze(200),
      advance: {
        ...{ received: grosze(100), grant: grosze(900), awaiting: grosze(0) },
        missing: grosze(300),
      },
    })
    expect(found.map(({ kind, money, days }) => [kind, money, days])).toEqual([
      ['tranche', 300, 0],
      ['quota', 250, 0],
      ['claimDue', 200, 0],
      ['reports', null, 30],
      ['deliverables', null, 7],
      ['visits', null, 2],
      ['quota', null, 0],
      ['people', null, 0],
      ['proposed', null, 0],
    ])
    expect(found[4]).toMatchObject({ count: 2, jsts: 1, whose: 'contractor' })
  })

  it('never put a smaller known amount before a greater one, nor fewer days before more', () => {
    const days = fc.integer({ min: 1, max: 400 })
    const some = fc.array(
      days.map((one) => late('Santok', one, piotr)),
      { maxLength: 4 },
    )
    const facts = fc.record({
      waiting: fc.nat(1_000_000).map(grosze),
      claims: fc.array(
        fc.integer({ min: -60, max: 20 }).map((left) => ({ id: null, due: addDays(today, left) })),
        { maxLength: 3 },
      ),
      reports: some,
      visits: some,
      steps: some,
      promises: fc.array(days, { maxLength: 4 }),
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

describe('the sentences of the day', () => {
  const nobodys = { mentor: null, mine: false, only: null }
  const dear: DashboardAlert = {
    ...{ kind: 'lines', danger: 'behindPlan', count: 2, ...nobodys },
    ...{ whose: 'finance', money: grosze(900), days: 0 },
  }
  const overdue: DashboardAlert = {
    ...{ kind: 'visits', count: 1, whose: 'mentor', money: null, days: 3, ...nobodys },
  }
  const claim = (left: number): DashboardAlert => ({
    ...{ kind: 'claimDue', due: addDays(today, left), left, claimId: null, ...nobodys },
    ...{ whose: 'finance', money: grosze(100), days: 0 },
  })
  const told = (...alerts: readonly DashboardAlert[]) => dashboardHeadline(alerts, false)
  const first = (...alerts: readonly DashboardAlert[]) => {
    const headline = told(...alerts)
    return headline.kind === 'alert' ? [headline.others, headline.more] : headline.kind
  }

  it('are calm without alerts, and tell an empty office how to begin whatever it misses', () => {
    expect(first()).toBe('calm')
    expect(dashboardHeadline([dear, overdue], true)).toEqual({ kind: 'empty' })
  })

  it('tell the dearest one that cannot wait, else the dearest one', () => {
    expect(first(dear)).toEqual([dear, 0])
    expect(first(dear, overdue)).toEqual([overdue, 1])
    expect(first(dear, claim(8), overdue)).toEqual([overdue, 2])
    expect(first(dear, claim(7), overdue)).toEqual([claim(7), 2])
    const lost: DashboardAlert = {
      ...{ kind: 'lines', danger: 'underspent', count: 2, ...nobodys },
      ...{ whose: 'finance', money: grosze(900), days: 0 },
    }
    expect(first(lost, overdue)).toEqual([lost, 1])
    const promises: DashboardAlert = {
      ...{ kind: 'promises', count: 0, today: 1, whose: 'contactDesk', money: null, days: 0 },
      ...nobodys,
    }
    expect(first(dear, promises)).toEqual([promises, 1])
  })

  it.each([
    ['missed', 0, true],
    ['ending', 90, true],
    ['below', 31, true],
    ['below', 32, false],
    ['still', 32, false],
  ] as const)(
    'take an indicator that is %s with %i days left for pressing: %s',
    (verdict, left, is) => {
      const [short] = alertsOf({ indicators: [{ ...indicator(verdict), left }] })
      expect(short).toBeDefined()
      if (short !== undefined) expect(first(dear, short)).toEqual([is ? short : dear, 1])
    },
  )

  it("tell one's own and the others' apart, each by its own order", () => {
    const mine = { ...overdue, mine: true }
    expect(told(mine, dear, claim(3))).toEqual({
      ...{ kind: 'alert', own: mine, others: claim(3), more: 1 },
    })
    expect(told(mine)).toEqual({ kind: 'alert', own: mine, others: null, more: 0 })
    expect(told(dear)).toMatchObject({ own: null, others: dear })
  })
})
