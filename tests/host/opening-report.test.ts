import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { withSqlite } from '../stores/temp-store.ts'
import { codeOf, type LubuskieOffice, lubuskieOffice, refusalOf } from './office.ts'
import { bring } from './recruiting.ts'

const bogdaniec = '0801022'
const kostrzyn = '0801011'
const expert = { kind: 'none', number: '', name: 'Halina Przykładowa' } as const

/** An office where two JSTs take part. */
async function officeWithTwo(): Promise<LubuskieOffice> {
  const office = await lubuskieOffice()
  await bring(office, [kostrzyn, bogdaniec], 'sign')
  return office
}

const listed = ({ client, programmeId }: LubuskieOffice) =>
  client.openingReport.list({ programmeId })

async function lineOf(office: LubuskieOffice, teryt: string | null) {
  const line = (await listed(office)).reports.find((one) => one.teryt === teryt)
  if (line === undefined) throw new Error(`No line of ${teryt}`)
  return line
}

const order = ({ client, programmeId }: LubuskieOffice, teryts: readonly (string | null)[]) =>
  client.openingReport.order({
    ...{ programmeId, contractor: expert },
    reports: teryts.map((teryt) => ({ teryt, version: 0 })),
    ...{ orderedOn: day('2020-07-01'), dueOn: day('2020-08-31') },
  })

/** Saves what is told of a report over what it holds. */
async function save(office: LubuskieOffice, teryt: string | null, over: object) {
  const { client, programmeId } = office
  const { version, contractor, orderedOn, dueOn, receivedOn, acceptedOn, remarks } = await lineOf(
    office,
    teryt,
  )
  const kept = { version, contractor, orderedOn, dueOn, receivedOn, acceptedOn, remarks }
  return client.openingReport.save({ programmeId, teryt, ...kept, file: null, ...over })
}

const pdf = (text = '%PDF-1.7 raport') => new File([text], 'raport.pdf', { type: 'text/plain' })

