import { describe, expect, it } from 'vitest'
import { day, instantOf } from '#db/values/day.ts'
import { emptyNote } from '#db/values/desk.ts'
import { first, held, mentoring, second } from './mentor-office.ts'
import { codeOf, refusalOf } from './office.ts'

/** Two JSTs that take part, and a promise to the first one, due tomorrow. */
async function promising() {
  const office = await mentoring()
  const { client, programmeId } = office
  const me = await client.account.current({})
  if (me === null) throw new Error('Nobody works here')
  const maria = await client.account.add({ name: 'Maria', login: 'm', role: 'contactDesk' })
  const queue = () => client.followUp.queue({ programmeId })
  return {
    ...office,
    ...{ me, maria, queue },
    promise: async (stepDueOn = '2020-09-16', stepOwnerId = me.id) => {
      const id = crypto.randomUUID()
      const openedAt = instantOf(new Date('2020-09-15T06:00:00.000Z'))
      const body = {
        ...emptyNote,
        ...({ callerKind: 'jst', jstId: first, callerPhone: '95 123 45 67' } as const),
        ...({ question: 'Kiedy umowa?', answer: 'Sprawdzę', outcome: 'promised' } as const),
        ...{ step: 'Oddzwonić z terminem', stepOwnerId, stepDueOn },
      }
      await client.note.open({ id, programmeId, openedAt, body })
      await client.enquiry.save({ id, body })
      const { followUps } = await queue()
      const made = followUps.find((one) => one.enquiry.id === id)
      if (made === undefined) throw new Error('Nothing was promised')
      return { id: made.id, version: made.version }
    },
    mine: () => client.followUp.mine({ programmeId }),
    silent: async () => (await client.followUp.silent({ programmeId })).jsts,
  }
}

describe('the queue of those to come back to', () => {
  it('says whose, when, from which conversation and whom to call', async () => {
    const { promise, queue, me } = await promising()
    await promise()
    expect(await queue()).toMatchObject({
      day: '2020-09-15',
      rules: { silentDays: 30, proposed: ['silentDays'] },
      followUps: [
        {
          ...{ step: 'Oddzwonić z terminem', dueOn: '2020-09-16', standing: 'ahead' },
          owner: { id: me.id, name: 'Anna Nowak' },
          enquiry: {
            ...{ ordinal: 1, question: 'Kiedy umowa?', phone: '95 123 45 67' },
            jst: { teryt: first, name: 'Kostrzyn nad Odrą' },
          },
        },
      ],
    })
  })

  it('lets a promise be put off, handed over and closed with the next one', async () => {
    const { client, promise, queue, maria, mine } = await promising()
    const made = await promise('2020-09-15')
    expect(await mine()).toEqual({ today: 1, overdue: 0 })
    const past = client.followUp.snooze({ ...made, until: day('2020-09-15') })
    expect(await codeOf(past)).toBe('followUp.snoozeInPast')
    const later = await client.followUp.snooze({ ...made, until: day('2020-09-18') })
    expect(await mine()).toEqual({ today: 0, overdue: 0 })
    expect((await queue()).followUps[0]).toMatchObject({ standing: 'snoozed' })

    const stale = client.followUp.handOver({ ...made, ownerId: maria.id, note: 'Zna sprawę' })
    expect(await codeOf(stale)).toBe('record.conflict')
    const passing = { ...later, ownerId: maria.id }
    expect(await codeOf(client.followUp.handOver({ ...passing, note: '' }))).toBe(
      'followUp.noteMissing',
    )
    const theirs = await client.followUp.handOver({ ...passing, note: 'Zna sprawę' })
    expect((await queue()).followUps[0]).toMatchObject({
      ...{ owner: { name: 'Maria' }, handover: 'Zna sprawę' },
    })

    const further = { step: 'Wysłać kopię', ownerId: maria.id, dueOn: day('2020-09-20') }
    const early = { ...further, dueOn: day('2020-09-14') }
    const closing = { ...theirs, result: 'Termin podany' }
    expect(await refusalOf(client.followUp.close({ ...closing, further: early }))).toEqual({
      code: 'followUp.dueInPast',
      figures: { day: '2020-09-14', today: '2020-09-15' },
    })
    const { furtherId } = await client.followUp.close({ ...closing, further })
    expect((await queue()).followUps).toMatchObject([
      { id: furtherId, step: 'Wysłać kopię', enquiry: { ordinal: 1 }, handover: '' },
    ])
    expect(await codeOf(client.followUp.close({ ...closing, further: null }))).toBe(
      'followUp.alreadyDone',
    )
    const [last] = await client.history.list({ before: null, limit: 1 })
    expect(last).toMatchObject({ procedure: 'followUp.close', records: 2 })
    await client.history.takeBack({ id: last?.id ?? '', reason: 'Nie ta sprawa' })
    expect((await queue()).followUps).toMatchObject([{ step: 'Oddzwonić z terminem' }])
  })

  it('lets a promise say otherwise while it is open', async () => {
    const { client, promise, queue } = await promising()
    const made = await promise('2020-09-15')
    const wish = { step: 'Wysłać skan', dueOn: day('2020-09-21') }
    expect(await codeOf(client.followUp.change({ ...made, ...wish, step: ' ' }))).toBe(
      'followUp.stepMissing',
    )
    const early = { ...made, ...wish, dueOn: day('2020-09-14') }
    expect(await codeOf(client.followUp.change(early))).toBe('followUp.dueInPast')
    const changed = await client.followUp.change({ ...made, ...wish })
    expect((await queue()).followUps).toMatchObject([wish])
    const closed = await client.followUp.close({ ...changed, result: 'Wysłano', further: null })
    const late = { id: closed.id, version: closed.version, ...wish }
    expect(await codeOf(client.followUp.change(late))).toBe('followUp.alreadyDone')
  })

  it('counts what is due for each person apart', async () => {
    const { promise, mine, maria, window, programmeId } = await promising()
    await promise('2020-09-15')
    await promise('2020-09-15', maria.id)
    await promise('2020-09-16', maria.id)
    expect(await mine()).toEqual({ today: 1, overdue: 0 })
    expect(await window(maria.id).followUp.mine({ programmeId })).toEqual({ today: 1, overdue: 0 })
  })

  it('tells each person what another made theirs, and who, until they give it back', async () => {
    const { client, promise, me, maria, window, programmeId } = await promising()
    await promise()
    const made = await promise()
    const passed = await promise('2020-09-16', maria.id)
    const received = (id: string) => window(id).followUp.received({ programmeId })
    expect(await received(me.id)).toEqual([])
    const [given] = await received(maria.id)
    expect(given).toMatchObject({
      ...{ id: passed.id, from: 'Anna Nowak', step: 'Oddzwonić z terminem' },
      jst: { teryt: first },
    })
    const theirs = await client.followUp.handOver({ ...made, ownerId: maria.id, note: 'Zna' })
    expect((await received(maria.id)).map(({ id }) => id).sort()).toEqual(
      [made.id, passed.id].sort(),
    )
    const back = { id: theirs.id, version: theirs.version, ownerId: me.id, note: 'Nie znam' }
    await window(maria.id).followUp.handOver(back)
    expect(await received(maria.id)).toMatchObject([{ id: passed.id }])
    expect(await received(me.id)).toMatchObject([{ id: made.id, from: 'Maria' }])
  })
})

