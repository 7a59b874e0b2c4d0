import { expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { lubuskieOffice, startOffice } from './office.ts'
import { bring } from './recruiting.ts'

it('sets ours on a day beside the sisters, with a share only where there is a whole', async () => {
  const office = await lubuskieOffice()
  const { client, programmeId } = office
  await bring(office, ['0801011', '0801022'], 'sign')
  const { programmes, underWay, day: on } = await client.benchmark.compare({ programmeId })
  expect([underWay, on]).toEqual([0, '2020-09-15'])
  expect(programmes).toEqual([
    {
      ...{ name: '', source: 'office', asOf: '2020-09-15' },
      tookPart: { ofTarget: { count: 2, whole: 43 }, ofRegion: { count: 2, whole: 94 } },
      implemented: { ofTarget: { count: 0, whole: 22 }, ofRegion: { count: 0, whole: 94 } },
      ofTakingPart: { count: 0, whole: 2 },
    },
    {
      ...{ name: 'Lubelskie', source: 'programmeSheet', asOf: null },
      tookPart: { ofTarget: { count: 100, whole: 50 }, ofRegion: { count: 100, whole: null } },
      implemented: { ofTarget: { count: 79, whole: 50 }, ofRegion: { count: 79, whole: null } },
      ofTakingPart: { count: 79, whole: 100 },
    },
    {
      ...{ name: 'Pomorskie', source: 'publicSource', asOf: null },
      tookPart: { ofTarget: { count: 60, whole: null }, ofRegion: { count: 60, whole: null } },
      implemented: { ofTarget: { count: 30, whole: null }, ofRegion: { count: 30, whole: null } },
      ofTakingPart: { count: 30, whole: 60 },
    },
    {
      ...{ name: 'Mazowieckie', source: 'publicSource', asOf: null },
      tookPart: { ofTarget: { count: 141, whole: null }, ofRegion: { count: 141, whole: null } },
      implemented: { ofTarget: { count: 71, whole: null }, ofRegion: { count: 71, whole: null } },
      ofTakingPart: { count: 71, whole: 141 },
    },
  ])
  const earlier = await client.benchmark.compare({ programmeId, day: day('2019-10-01') })
  expect(earlier.programmes[0]).toMatchObject({
    asOf: '2019-10-01',
    tookPart: { ofTarget: { count: 0 } },
  })
})

it('agrees with the board of the sample office on any day', async () => {
  const { client } = await startOffice({ demo: true })
  const [programme] = await client.programme.list({})
  const programmeId = programme?.id ?? ''
  for (const on of ['2020-11-30', '2021-10-15', '2021-12-31'].map(day)) {
    const { board } = await client.quota.board({ programmeId, day: on })
    const { programmes, underWay } = await client.benchmark.compare({ programmeId, day: on })
    const [ours] = programmes
    for (const { measure, ours: count } of board.benchmark) {
      expect(ours?.[measure].ofTarget).toEqual({ count: count.count, whole: count.target })
    }
    const implementing = board.quotas.find(({ key }) => key === 'implementations')
    expect(underWay + (ours?.implemented.ofTarget.count ?? 0)).toBe(implementing?.reached)
  }
})
