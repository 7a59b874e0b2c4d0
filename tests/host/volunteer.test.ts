import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ClockTime } from '#db/values/clock.ts'
import { momentOf } from '#db/values/clock.ts'
import { day } from '#db/values/day.ts'
import type { Recommendation } from '#db/values/volunteer.ts'
import { protocolWords } from '#electron/contract/volunteer.ts'
import { codeOf, type LubuskieOffice, lubuskieOffice, refusalOf, tempDir } from './office.ts'
import { plantLastTraining } from './plant-last-training.ts'
import { bring, mediumTowns } from './recruiting.ts'
import { runOffice } from './run-office.ts'

const [town = ''] = mediumTowns
/** Three gminas that are no medium-sized towns. */
const gminas = ['0801011', '0801022', '0801032']

/** An office whose volunteer list is open, with four JSTs taking part. */
async function openedList(): Promise<LubuskieOffice> {
  const dataDir = tempDir()
  const first = await lubuskieOffice({ dataDir })
  await bring(first, [...gminas, town], 'join')
  await first.close()
  await plantLastTraining(join(dataDir, 'biuro-soi.db'))
  const office = await runOffice({ dataDir, now: () => new Date('2020-09-15T06:00:00Z') })
  return { ...office, path: first.path, programmeId: first.programmeId }
}

const at = (time: string) => momentOf(day('2020-06-15'), time as ClockTime)

function using({ client, programmeId }: LubuskieOffice) {
  return {
    apply: (teryt: string, time: string, lateReason = 'zgłoszenie papierowe') =>
      client.volunteer.apply({
        programmeId,
        teryt,
        appliedAt: at(time),
        channel: 'training',
        lateReason,
      }),
    recommend: (teryt: string, recommendation: Recommendation) =>
      client.volunteer.saveOpinion({
        programmeId,
        teryt,
        version: 0,
        summary: '',
        recommendation,
        grounds: 'Zespół gotowy',
        condition: recommendation === 'conditional' ? 'Nowa strona' : '',
      }),
    list: () => client.volunteer.list({ programmeId }),
    rules: async (places: number, mediumPlaces: number) =>
      client.volunteer.saveRules({
        programmeId,
        version: (await client.volunteer.list({ programmeId })).rules.version,
        places,
        mediumPlaces,
        weight: 'recommendedFirst',
        keepReserved: true,
        confirmed: ['weight'],
      }),
    approve: async (committee = ['Przewodnicząca', 'Sekretarz']) => {
      const { rows } = await client.volunteer.list({ programmeId })
      return client.volunteer.approve({
        programmeId,
        number: '1/2020',
        on: day('2020-07-01'),
        committee,
        remarks: '',
        seen: rows.map(({ ranked, standing }) => ({ teryt: ranked.jstId, standing })),
      })
    },
    withdraw: (teryt: string, number: string) =>
      client.volunteer.withdraw({
        programmeId,
        teryt,
        number,
        on: day('2020-08-03'),
        reason: 'Zmiana planów',
      }),
  }
}

const told = ({ rows }: Awaited<ReturnType<LubuskieOffice['client']['volunteer']['list']>>) =>
  rows.map(({ ranked, standing }) => `${ranked.jstId} ${standing}`)