describe('a JST that takes part', () => {
  it('is silent until something is heard of it: a visit, a conversation, a note', async () => {
    const { client, window, programmeId, silent, assign, north, plan, promise } = await promising()
    expect((await client.followUp.silent({ programmeId })).takingPart).toBeGreaterThanOrEqual(2)
    expect((await silent()).map(({ teryt, lastKind }) => [teryt, lastKind])).toEqual(
      expect.arrayContaining([
        [first, 'joined'],
        [second, 'joined'],
      ]),
    )
    await assign(north.id, '2020-07-01')
    const visit = await plan(second, '2020-09-01')
    await client.mentor.holdVisit(held(visit, { heldOn: day('2020-09-01') }))
    expect((await silent()).map(({ teryt }) => teryt)).toEqual([first])
    expect(await silent()).toMatchObject([
      { mentor: { name: 'Piotr Testowy', phone: '68 456 54 87' } },
    ])
    const viewer = await client.account.add({ name: 'Widz', login: 'w', role: 'viewer' })
    expect((await window(viewer.id).followUp.silent({ programmeId })).jsts).toMatchObject([
      { mentor: { name: 'Piotr Testowy', phone: '' } },
    ])
    await promise()
    expect(await silent()).toEqual([])
    const rules = { programmeId, version: 1, silentDays: 10 }
    await client.followUp.saveRules(rules)
    expect(await silent()).toMatchObject([{ teryt: second, lastKind: 'visit', days: 14 }])
    expect((await client.followUp.queue({ programmeId })).rules).toEqual({
      ...{ version: 2, silentDays: 10, proposed: [] },
    })
    expect(await codeOf(client.followUp.saveRules({ ...rules, version: 2, silentDays: 0 }))).toBe(
      'followUp.silentDaysOutside',
    )
    const note = { programmeId, teryt: second, id: null, version: 0, text: 'Dzwonił sekretarz' }
    await client.jst.saveNote(note)
    expect(await silent()).toEqual([])
  })
})
