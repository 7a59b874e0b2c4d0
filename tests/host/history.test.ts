import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { type LubuskieOffice, lubuskieOffice, refusalOf } from './office.ts'
import { bring, moveAll } from './recruiting.ts'

const [kostrzyn, gubin, bogdaniec] = ['0801011', '0802011', '0801022']
const reason = 'Rada odmówiła'

type Timeline = Awaited<ReturnType<LubuskieOffice['client']['jst']['timeline']>>

const told = (timeline: Timeline) =>
  timeline.map(({ event, reason, file, replaces }) => ({ event, reason, file, replaces }))

/** One of the two withdraws; the other is invited in its place. */
async function replaced(office: LubuskieOffice) {
  const { client, programmeId } = office
  await bring(office, [kostrzyn], 'invite')
  const on = day('2020-04-06')
  const move = { kind: 'withdraw', on, reason, replacement: gubin } as const
  await client.recruitment.move({ programmeId, items: [{ teryt: kostrzyn, version: 1, move }] })
}

describe('the timeline of a JST', () => {
  it('gives the reason of a withdrawal to the one that withdrew, not to the one in its place', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    await replaced(office)
    const step = { file: null, replaces: null }
    expect(told(await client.jst.timeline({ programmeId, teryt: kostrzyn }))).toEqual([
      { event: 'withdrawn', reason, ...step },
      { event: 'invited', reason: null, ...step },
      { event: 'created', reason: null, ...step },
    ])
    const [invited] = await client.jst.timeline({ programmeId, teryt: gubin })
    expect(invited).toMatchObject({
      event: 'invited',
      reason: null,
      replaces: { teryt: kostrzyn, name: 'Kostrzyn nad Odrą (0801011)' },
      figures: {},
    })
  })

  it('of the one in its place says why the invitation went, and whose place it was', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    await replaced(office)
    const undo = { programmeId, teryt: kostrzyn, version: 2, reason: 'Pomyłka' }
    await client.recruitment.undo(undo)
    const [undone] = await client.jst.timeline({ programmeId, teryt: gubin })
    expect(undone).toMatchObject({
      event: 'undone',
      figures: { step: 'invited' },
      reason: 'Pomyłka',
      replaces: { teryt: kostrzyn, name: 'Kostrzyn nad Odrą (0801011)' },
    })
  })

  it('gives the reason of taking a change back to everybody whom it concerned', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    await moveAll(office, [kostrzyn, gubin], 'invite')
    const [set] = await client.history.list({ before: null, limit: 1 })
    await client.history.takeBack({ id: set?.id ?? '', reason: 'Pomyłka' })
    for (const teryt of [kostrzyn, gubin]) {
      const [newest] = await client.jst.timeline({ programmeId, teryt })
      expect(newest).toMatchObject({ event: 'undone', reason: 'Pomyłka' })
    }
  })

  it('calls the name of an imported file a file, not a reason', async () => {
    const { client, programmeId } = await lubuskieOffice()
    const lines = ['Kod TERYT;Data zaproszenia', `${bogdaniec};02.03.2020`]
    const file = new File([lines.join('\r\n')], 'lista.csv')
    const preview = await client.recruitment.previewImport({ programmeId, file })
    const fields = preview.mapping.columns.map(({ field }) => field)
    const { previewId } = preview
    await client.recruitment.runImport({ programmeId, previewId, fields, choices: [], lines: [2] })
    const [invited] = await client.jst.timeline({ programmeId, teryt: bogdaniec })
    expect(invited).toMatchObject({ event: 'invited', reason: null, file: 'lista.csv' })
    const [set] = await client.history.list({ before: null, limit: 1 })
    expect(set).toMatchObject({ reason: null, file: 'lista.csv' })
  })
})

describe('a change in the history', () => {
  it('shows no field that only the store needs, and calls other records by their names', async () => {
    const office = await lubuskieOffice()
    const { client } = office
    await replaced(office)
    const [set] = await client.history.list({ before: null, limit: 1 })
    const { changes } = await client.history.get({ id: set?.id ?? '' })
    expect(changes.map(({ label, action, fields }) => [label, action, fields])).toEqual([
      [
        'Kostrzyn nad Odrą (0801011)',
        'update',
        [
          { field: 'withdrawnOn', before: null, after: '2020-04-06' },
          { field: 'withdrawalReason', before: null, after: reason },
        ],
      ],
      [
        'Gubin (0802011)',
        'insert',
        [
          {
            field: 'programmeId',
            before: null,
            after: 'Standardy obsługi inwestora w województwie lubuskim',
          },
          { field: 'invitedOn', before: null, after: '2020-04-06' },
          { field: 'replacesJstId', before: null, after: 'Kostrzyn nad Odrą (0801011)' },
        ],
      ],
    ])
  })

  it('names its steps, and for how many JSTs', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    await moveAll(office, [bogdaniec, '0801032'], 'invite')
    await replaced(office)
    await client.recruitment.undo({ programmeId, teryt: kostrzyn, version: 2, reason: 'Pomyłka' })
    const newest = await client.history.list({ before: null, limit: 5 })
    const made = (step: string, count = 1) => ({ step, undone: false, count })
    const undone = (step: string) => ({ step, undone: true, count: 1 })
    expect(newest.map(({ procedure, steps }) => [procedure, steps])).toEqual([
      ['recruitment.undo', [undone('withdrawn'), undone('invited')]],
      ['recruitment.move', [made('withdrawn'), made('invited')]],
      ['recruitment.move', [made('invited')]],
      ['recruitment.move', [made('invited', 2)]],
      ['office.create', []],
    ])
  })

  it('that cannot be taken back says which of its records changed since', async () => {
    const office = await lubuskieOffice()
    const { client } = office
    const { changeSetId } = await moveAll(office, [kostrzyn, gubin, bogdaniec], 'invite')
    await moveAll(office, [gubin], 'declare')
    const refusal = await refusalOf(client.history.takeBack({ id: changeSetId, reason: 'x' }))
    expect(refusal).toMatchObject({
      code: 'history.changedSince',
      figures: { table: 'recruitment', jst: gubin, label: 'Gubin (0802011)' },
    })
  })

  it('says what it holds, table by table: the setting up of the office too', async () => {
    const { client } = await lubuskieOffice()
    const [set] = await client.history.list({ before: null, limit: 1 })
    expect(set).toMatchObject({ procedure: 'office.create', reason: null, file: null })
    expect(set?.holds.slice(0, 3)).toEqual([
      { table: 'jst', count: 94 },
      { table: 'stage_deliverable', count: 16 },
      { table: 'standard_element', count: 16 },
    ])
    const sum = set?.holds.reduce((all, { count }) => all + count, 0)
    expect(sum).toBe(set?.records)
    const { changes } = await client.history.get({ id: set?.id ?? '' })
    const pointing = changes.flatMap(({ fields }) =>
      fields.filter(({ field }) => field.endsWith('Id')).map(({ after }) => after ?? ''),
    )
    expect(pointing.length).toBeGreaterThan(94)
    // Not one of them is a bare code: 36 signs of an id, or the digits of a TERYT.
    expect(pointing.filter((value) => /^([\da-f-]{36}|\d{4,7})$/.test(value))).toEqual([])
  })
})
