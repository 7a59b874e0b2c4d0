import { describe, expect, it } from 'vitest'
import { begun } from './begun.ts'
import { codeOf, type LubuskieOffice, refusalOf } from './office.ts'
import { dumpOf } from './peek.ts'
import { kostrzyn, type PeopleOffice, peopleOffice } from './people-office.ts'
import { bring } from './recruiting.ts'

type Preview = Awaited<ReturnType<LubuskieOffice['client']['peopleImport']['preview']>>

/** Gminas of every kind that take part in these tests. */
const lubsko = '0811063'
const zaryTown = '0811021'
const zaryRural = '0811102'

const pasted = (lines: readonly string[], name = 'wklejone.csv') =>
  new File([lines.join('\n')], name, { type: 'text/csv' })

const list = pasted([
  'Lp.\tImię i nazwisko\tJST\tStanowisko\tPESEL\tRok ur.\tPłeć\tTelefon',
  '1\tAnna Wzorcowa\tLubsko\tBurmistrz\t75030412349\t1975\tK\t68 457 61 00',
  '2\tPiotr Próbny\tLubsko\tInspektor ds. promocji\t\t\t\t',
  '3\tEwa Próbna\tŻary\tWójt\tbrak PESEL\t1980\tK\t',
  '4\tJan Zły\tLubsko\tpracownik\t44023001359\t\t\t',
  '5\tOla Obca\tBrody\twójt\t\t\t\t',
  '6\tIza Nieznana\tŻary\tpracownik\t\t\t\t',
])

const fieldsOf = ({ mapping }: Preview) => [...mapping.columns.map(({ field }) => field)]
const verdictsOf = ({ rows }: Preview) =>
  rows.flatMap((row) =>
    row.verdict === 'ignored' ? [] : [row.verdict === 'refused' ? row.refusal.code : row.verdict],
  )
const ready = ({ rows }: Preview) =>
  rows.filter(({ verdict }) => verdict === 'new' || verdict === 'changed').map(({ line }) => line)

async function previewed({ client, programmeId }: LubuskieOffice, file = list) {
  const preview = await client.peopleImport.preview({ programmeId, file })
  const { previewId } = preview
  const reading = {
    programmeId,
    previewId,
    fields: fieldsOf(preview),
    choices: [],
    trainingId: null,
  }
  return { preview, reading }
}

async function joined(): Promise<PeopleOffice> {
  const office = await peopleOffice()
  await bring(office, [lubsko, zaryTown, zaryRural], 'sign')
  return office
}

/** The rows that an office works with: everything but the history and the keys that seal it. */
function contentOf(path: string) {
  const { change_set: _, record_change: __, person_key: ___, ...tables } = dumpOf(path)
  return tables
}

