import { expect, it } from 'vitest'
import type { AlertKind } from '#db/values/dashboard.ts'
import { addDays, day } from '#db/values/day.ts'
import { troubles, usualAssumptions } from '#db/values/forecast.ts'
import { deliverableKey } from '#db/values/package.ts'
import { lubuskieOffice, startOffice } from './office.ts'
import { bring } from './recruiting.ts'

/** The indicators of the sheet that stand for the quotas of the board. */
const behind = {
  ...{ jst: 'P1', mediumTowns: 'P3' },
  ...{ implementations: 'P8', implementationMediumTowns: 'P9' },
} as const

async function sampleOffice() {
  const { client, window } = await startOffice({ demo: true })
  const [programme] = await client.programme.list({})
  const programmeId = programme?.id ?? ''
  const overviewOn = (on?: string) =>
    client.dashboard.overview({ programmeId, ...(on === undefined ? {} : { day: day(on) }) })
  return { client, window, programmeId, overviewOn }
}

it('says what the budget, the claims and the board of the sample office say on any day', async () => {
  const { client, programmeId, overviewOn } = await sampleOffice()
  const seen = new Set<AlertKind>()
  for (const on of ['2020-06-30', '2020-11-30', '2021-06-15', '2021-12-31']) {
    const { money, alerts, isPast, risk } = await overviewOn(on)
    // What is known as it is now alone is left out of a past day.
    expect(isPast).toBe(on < '2021-12-31')
    const present = alerts.filter(({ kind }) =>
      ['promises', 'plans', 'visits', 'steps', 'people', 'proposed'].includes(kind),
    )
    expect(present.length > 0).toBe(!isPast)
    const asked = { programmeId, day: day(on) }
    const { realisation } = await client.realisation.matrix(asked)
    expect(money).toEqual({ version: realisation.version, total: realisation.total })
    const lines = realisation.tasks.flatMap((task) => task.lines)
    const told = alerts.flatMap((one) => (one.kind === 'lines' ? [one.count] : []))
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(
      lines.filter(({ dangers }) => dangers.length > 0).length,
    )
    const { standing } = await client.claim.advances(asked)
    const tranche = alerts.find(({ kind }) => kind === 'tranche')
    if (tranche !== undefined) {
      seen.add('tranche')
      expect(tranche.money).toBe(standing.missing)
    }
    const { board } = await client.quota.board(asked)
    const simulated = await client.forecast.risk({ ...asked, assumptions: usualAssumptions })
    const { lines: simulatedLines, total, grant } = simulated
    const asItStands = await client.forecast.risk({
      ...asked,
      assumptions: { ...usualAssumptions, unbegun: 'nothing' },
    })
    expect(risk).toEqual({
      ...{ total, grant, of: simulatedLines.length },
      unknown: simulatedLines.filter(({ cut }) => cut === null).length,
    })
    const byQuotas = new Set<string>()
    for (const { key, missing } of board.quotas) {
      const own = alerts.find((one) => one.kind === 'quota' && one.quota === key)
      if (own?.kind === 'quota') {
        seen.add('quota')
        expect(own.count).toBe(missing)
        const line = simulatedLines.find(({ code }) => code === behind[key])
        byQuotas.add(behind[key])
        // What the simulation does not know, or takes nothing for, costs nothing here.
        expect(own.money).toBe(line?.cut || null)
      }
    }
    // Each indicator in trouble is told of once: by its quota, or by itself with its own cut.
    const inTrouble = simulatedLines.filter(({ verdict }) =>
      troubles.some((trouble) => trouble === verdict),
    )
    expect(
      alerts.flatMap((one) => (one.kind === 'indicator' ? [[one.code, one.money]] : [])).toSorted(),
    ).toEqual(
      inTrouble
        .filter(({ code }) => !byQuotas.has(code))
        // Near its deadline, without a forecast, it costs what it would if it stayed so.
        .map(({ code, cut, verdict }) => [
          code,
          (verdict === 'ending' ? asItStands.lines.find((line) => line.code === code)?.cut : cut) ||
            null,
        ])
        .toSorted(),
    )
    if (inTrouble.length > 0) seen.add('indicator')
  }
  // On some of these days the sample office has each of them, so none was passed by.
  expect(seen).toEqual(new Set(['tranche', 'quota', 'indicator']))
})