describe('the opening reports', () => {
  it('have a line for the Analysis and for every JST that takes part, ordered or not', async () => {
    const office = await officeWithTwo()
    const { reports } = await listed(office)
    expect(reports.map(({ teryt, state, version }) => [teryt, state, version])).toEqual([
      [null, 'notOrdered', 0],
      [bogdaniec, 'notOrdered', 0],
      [kostrzyn, 'notOrdered', 0],
    ])
    const { client, programmeId } = office
    expect(await client.openingReport.ofJst({ programmeId, teryt: '0802011' })).toBeNull()
  })

  it('are ordered for several at once, and what is late stands first', async () => {
    const office = await officeWithTwo()
    await order(office, [null, bogdaniec])
    const { reports } = await listed(office)
    // The clock of the office stands in the middle of September.
    expect(reports.map(({ teryt, state }) => [teryt, state])).toEqual([
      [null, 'late'],
      [bogdaniec, 'late'],
      [kostrzyn, 'notOrdered'],
    ])
    expect(reports[1]).toMatchObject({ contractor: { name: expert.name }, dueOn: '2020-08-31' })
    const [first] = await office.client.expense.contractors({ q: 'halina' })
    expect(first?.name).toBe(expert.name)
  })

  it('are not ordered twice: one that was stops them all and is named', async () => {
    const office = await officeWithTwo()
    await order(office, [bogdaniec])
    const { client, programmeId } = office
    const { version } = await lineOf(office, bogdaniec)
    const refusal = await refusalOf(
      client.openingReport.order({
        ...{
          programmeId,
          contractor: expert,
          orderedOn: day('2020-07-02'),
          dueOn: day('2020-08-31'),
        },
        reports: [
          { teryt: kostrzyn, version: 0 },
          { teryt: bogdaniec, version },
        ],
      }),
    )
    expect(refusal).toMatchObject({
      code: 'openingReport.orderedAlready',
      figures: { name: 'Bogdaniec' },
    })
    expect((await lineOf(office, kostrzyn)).state).toBe('notOrdered')
    expect(await codeOf(order(office, [bogdaniec]))).toBe('record.changedMeanwhile')
  })

  it('are received with a file that comes back byte for byte, and accepted together', async () => {
    const office = await officeWithTwo()
    const { client } = office
    await order(office, [bogdaniec, kostrzyn])
    await save(office, bogdaniec, { receivedOn: day('2020-08-20'), file: pdf() })
    await save(office, kostrzyn, { receivedOn: day('2020-09-04') })
    const [one, other] = [await lineOf(office, bogdaniec), await lineOf(office, kostrzyn)]
    expect([one.state, one.daysLate, other.state, other.daysLate]).toEqual([
      ...['received', 0],
      ...['received', 4],
    ])
    expect(one.file).toMatchObject({ name: 'raport.pdf', type: 'application/pdf', size: 15 })
    const back = await client.openingReport.file({ id: one.id ?? '' })
    expect([back.name, await back.text()]).toEqual(['raport.pdf', '%PDF-1.7 raport'])
    const seen = [one, other].map(({ id, version }) => ({ id: id ?? '', version }))
    await client.openingReport.accept({ reports: seen, on: day('2020-09-10') })
    const { reports } = await listed(office)
    expect(reports.filter(({ state }) => state === 'accepted')).toHaveLength(2)
    const again = client.openingReport.accept({
      ...{ reports: seen, on: day('2020-09-10') },
    })
    expect(await refusalOf(again)).toMatchObject({ code: 'openingReport.acceptedAlready' })
  })

  it('refuse another kind of file, and one whose bytes have changed', async () => {
    const office = await officeWithTwo()
    await order(office, [bogdaniec])
    const page = new File(['<html>'], 'raport.pdf')
    expect(await codeOf(save(office, bogdaniec, { file: page }))).toBe('file.kind')
    expect((await lineOf(office, bogdaniec)).file).toBeNull()
    await save(office, bogdaniec, { file: pdf() })
    const { id, version } = await lineOf(office, bogdaniec)
    withSqlite(office.path, (sqlite) => {
      sqlite.prepare('UPDATE attachment_content SET content = ?').run(Buffer.from('%PDF-1.7'))
    })
    const { client } = office
    expect(await codeOf(client.openingReport.file({ id: id ?? '' }))).toBe('file.damaged')
    await client.openingReport.removeFile({ id: id ?? '', version })
    expect((await lineOf(office, bogdaniec)).file).toBeNull()
  })

  it('keep both values when two people change one', async () => {
    const office = await officeWithTwo()
    await order(office, [bogdaniec])
    const { version } = await lineOf(office, bogdaniec)
    await save(office, bogdaniec, { remarks: 'Pierwsze' })
    const refusal = await refusalOf(save(office, bogdaniec, { version, remarks: 'Drugie' }))
    expect(refusal).toMatchObject({
      code: 'record.conflict',
      conflicts: [{ field: 'remarks', yours: 'Drugie', theirs: 'Pierwsze' }],
    })
  })

  it('stay on the list of a JST that withdrew, and go into a workbook as they are shown', async () => {
    const office = await officeWithTwo()
    const { client, programmeId } = office
    await order(office, [bogdaniec])
    await client.recruitment.move({
      programmeId,
      items: [
        {
          teryt: bogdaniec,
          version: 3,
          move: {
            kind: 'withdraw',
            on: day('2020-07-20'),
            reason: 'Brak ludzi',
            replacement: null,
          },
        },
      ],
    })
    expect(await lineOf(office, bogdaniec)).toMatchObject({ takesPart: false, state: 'late' })
    const file = await client.openingReport.exportXlsx({
      programmeId,
      order: [bogdaniec, ''],
      columns: [
        { key: 'teryt', heading: 'TERYT' },
        { key: 'name', heading: 'Raport' },
        { key: 'state', heading: 'Stan' },
      ],
      sheetName: 'Raporty',
      words: {
        analysis: 'Analiza',
        'state.late': 'spóźniony',
        'state.notOrdered': 'nie zamówiono',
      },
    })
    expect(file.name).toBe('Raporty-2020-09-15.xlsx')
    const book = read(new Uint8Array(await file.arrayBuffer()))
    const sheet = book.Sheets.Raporty
    expect(sheet && utils.sheet_to_json(sheet, { header: 1, defval: '' })).toEqual([
      ['TERYT', 'Raport', 'Stan'],
      [bogdaniec, 'Bogdaniec', 'spóźniony'],
      ['', 'Analiza', 'nie zamówiono'],
    ])
  })

  it('are told of in the history by the JST, and the Analysis by its own name', async () => {
    const office = await officeWithTwo()
    await order(office, [bogdaniec])
    await order(office, [null])
    const sets = await office.client.history.list({ before: null, limit: 2 })
    expect(sets.map(({ subject }) => subject)).toEqual([
      'Analiza potencjału inwestycyjnego województwa',
      // The first order brings a new contractor along.
      expert.name,
    ])
    const [, first] = sets
    const { changes } = await office.client.history.get({ id: first?.id ?? '' })
    expect(changes.map(({ label }) => label)).toEqual([expert.name, 'Bogdaniec (0801022)'])
  })
})
