import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { roles } from '#db/values/role.ts'
import { first, held, mentoring, second, third } from './mentor-office.ts'
import { codeOf, refusalOf } from './office.ts'

describe('mentors', () => {
  it('take JSTs over one by one or many at once, and hand them over with a note', async () => {
    const office = await mentoring()
    const { client, programmeId, north, south, list, assign, ofJst, last } = office
    expect((await list()).jsts.map(({ teryt, mentor }) => [teryt, mentor])).toEqual([
      [second, null],
      [first, null],
    ])
    const selection = [first, second, third].map((teryt) => ({ teryt, version: 0 }))
    const asked = { programmeId, mentorId: north.id, from: day('2020-07-01'), handover: '' }
    expect(await client.mentor.checkAssignment({ ...asked, items: selection })).toMatchObject([
      { teryt: first, refusal: null },
      { teryt: second, refusal: null },
      { teryt: third, refusal: { code: 'mentor.notTakingPart' } },
    ])
    // All or none.
    expect(await codeOf(client.mentor.assign({ ...asked, items: selection }))).toBe(
      'mentor.notTakingPart',
    )
    expect((await list()).mentors.map(({ jsts }) => jsts)).toEqual([0, 0])

    expect(await assign(north.id, '2020-07-01')).toMatchObject({ assigned: 2, visitsMoved: 0 })
    expect(await last()).toMatchObject({ procedure: 'mentor.assign', records: 2 })
    const open = await office.plan(first, '2020-09-21')
    const earlier = await office.plan(first, '2020-08-10')
    await client.mentor.holdVisit(held(earlier, { heldOn: day('2020-08-10') }))

    expect(await codeOf(assign(south.id, '2020-09-01', [first]))).toBe('mentor.handoverMissing')
    const note = 'Zakładka czeka na sekretarza'
    expect(await assign(south.id, '2020-09-01', [first], note)).toMatchObject({ visitsMoved: 1 })
    expect(await ofJst(first)).toMatchObject({
      mentor: { name: 'Ewa Modelowa', phone: '68 456 54 87' },
      assignments: [
        { mentorName: 'Piotr Testowy', from: '2020-07-01', to: '2020-08-31', handover: note },
        { mentorName: 'Ewa Modelowa', from: '2020-09-01', to: null, handover: '' },
      ],
      visits: [
        { id: earlier.id, mentorName: 'Piotr Testowy', state: 'held' },
        { id: open.id, mentorName: 'Ewa Modelowa', state: 'planned' },
      ],
    })
    expect((await list()).mentors).toMatchObject([
      { name: 'Ewa Modelowa', jsts: 1, planned: 1, held: 0 },
      { name: 'Piotr Testowy', jsts: 1, planned: 0, held: 1 },
    ])
    const timeline = await client.jst.timeline({ programmeId, teryt: first })
    expect(timeline.map(({ event, on, figures }) => [event, on, figures]).slice(0, 3)).toEqual(
      expect.arrayContaining([
        ['mentorAssigned', '2020-09-01', { mentorId: 'Ewa Modelowa' }],
        ['mentorHandedOver', '2020-08-31', { handover: note }],
      ]),
    )
    const { changes } = await client.history.get({ id: (await last())?.id ?? '' })
    expect(new Set(changes.map(({ label }) => label))).toEqual(
      new Set(['Kostrzyn nad Odrą (0801011)']),
    )
  })

  it('stop once their JSTs are handed over; the refusal names them', async () => {
    const { client, north, south, assign, list } = await mentoring()
    await assign(north.id, '2020-07-01')
    const stop = async (id: string) => {
      const version = (await list()).mentors.find((one) => one.id === id)?.version ?? 0
      return client.mentor.setActive({ id, version, active: false })
    }
    const names = (await list()).jsts.map(({ name }) => name)
    expect(await refusalOf(stop(north.id))).toEqual({
      code: 'mentor.hasJsts',
      figures: { name: 'Piotr Testowy', count: 2, jsts: names.join(', ') },
    })
    const { changeSetId } = await assign(south.id, '2020-09-01', [first, second], 'Przekazano')
    await stop(north.id)
    expect(await codeOf(assign(north.id, '2020-09-10', [first], 'Z powrotem'))).toBe(
      'mentor.inactive',
    )
    // Taking the handover back would leave JSTs with somebody who stopped.
    const back = client.history.takeBack({ id: changeSetId, reason: 'Pomyłka' })
    expect(await codeOf(back)).toBe('mentor.hasJsts')
  })

  it('are not stopped by a taking back while a care of theirs still runs', async () => {
    const { client, north, south, assign, list, last } = await mentoring()
    const work = async (active: boolean) => {
      const { id } = north
      const version = (await list()).mentors.find((one) => one.id === id)?.version ?? 0
      await client.mentor.setActive({ id, version, active })
    }
    await work(false)
    await work(true)
    const restored = await last()
    await assign(north.id, '2020-07-01', [first])
    // Its care has an end by then, and the end lies ahead.
    await assign(south.id, '2020-10-01', [first], 'Przekazano')
    const back = client.history.takeBack({ id: restored?.id ?? '', reason: 'Pomyłka' })
    expect(await codeOf(back)).toBe('mentor.hasJsts')
  })

  it('take over, with a JST that had no mentor, the visits of whoever stood in', async () => {
    const { north, south, assign, plan, ofJst } = await mentoring()
    const overdue = await plan(first, '2020-09-01', null, north.id)
    const before = await plan(first, '2020-09-20', null, north.id)
    expect(await assign(south.id, '2020-10-01', [first])).toMatchObject({ visitsMoved: 1 })
    expect((await ofJst(first)).visits).toMatchObject([
      { id: overdue.id, mentorName: 'Ewa Modelowa', state: 'overdue' },
      { id: before.id, mentorName: 'Piotr Testowy', state: 'planned' },
    ])
  })

  it('are never two of one JST on a day, also when history is taken back twice', async () => {
    const { client, north, south, assign, last } = await mentoring()
    await assign(north.id, '2020-07-01', [first])
    const made = await last()
    await client.history.takeBack({ id: made?.id ?? '', reason: 'Nie ta JST' })
    const undone = await last()
    await assign(south.id, '2020-08-03', [first])
    const again = client.history.takeBack({ id: undone?.id ?? '', reason: 'Jednak ta' })
    expect(await codeOf(again)).toBe('mentor.assignmentsOverlap')
  })

  it('go out as a workbook with their workload, and the JSTs with their mentors', async () => {
    const { client, programmeId, assign, north, plan } = await mentoring()
    await assign(north.id, '2020-07-01', [first])
    await plan(first, '2020-09-01')
    const columns = (...keys: string[]) => keys.map((key) => ({ key, heading: `h ${key}` }))
    const file = await client.mentor.exportXlsx({
      programmeId,
      mentors: { name: 'Opiekunowie', columns: columns('name', 'active', 'jsts', 'overdue') },
      jsts: { name: 'JST', columns: columns('teryt', 'mentor', 'since', 'held') },
      words: { 'active.true': 'pracuje' },
    })
    expect(file.name).toBe('Opiekunowie-2020-09-15.xlsx')
    const { Sheets, SheetNames } = read(await file.arrayBuffer(), { cellDates: true, UTC: true })
    const [mentors = [], jsts = []] = SheetNames.map((name) =>
      utils.sheet_to_json(Sheets[name] ?? {}, { header: 1, raw: false, dateNF: 'yyyy-mm-dd' }),
    )
    expect(SheetNames).toEqual(['Opiekunowie', 'JST'])
    expect(mentors).toEqual([
      ['h name', 'h active', 'h jsts', 'h overdue'],
      ['Ewa Modelowa', 'pracuje', '0', '0'],
      ['Piotr Testowy', 'pracuje', '1', '1'],
    ])
    expect(jsts.slice(1).map((row) => Array.from(row as unknown[], (cell) => cell ?? ''))).toEqual([
      [second, '', '', '0'],
      [first, 'Piotr Testowy', '01.07.2020', '0'],
    ])
  })

  it('are written by the coordinator and mentors, and read by everybody', async () => {
    const { client, programmeId, assign, north, window } = await mentoring()
    await assign(north.id, '2020-07-01')
    const writers: string[] = []
    for (const role of roles) {
      const { id } = await client.account.add({ name: `Ktoś ${role}`, login: role, role })
      const { mentor } = window(id)
      expect((await mentor.list({ programmeId })).jsts).toHaveLength(2)
      expect((await mentor.ofJst({ programmeId, teryt: first })).mentor).not.toBeNull()
      const entry = { programmeId, id: null, version: 0, name: `Opiekun ${role}` }
      const saving = mentor.save({ ...entry, phone: '', email: '', accountId: id })
      if ((await saving.catch(() => null)) !== null) writers.push(role)
    }
    expect(writers.toSorted()).toEqual(['coordinator', 'mentor'])
  })

  it('are assigned on what the window has seen', async () => {
    const { client, programmeId, north, south, assign } = await mentoring()
    await assign(north.id, '2020-07-01', [first])
    const asked = { programmeId, mentorId: south.id, from: day('2020-08-03'), handover: 'x' }
    const late = client.mentor.assign({ ...asked, items: [{ teryt: first, version: 0 }] })
    expect(await codeOf(late)).toBe('record.changedMeanwhile')
  })
})
