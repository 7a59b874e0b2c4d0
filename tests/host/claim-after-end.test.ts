/** Settling goes on after the programme's last day, and nothing of it is left out of sight. */
import { expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { grosze } from '#db/values/money.ts'
import { type ClaimOffice, claimOffice, describeClaim, submitClaim } from './claiming.ts'
import { startOffice, tickingClock } from './office.ts'

/** An office half a year after its programme ended, with a paid document and an unpaid one. */
async function endedOffice(): Promise<ClaimOffice> {
  const running = await claimOffice(({ lines }) => [
    {
      number: 'FV/1',
      parts: [{ lineId: lines.Trenerzy ?? '', amount: 1_000_000 }],
      paidOn: '2019-10-10',
    },
    {
      number: 'FV/2',
      parts: [{ lineId: lines.Trenerzy ?? '', amount: 200_000 }],
      paidOn: '2021-12-10',
    },
    { number: 'FV/3', parts: [{ lineId: lines.Trenerzy ?? '', amount: 300_000 }], paidOn: null },
  ])
  await running.close()
  const now = tickingClock('2022-06-01T06:00:00Z')
  return { ...running, ...(await startOffice({ dataDir: running.dataDir, now })) }
}

const whole = { from: day('2019-09-01'), to: day('2021-11-30') }
const rest = { from: day('2021-12-01'), to: day('2021-12-31') }

it('counts tranches and decisions of the days after the end, and shows what it leaves out', async () => {
  const here = await endedOffice()
  const { client, programmeId } = here
  const tranche = { programmeId, id: null, version: 0, claimId: null, note: '' }
  await client.claim.saveTranche({
    ...tranche,
    receivedOn: day('2022-01-10'),
    amount: grosze(500_000),
  })
  const advances = async () => (await client.claim.advances({ programmeId })).standing
  expect(await advances()).toMatchObject({ day: '2022-01-10', received: 500_000, settled: 0 })

  const first = await submitClaim(here, whole, ['settlement'], '2022-02-10')
  expect(await client.claim.list({ programmeId })).toMatchObject({ day: '2022-02-10' })
  const kinds = ['refund', 'final'] as const
  const { id } = await client.claim.create({ programmeId, kinds: [...kinds], ...rest })
  await describeClaim(here, id)
  const { rows } = await client.claim.entries({ id, offset: 0, limit: 10 })
  await client.claim.leaveOut({ id, expenseLineIds: rows.map((row) => row.expenseLineId) })
  const left = async () =>
    (await client.claim.get({ id })).wrong
      .filter(({ code }) => code.startsWith('final'))
      .map(({ code, items }) => [code, items[0]?.figures])
  // The settlement that waits covers the advance, so only its decision is waited for.
  expect(await left()).toEqual([
    ['finalLeavesParts', { parts: 1, sum: 200_000 }],
    ['finalLeavesUnpaid', { documents: 1, sum: 300_000 }],
    ['finalBeforeDecision', { ordinal: 1 }],
  ])

  const { version } = await client.claim.get({ id: first })
  await client.claim.decide({ id: first, version, decidedOn: day('2022-03-10'), verdicts: [] })
  expect((await left()).map(([code]) => code)).toEqual(['finalLeavesParts', 'finalLeavesUnpaid'])
  // 12 000,00 with the flat rate, less own contribution, settles the tranche and more.
  expect(await advances()).toMatchObject({ day: '2022-03-10', received: 500_000, settled: 500_000 })
  const page = await client.claim.get({ id: first })
  expect(page.advances).toMatchObject({
    together: 500_000,
    beyond: page.advances.now - 500_000,
  })
  expect(page.advances.beyond).toBeGreaterThan(0)
  const asked = await client.claim.advances({ programmeId, day: day('2021-12-31') })
  expect(asked.standing).toMatchObject({ day: '2021-12-31', received: 0 })
})

it('tells on the last day what was approved later, and nothing once that day is shown', async () => {
  const here = await endedOffice()
  const { client, programmeId } = here
  const matrix = () => client.realisation.matrix({ programmeId })
  expect((await matrix()).later).toBeNull()
  const id = await submitClaim(here, whole, ['refund'], '2022-02-10')
  const { version } = await client.claim.get({ id })
  await client.claim.decide({ id, version, decidedOn: day('2022-03-10'), verdicts: [] })
  const { realisation, later } = await matrix()
  expect(realisation.day).toBe('2021-12-31')
  expect(later).toEqual({ day: '2022-03-10', settled: 1_200_000, paid: 0 })
  const then = await client.realisation.matrix({ programmeId, day: day('2022-03-10') })
  expect(then.later).toBeNull()
  expect(then.realisation.total.settled - realisation.total.settled).toBe(later?.settled)
})
