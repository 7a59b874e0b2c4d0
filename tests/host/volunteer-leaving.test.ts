import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { codeOf, refusalOf } from './office.ts'
import { gminas, openedList, told, using } from './volunteering.ts'

describe('the volunteer list and who left the programme', () => {
  it('moves nobody up from the reserve who left the programme', async () => {
    const office = await openedList()
    const { apply, recommend, list, rules, approve, withdraw, leave } = using(office)
    const [first = '', second = '', third = ''] = gminas
    try {
      await rules(1, 0)
      for (const [at, teryt] of [first, second, third].entries()) {
        await apply(teryt, `10:00:0${at}`)
        await recommend(teryt, 'yes')
      }
      await approve()
      await leave(second, '2020-07-20')
      expect((await list()).rows.map(({ takesPart }) => takesPart)).toEqual([true, false, true])
      expect((await withdraw(first, 'A/1')).movedUp).toEqual([third])
      expect((await list()).annexes[0]?.movedUp[0]?.trace.figures).toMatchObject({
        reserve: 2,
        passed: expect.stringMatching(/./),
      })
    } finally {
      await office.close()
    }
  })

  it('judges an application by the day on which it came', async () => {
    const office = await openedList()
    const { apply, leave } = using(office)
    const [first = '', second = ''] = gminas
    try {
      await leave(first, '2020-06-20')
      await leave(second, '2020-06-15')
      // It left five days later; the other one on the day itself.
      await apply(first, '10:00:00')
      expect(await refusalOf(apply(second, '10:00:00'))).toEqual({
        code: 'volunteer.notTakingPart',
        figures: { day: '2020-06-15' },
      })
    } finally {
      await office.close()
    }
  })

  it('is not approved while it holds a JST that left the programme by then', async () => {
    const office = await openedList()
    const { apply, recommend, approve, leave } = using(office)
    const { client, programmeId } = office
    const [first = '', second = ''] = gminas
    try {
      await apply(first, '10:00:00')
      await apply(second, '10:00:01')
      await recommend(first, 'yes')
      await recommend(second, 'yes')
      await leave(first, '2020-06-20')
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