describe('the import of people', () => {
  it('names every row and writes nothing before "Importuj"', async () => {
    const office = await joined()
    const before = dumpOf(office.path)
    const { preview } = await previewed(office)
    expect(preview.file).toMatchObject({ format: 'csv', delimiter: '\t' })
    expect(fieldsOf(preview)).toEqual([
      null,
      'fullName',
      'name',
      'function',
      'pesel',
      'birth',
      'sex',
      'phone',
    ])
    expect(verdictsOf(preview)).toEqual([
      'new',
      'new',
      'new',
      'pesel.impossibleBirthDay',
      'noPlace',
      'ambiguous',
    ])
    expect(JSON.stringify(preview)).not.toContain('75030412349')
    expect(dumpOf(office.path)).toEqual(before)
  })

  it('writes the kept rows in one change, is the same the next time, and is taken back whole', async () => {
    const office = await joined()
    const { client, programmeId } = office
    const before = contentOf(office.path)
    const { preview, reading } = await previewed(office)
    const choices = [{ line: 7, teryt: zaryTown }]
    const chosen = await client.peopleImport.remap({ ...reading, choices, leftOut: [] })
    expect(verdictsOf(chosen).at(-1)).toBe('new')
    const lines = ready(chosen)
    const done = await client.peopleImport.run({ ...reading, choices, lines })
    expect(done).toMatchObject({ created: 4, changed: 0, marked: 0 })
    const { rows } = await client.people.list({ programmeId })
    expect(rows.map(({ lastName, firstName, function: fn }) => [firstName, lastName, fn])).toEqual(
      expect.arrayContaining([
        ['Anna', 'Wzorcowa', 'mayor'],
        ['Piotr', 'Próbny', 'employee'],
        ['Ewa', 'Próbna', 'wojt'],
        ['Iza', 'Nieznana', 'employee'],
      ]),
    )
    const again = await client.peopleImport.preview({ programmeId, file: list })
    expect(verdictsOf(again).slice(0, 3)).toEqual(['same', 'same', 'same'])
    const { set } = await client.history.get({ id: done.changeSetId })
    expect(set).toMatchObject({ file: preview.file.name, records: 4 })
    await client.history.takeBack({ id: done.changeSetId, reason: 'Zła lista' })
    expect(contentOf(office.path)).toEqual(before)
  })

  it('lets the good rows of a thousand go on when forty are wrong, and names the forty', async () => {
    const office = await peopleOffice()
    const { client, programmeId } = office
    const register = await client.jst.list({ programmeId })
    const gminas = register.rows.filter(({ kind }) => kind !== 'powiat').slice(0, 60)
    await bring(
      office,
      gminas.map(({ teryt }) => teryt),
      'sign',
    )
    const lines = Array.from({ length: 1_000 }, (_, at) => {
      const gmina = gminas[at % gminas.length]
      const wrong = at % 25 === 7
      const name = `Osoba${String.fromCharCode(97 + (at % 26))} Lista${Math.floor(at / 26)}x${at}`
      return `${name}\t${gmina?.teryt}\tpracownik\t${wrong ? '44023001359' : ''}`
    })
    const file = pasted(['Imię i nazwisko\tTERYT\tStanowisko\tPESEL', ...lines])
    const { preview, reading } = await previewed(office, file)
    const counted = Map.groupBy(verdictsOf(preview), (verdict) => verdict)
    expect(preview.rows.length).toBe(1_001)
    expect(counted.get('pesel.impossibleBirthDay')).toHaveLength(40)
    // Two of the staff of each of the sixty gminas; every other row says why it has no place.
    expect(counted.get('new')).toHaveLength(120)
    expect(counted.get('noPlace')).toHaveLength(840)
    // Given up on the way it leaves nothing, and can be begun again.
    const before = dumpOf(office.path)
    const asked = { ...reading, lines: ready(preview), ticket: 'people' }
    const told = codeOf(client.peopleImport.run(asked))
    expect(await begun(client, 'people')).toMatchObject({ total: 120 })
    expect(await client.office.giveUp({ ticket: 'people' })).toEqual({ stopped: true })
    expect(await told).toBe('office.givenUp')
    expect(dumpOf(office.path)).toEqual(before)
    const done = await client.peopleImport.run(asked)
    expect(done.created).toBe(120)
  })

  it('writes nothing at all when one kept row cannot be written any more', async () => {
    const office = await joined()
    const { client } = office
    const { preview, reading } = await previewed(office)
    await office.add({ teryt: lubsko, panel: 'manager', function: 'mayor', firstName: 'Inna' })
    const before = dumpOf(office.path)
    const refusal = await refusalOf(client.peopleImport.run({ ...reading, lines: ready(preview) }))
    expect(refusal).toMatchObject({ code: 'people.quotaFull', figures: { limit: 1, nth: 2 } })
    expect(dumpOf(office.path)).toEqual(before)
    expect(await codeOf(client.peopleImport.run({ ...reading, lines: [5] }))).toBe(
      'pesel.impossibleBirthDay',
    )
    expect(await codeOf(client.peopleImport.run({ ...reading, lines: [99] }))).toBe(
      'import.rowNotReady',
    )
    const gone = { ...reading, previewId: 'nobody' }
    expect(await codeOf(client.peopleImport.run({ ...gone, lines: [2] }))).toBe(
      'import.previewGone',
    )
    expect(dumpOf(office.path)).toEqual(before)
  })

  it('takes the results of a scanned list for the days of a training', async () => {
    const office = await joined()
    const { client, programmeId } = office
    const jan = await office.add({ teryt: kostrzyn, firstName: 'Jan', lastName: 'Obecny' })
    const series = await client.training.saveSeries({
      programmeId,
      id: null,
      version: 0,
      panel: 'staff',
      name: 'Cykl',
    })
    const day = (on: string) => ({ id: null, on, from: '09:00', to: '15:00', minutes: 360 })
    const days = [day('2020-09-07'), day('2020-09-08')]
    const training = await client.training.save({
      programmeId,
      id: null,
      version: 0,
      seriesId: series.id,
      subject: 'Oferta inwestycyjna',
      form: 'onSite',
      place: 'Zielona Góra',
      trainer: '',
      materials: '',
      capacity: 45,
      days: days as never,
    })
    const file = pasted([
      'Nazwisko i imię;JST;07.09.2020;08.09.2020',
      'Obecny Jan;Kostrzyn nad Odrą;x;x',
      'Obca Ewa;Kostrzyn nad Odrą;x;',
    ])
    const { preview, reading } = await previewed(office, file)
    expect(verdictsOf(preview)).toEqual(['same', 'peopleImport.personUnknown'])
    const marks = { ...reading, trainingId: training.id }
    const judged = await client.peopleImport.remap({ ...marks, leftOut: [] })
    expect(verdictsOf(judged)).toEqual(['changed', 'peopleImport.personUnknown'])
    const done = await client.peopleImport.run({ ...marks, lines: [2] })
    expect(done).toMatchObject({ created: 0, changed: 1, marked: 2 })
    const grid = await client.attendance.grid({ trainingId: training.id })
    expect(grid.people.find(({ id }) => id === jan)?.present).toHaveLength(2)
    const again = await client.peopleImport.remap({ ...marks, leftOut: [] })
    expect(verdictsOf(again)).toEqual(['same', 'peopleImport.personUnknown'])
    await client.history.takeBack({ id: done.changeSetId, reason: 'Zły skan' })
    const after = await client.attendance.grid({ trainingId: training.id })
    expect(after.people.find(({ id }) => id === jan)?.present ?? []).toEqual([])
  })

  it('tells of a day outside the training before any row', async () => {
    const office = await joined()
    const { client, programmeId } = office
    const series = await client.training.saveSeries({
      programmeId,
      id: null,
      version: 0,
      panel: 'staff',
      name: 'Cykl',
    })
    const training = await client.training.save({
      programmeId,
      id: null,
      version: 0,
      seriesId: series.id,
      subject: 'Oferta',
      form: 'onSite',
      place: 'Zielona Góra',
      trainer: '',
      materials: '',
      capacity: 45,
      days: [{ id: null, on: '2020-09-07', from: '09:00', to: '15:00', minutes: 360 }] as never,
    })
    const file = pasted(['Nazwisko i imię;JST;09.09.2020', 'Obecny Jan;Lubsko;x'])
    const { reading } = await previewed(office, file)
    const judged = await client.peopleImport.remap({
      ...reading,
      trainingId: training.id,
      leftOut: [],
    })
    expect(judged.columnsRefused?.code).toBe('peopleImport.dayOutside')
    expect(judged.rows).toEqual([])
    const skipped = await client.peopleImport.remap({
      ...reading,
      fields: reading.fields.with(2, null),
      trainingId: training.id,
      leftOut: [],
    })
    expect(verdictsOf(skipped)).toEqual(['peopleImport.personUnknown'])
  })

  it('is for who enters people', async () => {
    const office = await peopleOffice()
    const { programmeId } = office
    for (const role of ['finance', 'contactDesk', 'viewer'] as const) {
      const client = await office.as(role)
      expect(await codeOf(client.peopleImport.preview({ programmeId, file: list }))).toBe(
        'account.roleNotAllowed',
      )
    }
    const mentor = await office.as('mentor')
    await expect(mentor.peopleImport.preview({ programmeId, file: list })).resolves.toBeDefined()
  })
})
