import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { Randomness } from '#db/seed/demo/random.ts'
import { day, instantOf } from '#db/values/day.ts'
import {
  emptyNote,
  enquiryChannels,
  enquiryOutcomes,
  type NoteDraft,
  outcomesWithStep,
} from '#db/values/desk.ts'
import { type DeskCounts, deskDimensions } from '#db/values/desk-numbers.ts'
import { codeOf, type LubuskieOffice, lubuskieOffice } from './office.ts'

type EnquiryFilter = Parameters<LubuskieOffice['client']['enquiry']['list']>[0]['filter']

const year = { from: day('2019-10-20'), to: day('2020-09-15') }
const jsts = ['0802011', '0802052', null] as const

/** Rings within two days of both changes of the clock, of midnights and of a plain September. */
const rings = ['2019-10-26T20:00:00Z', '2020-03-28T21:00:00Z', '2020-09-13T21:30:00Z']

/** An office with conversations of every kind, taken by two people. */
async function busyOffice(): Promise<LubuskieOffice> {
  const office = await lubuskieOffice()
  const { client, programmeId } = office
  const maria = await client.account.add({ name: 'Maria', login: 'maria', role: 'contactDesk' })
  const windows = [client, office.window(maria.id)]
  const { topics, nextWorkingDay } = await client.enquiry.entry({ programmeId })
  const random = new Randomness('desk numbers')
  for (let at = 0; at < 45; at += 1) {
    const taker = random.pick(windows)
    const jstId = random.pick(jsts)
    const outcome = random.pick(enquiryOutcomes)
    const topicId = random.chance(80) ? random.pick(topics.slice(0, 3)).id : null
    const promised = outcomesWithStep.has(outcome) || random.chance(20)
    const body: NoteDraft = {
      ...{ ...emptyNote, jstId, topicId, outcome, channel: random.pick(enquiryChannels) },
      ...{ callerKind: jstId === null ? 'investor' : 'jst', callerName: 'Ktoś', question: 'O co?' },
      ...(promised && { step: 'Oddzwonić', stepOwnerId: maria.id, stepDueOn: nextWorkingDay }),
    }
    const moment = Date.parse(random.pick(rings)) + random.int(0, 30 * 60) * 60_000
    const id = `talk-${at}`
    const openedAt = instantOf(new Date(moment))
    await taker.note.open({ id, programmeId, openedAt, body: emptyNote })
    await taker.enquiry.save({ id, body })
    if (!promised || random.chance(50)) continue
    const [promise] = (await client.enquiry.page({ id })).followUps
    if (promise === undefined) throw new Error('Nothing was promised')
    const close = { id: promise.id, version: promise.version, result: 'Oddzwoniono', further: null }
    await client.followUp.close(close)
  }
  return office
}

describe('the figures of the desk', () => {
  it('each open exactly as many conversations as they say, by the office’s clock', async () => {
    const { client, programmeId } = await busyOffice()
    const { numbers, period, any } = await client.desk.numbers({ programmeId, ...year })
    expect([any, period, numbers.step]).toEqual([true, year, 'month'])
    expect(numbers.whole.conversations).toBe(45)
    const totalOf = async (filter: EnquiryFilter) =>
      (await client.enquiry.list({ programmeId, filter, offset: 0, limit: 1 })).total
    const expectBehind = async (filter: EnquiryFilter, counts: DeskCounts) => {
      const within = { ...year, ...filter }
      expect([filter, await totalOf(within)]).toEqual([filter, counts.conversations])
      expect([filter, await totalOf({ ...within, atOnce: true })]).toEqual([filter, counts.atOnce])
      expect([filter, await totalOf({ ...within, open: true })]).toEqual([filter, counts.open])
    }
    await expectBehind({}, numbers.whole)
    for (const { from, to, counts } of numbers.course) await expectBehind({ from, to }, counts)
    for (const { hour, counts } of numbers.hours) await expectBehind({ hour }, counts)
    for (const dimension of deskDimensions) {
      const rows = numbers.by[dimension]
      expect(rows.length).toBeGreaterThan(1)
      for (const { key, counts } of rows) await expectBehind({ [dimension]: key }, counts)
      const sum = rows.reduce((all, { counts }) => all + counts.conversations, 0)
      expect([dimension, sum]).toEqual([dimension, 45])
    }
    const closed = { ...year, promised: true, open: false } as const
    expect(numbers.closing.conversations).toBe(await totalOf(closed))
    expect(numbers.calls.conversations).toBe(await totalOf({ ...year, channel: 'phone' }))

    // The days of both changes of the clock one by one.
    for (const [from, to] of [
      [day('2019-10-26'), day('2019-10-28')],
      [day('2020-03-28'), day('2020-03-30')],
    ] as const) {
      const days = (await client.desk.numbers({ programmeId, from, to })).numbers
      expect([days.step, days.course.length]).toEqual(['day', 3])
      for (const mark of days.course) {
        expect(mark.counts.conversations).toBe(await totalOf({ from: mark.from, to: mark.to }))
      }
    }
  })

  it('begin with the quarter, refuse a period backwards and tell nothing of no conversation', async () => {
    const { client, programmeId } = await lubuskieOffice()
    const told = await client.desk.numbers({ programmeId })
    expect(told).toMatchObject({
      any: false,
      period: { from: '2020-07-01', to: '2020-09-30' },
      numbers: { whole: { conversations: 0 }, closing: { median: null } },
    })
    const backwards = { programmeId, from: day('2020-09-02'), to: day('2020-09-01') }
    expect(await codeOf(client.desk.numbers(backwards))).toBe('period.reversed')
  })

  it('are saved as a workbook with the same figures', async () => {
    const { client, programmeId } = await busyOffice()
    const { numbers } = await client.desk.numbers({ programmeId, ...year })
    const words = {
      file: 'liczby',
      figures: 'Liczby',
      rows: 'Podziały',
      'channel.phone': 'Telefon',
    }
    const asked = { programmeId, ...year, language: 'pl', words } as const
    const file = await client.desk.numbersXlsx(asked)
    expect(file.name).toBe('liczby-2019-10-20-2020-09-15.xlsx')
    const book = read(await file.arrayBuffer())
    expect(book.SheetNames).toEqual(['Liczby', 'Podziały'])
    const [figures, rows] = book.SheetNames.map((name) =>
      utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1 }),
    )
    expect(figures?.[3]?.[1]).toBe(45)
    const phone = rows?.find((row) => row[1] === 'Telefon')
    expect(phone?.[2]).toBe(numbers.calls.conversations)
    expect(rows?.some((row) => String(row[1]).startsWith('Gubin ('))).toBe(true)
  })
})
