/** Which version of the budget a claim is held against. */
import { expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { grosze } from '#db/values/money.ts'
import { claimOffice, firstQuarter, secondQuarter, submitClaim } from './claiming.ts'

it('keeps the budget that was in force when it was submitted', async () => {
  const office = await claimOffice(({ lines }) => [
    {
      number: 'FV/1',
      parts: [{ lineId: lines.Trenerzy ?? '', amount: 200_000 }],
      paidOn: '2019-10-10',
    },
  ])
  const { client, programmeId, lines, tasks } = office
  const sent = await submitClaim(office, firstQuarter, ['refund'], '2019-12-10')
  const of = async (id: string) => {
    const { finance } = await client.claim.get({ id })
    const task = finance.tasks.find(({ taskId }) => taskId === tasks.Szkolenia)
    return [finance.version, task?.budget, finance.direct.budget]
  }
  const submitted = [1, 69_561_800, 89_561_800]
  expect(await of(sent)).toEqual(submitted)

  const { versions } = await client.budget.overview({ programmeId })
  await client.budget.transfer({
    programmeId,
    inForceId: versions.find(({ inForce }) => inForce)?.id ?? '',
    on: day('2020-03-10'),
    moves: [
      {
        fromLineId: lines.Trenerzy ?? '',
        toLineId: lines['Raporty otwarcia'] ?? '',
        amount: grosze(1_000_000),
      },
    ],
    reason: 'Więcej raportów',
    consent: { number: 'DP.1', on: day('2020-03-01') },
  })
  expect(await of(sent)).toEqual(submitted)
  const next = { programmeId, kinds: ['refund' as const], ...secondQuarter }
  expect(await of((await client.claim.create(next)).id)).toEqual([2, 68_561_800, 89_561_800])
})