describe('the volunteer list', () => {
  it('is closed until the last training for managers is marked', async () => {
    const office = await lubuskieOffice()
    await bring(office, gminas, 'join')
    expect(await codeOf(using(office).apply(gminas[0] ?? '', '10:00:00'))).toBe(
      'volunteer.notOpened',
    )
    expect((await using(office).list()).opensOn).toBeNull()
  })

  it('goes from applications to the protocol, and a town takes the reserved place', async () => {
    const office = await openedList()
    const { apply, recommend, list, rules, approve, withdraw } = using(office)
    const [first = '', second = '', third = ''] = gminas
    try {
      await rules(2, 1)
      await apply(first, '10:31:07')
      await apply(second, '10:31:08')
      await apply(third, '10:32:00')
      await apply(town, '11:00:00')
      expect(await codeOf(apply(first, '12:00:00'))).toBe('volunteer.appliedAlready')

      const missing = await refusalOf(approve())
      expect(missing.code).toBe('volunteer.nobodyRanked')
      for (const teryt of [first, second, town]) await recommend(teryt, 'yes')
      expect((await refusalOf(approve())).code).toBe('volunteer.opinionsMissing')
      await recommend(third, 'no')
      expect(told(await list())).toEqual([
        `${first} accepted`,
        `${town} accepted`,
        `${second} reserve`,
        `${third} refused`,
      ])

      const before = await list()
      await approve()
      const frozen = await list()
      expect(frozen.rows).toEqual(before.rows)
      expect(frozen.approved).toMatchObject({
        number: '1/2020',
        committee: ['Przewodnicząca', 'Sekretarz'],
      })

      // Nothing of an approved list changes but by an annex.
      expect(await codeOf(apply('0801042', '13:00:00'))).toBe('volunteer.listApproved')
      expect(await codeOf(rules(3, 1))).toBe('volunteer.listApproved')
      expect(await codeOf(recommend(second, 'no'))).toBe('volunteer.listApproved')
      expect(await codeOf(approve())).toBe('volunteer.listApproved')

      expect((await withdraw(first, 'A/1')).movedUp).toEqual([second])
      expect((await withdraw(town, 'A/2')).movedUp).toEqual([])
      const after = await list()
      expect(told(after)).toEqual([
        `${first} withdrawn`,
        `${town} withdrawn`,
        `${second} accepted`,
        `${third} refused`,
      ])
      // The town's place stays open for a town, which the list goes on saying.
      expect(after.keptOpen).toBe(1)
      expect(after.rows[0]?.left).toMatchObject({ number: 'A/1', reason: 'Zmiana planów' })
      expect(after.annexes.map(({ number }) => number)).toEqual(['A/1', 'A/2'])
      expect(await codeOf(withdraw(town, 'A/3'))).toBe('volunteer.withdrawnAlready')

      const words = Object.fromEntries(protocolWords.map((word) => [word, word])) as never
      const { programmeId } = office
      const file = await office.client.volunteer.protocol({
        programmeId,
        language: 'pl',
        words,
        names: {},
        sentences: {},
        rules: ['Zasada'],
      })
      expect(
        Buffer.from(await file.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
    } finally {
      await office.close()
    }
  })

  it('asks why an application is written down late, and refuses a time before the opening', async () => {
    const office = await openedList()
    const { apply } = using(office)
    try {
      expect(await codeOf(apply(town, '10:00:00', ''))).toBe('volunteer.lateReasonMissing')
      const early = office.client.volunteer.apply({
        programmeId: office.programmeId,
        teryt: town,
        appliedAt: momentOf(day('2020-06-14'), '23:59:59' as ClockTime),
        channel: 'email',
        lateReason: 'papier',
      })
      expect(await refusalOf(early)).toMatchObject({
        code: 'volunteer.beforeOpening',
        figures: { day: '2020-06-15' },
      })
      expect(await codeOf(apply('0801042', '10:00:00'))).toBe('volunteer.notTakingPart')
    } finally {
      await office.close()
    }
  })

  it('is not approved as somebody else changed it meanwhile', async () => {
    const office = await openedList()
    const { apply, recommend, list, rules } = using(office)
    const [first = '', second = ''] = gminas
    try {
      await apply(first, '10:00:00')
      await apply(second, '10:00:01')
      await recommend(first, 'yes')
      await recommend(second, 'yes')
      const approval = office.client.volunteer.approve({
        programmeId: office.programmeId,
        number: '1',
        on: day('2020-07-01'),
        committee: ['Ktoś'],
        remarks: '',
        seen: [
          { teryt: second, standing: 'accepted' },
          { teryt: first, standing: 'accepted' },
        ],
      })
      expect(await codeOf(approval)).toBe('volunteer.changedMeanwhile')

      // The same order with other places is another list.
      const { rows } = await list()
      await rules(2, 1)
      const places = office.client.volunteer.approve({
        programmeId: office.programmeId,
        number: '1',
        on: day('2020-07-01'),
        committee: ['Ktoś'],
        remarks: '',
        seen: rows.map(({ ranked, standing }) => ({ teryt: ranked.jstId, standing })),
      })
      expect(await codeOf(places)).toBe('volunteer.changedMeanwhile')
    } finally {
      await office.close()
    }
  })

  it('is not approved while it holds a JST that left the programme by then', async () => {
    const office = await openedList()
    const { apply, recommend, approve } = using(office)
    const { client, programmeId } = office
    const [first = '', second = ''] = gminas
    try {
      await apply(first, '10:00:00')
      await apply(second, '10:00:01')
      await recommend(first, 'yes')
      await recommend(second, 'yes')
      const move = {
        kind: 'withdraw',
        on: day('2020-06-20'),
        reason: 'Zmiana planów',
        replacement: null,
      } as const
      await client.recruitment.move({ programmeId, items: [{ teryt: first, version: 4, move }] })
      expect(await codeOf(approve())).toBe('volunteer.leftProgramme')

      const { rows } = await client.volunteer.list({ programmeId })
      const own = rows.find(({ ranked }) => ranked.jstId === first)?.application
      const { id = '', version = 0 } = own ?? {}
      const takeBack = (on: string) =>
        client.volunteer.takeBackApplication({ id, version, on: day(on), reason: 'Wycofana' })
      expect(await codeOf(takeBack('2020-06-14'))).toBe('volunteer.beforeApplication')
      await takeBack('2020-06-20')
      await approve()
      expect(told(await client.volunteer.list({ programmeId }))).toEqual([`${second} accepted`])
    } finally {
      await office.close()
    }
  })
})
