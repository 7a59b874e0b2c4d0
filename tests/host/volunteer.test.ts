import { describe, expect, it } from 'vitest'
import type { ClockTime } from '#db/values/clock.ts'
import { momentOf } from '#db/values/clock.ts'
import { day } from '#db/values/day.ts'
import { protocolWords } from '#electron/contract/volunteer-schemas.ts'
import { codeOf, lubuskieOffice, refusalOf } from './office.ts'
import { bring } from './recruiting.ts'
import { gminas, openedList, told, town, using } from './volunteering.ts'

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
      expect(await codeOf(recommend(third, 'no', day('2020-06-14')))).toBe(
        'volunteer.beforeApplication',
      )
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

      const { programmeId } = office
      const asked = { programmeId, teryt: first }
      expect(
        await office.client.volunteer.whoMovesUp({ ...asked, on: day('2020-08-03') }),
      ).toMatchObject([{ teryt: second, trace: { code: 'movedUp' } }])
      const early = office.client.volunteer.whoMovesUp({ ...asked, on: day('2020-06-30') })
      expect(await codeOf(early)).toBe('volunteer.beforeEarlier')
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
})