it('says what packages, promises, visits, people and claims of the sample office say', async () => {
  const { client, programmeId, overviewOn } = await sampleOffice()
  const { alerts, isPast, day: on } = await overviewOn()
  expect(isPast).toBe(false)
  const packages = await client.dashboard.packages({ programmeId })
  // What mentors are late with is told to each of them apart.
  const countOf = (kind: AlertKind) =>
    alerts.reduce((sum, one) => (one.kind === kind && 'count' in one ? sum + one.count : sum), 0)

  const list = await client.package.list({ programmeId })
  const cells = list.cells
  const own = list.rows.flatMap((row, at) =>
    row.endedOn === null
      ? cells.slice(at * list.deliverables.length, (at + 1) * list.deliverables.length)
      : [],
  )
  for (const [at, deliverable] of list.deliverables.entries()) {
    const column = own.filter((_, place) => place % list.deliverables.length === at)
    const tally = packages.deliverables.find(
      (one) => deliverableKey(one) === deliverableKey(deliverable),
    )
    for (const [state, count] of Object.entries(tally?.counts ?? {})) {
      expect([state, count]).toEqual([state, column.filter((one) => one.state === state).length])
    }
  }
  const standing = list.rows.filter(({ endedOn }) => endedOn === null)
  for (const [at, { teryt }] of standing.entries()) {
    const size = list.deliverables.length
    const told = packages.jsts.find((one) => one.teryt === teryt)
    const of = own.slice(at * size, (at + 1) * size)
    expect(told?.cells).toEqual(of.map(({ state, daysLate }) => ({ state, daysLate })))
    expect(told?.delivered).toBe(of.filter(({ state }) => state === 'delivered').length)
  }
  expect(packages.jsts).toHaveLength(standing.length)
  const ranks = packages.jsts.map(({ delivered }) => delivered)
  expect(ranks).toEqual(ranks.toSorted((one, other) => one - other))
  const isLate = ({ state, daysLate }: (typeof own)[number]) =>
    daysLate > 0 && (state === 'ordered' || state === 'inProgress')
  expect(countOf('deliverables')).toBe(own.filter(isLate).length)

  const { followUps } = await client.followUp.queue({ programmeId })
  expect(countOf('promises')).toBe(
    followUps.filter(({ standing }) => standing === 'overdue').length,
  )
  const { visits, steps } = await client.mentor.visits({ programmeId })
  expect(countOf('visits')).toBe(visits.filter(({ state }) => state === 'overdue').length)
  expect(countOf('steps')).toBe(steps.filter(({ late }) => late).length)
  const { reports } = await client.openingReport.list({ programmeId })
  expect(countOf('unordered')).toBe(
    reports.filter(({ state, teryt, takesPart }) => state === 'notOrdered' && takesPart && teryt)
      .length,
  )
  const { counts } = await client.peopleCounts.get({ programmeId, day: on })
  expect(countOf('people')).toBe(counts.people.whole.incomplete)
  const { awaited, claims } = await client.claim.list({ programmeId })
  const overdue = [...claims.map(({ timing }) => timing), ...awaited]
  expect(countOf('claimsOverdue')).toBe(
    overdue.filter(({ verdict }) => verdict === 'overdue').length,
  )
})

it('ranks a quota by what the simulation takes for the indicator behind it', async () => {
  const office = await lubuskieOffice()
  const { client, programmeId } = office
  // Four agreements of 4 May 2020, looked at on 15 September: too few of 43 in the end.
  await bring(office, ['0801011', '0803023', '0804011', '0805053'], 'sign')
  const asked = { programmeId, assumptions: usualAssumptions }
  const { lines } = await client.forecast.risk(asked)
  const cut = lines.find(({ code }) => code === 'P1')?.cut
  expect(cut).toBeGreaterThan(0)
  const { alerts } = await client.dashboard.overview({ programmeId })
  const quotas = alerts.flatMap((one) => (one.kind === 'quota' ? [[one.quota, one.money]] : []))
  expect(quotas).toEqual([['jst', cut]])
  expect(alerts[0]).toMatchObject({ kind: 'quota', quota: 'jst' })
})

it('a new office of the real programme is told how to begin', async () => {
  const { client, programmeId } = await lubuskieOffice()
  const { headline, money } = await client.dashboard.overview({ programmeId })
  const packages = await client.dashboard.packages({ programmeId })
  expect(headline).toEqual({ kind: 'empty' })
  expect(money).toMatchObject({ version: null, total: { budget: 1_074_741_60 } })
  expect(packages.deliverables.every(({ counts }) => counts.delivered === 0)).toBe(true)
  expect(packages.jsts).toEqual([])
})

it('puts first what is the move of who asks, mentors by their own account', async () => {
  const { client, programmeId, window } = await sampleOffice()
  const accounts = await client.account.list({})
  const { mentors } = await client.mentor.list({ programmeId })
  const seen = new Set<string>()
  for (const { id, role } of accounts) {
    const { alerts, headline } = await window(id).dashboard.overview({ programmeId })
    const firstOther = alerts.findIndex(({ mine }) => !mine)
    expect(alerts.slice(firstOther).some(({ mine }) => mine)).toBe(false)
    for (const { mine, mentor, whose } of alerts) {
      const own = { coordinator: ['coordinator', 'office'], mentor: [], viewer: [] }
      const moves: readonly string[] =
        role === 'coordinator' || role === 'mentor' || role === 'viewer' ? own[role] : [role]
      expect(mine).toBe(
        mentor === null
          ? moves.includes(whose)
          : mentors.find((one) => one.id === mentor.id)?.accountId === id,
      )
      if (mine) seen.add(role)
    }
    if (headline.kind !== 'alert') throw new Error(headline.kind)
    expect(headline.own === null).toBe(!alerts.some(({ mine }) => mine))
    expect(headline.others?.mine ?? false).toBe(false)
  }
  expect(seen).toEqual(new Set(['coordinator', 'finance', 'contactDesk', 'mentor']))
})

it('tells what falls due within a week, as the screens of visits and promises have it', async () => {
  const { client, programmeId, overviewOn } = await sampleOffice()
  const { week, day: on } = await overviewOn()
  const days = week.map((due) => due.on)
  expect(days).toEqual(days.toSorted())
  const { visits } = await client.mentor.visits({ programmeId })
  expect(week.filter(({ kind }) => kind === 'visit').map(({ id }) => id)).toEqual(
    visits
      .filter((visit) => visit.state === 'planned' && visit.plannedOn <= addDays(on, 7))
      .map(({ teryt }) => teryt),
  )
  const { followUps } = await client.followUp.queue({ programmeId })
  const promised = new Set(followUps.map(({ id }) => id))
  const promises = week.filter(({ kind }) => kind === 'promise')
  expect(promises.every(({ id }) => id !== null && promised.has(id))).toBe(true)
  expect(week.length).toBeGreaterThan(0)
  expect((await overviewOn('2021-09-30')).week).toEqual([])
})
