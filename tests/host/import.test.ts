import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { day } from '#db/values/day.ts'
import type { ImportField } from '#db/values/recruitment-import.ts'
import { codeOf, type LubuskieOffice, lubuskieOffice } from './office.ts'
import { dumpOf } from './peek.ts'
import { bring } from './recruiting.ts'

type Preview = Awaited<ReturnType<LubuskieOffice['client']['recruitment']['previewImport']>>

const csv = (lines: readonly string[], name = 'rekrutacja.csv') =>
  new File([`\uFEFF${lines.join('\r\n')}\r\n`], name, { type: 'text/csv' })

/** A list as an office has it; the heading of the last column says nothing. */
const list = csv([
  'Kod TERYT;Nazwa JST;Data zaproszenia;Data deklaracji;Telefon;Inne',
  '0801011;Kostrzyn nad Odrą;02.03.2020;01.04.2020;95 727 81 00;Dzwonić po 10',
  '0804011;Nowa Sól;2020-03-02;;;',
  '801022;Bogdaniec;02.03.2020;;;',
  ';Żary;02.03.2020;;;',
  ';Wąchock;02.03.2020;;;',
  '0803023;Międzyrzecz;02.03.2020;01.03.2020;;',
])

const verdictsOf = ({ rows }: Preview) =>
  rows.flatMap(({ label, verdict }) => (verdict === 'ignored' ? [] : [[label, verdict]]))

const fieldsOf = ({ mapping }: Preview) => mapping.columns.map(({ field }) => field)

const ready = ({ rows }: Preview) =>
  rows.filter(({ verdict }) => verdict === 'new' || verdict === 'changed').map(({ line }) => line)

async function previewed(office: LubuskieOffice, file = list) {
  const { client, programmeId } = office
  const preview = await client.recruitment.previewImport({ programmeId, file })
  const reading = {
    programmeId,
    previewId: preview.previewId,
    fields: fieldsOf(preview),
    choices: [],
  }
  return { preview, reading }
}

/** The rows that an office works with: everything but the history of how they came to be. */
function contentOf(path: string) {
  const { change_set: _, record_change: __, ...tables } = dumpOf(path)
  return tables
}

describe('the import of a recruitment list', () => {
  it('shows a verdict for each row and writes nothing before "Importuj"', async () => {
    const office = await lubuskieOffice()
    const { client } = office
    const before = dumpOf(office.path)
    const { preview, reading } = await previewed(office)
    expect(preview.file).toMatchObject({ name: 'rekrutacja.csv', format: 'csv', delimiter: ';' })
    expect(fieldsOf(preview)).toEqual(['teryt', 'name', 'invitedOn', 'declaredOn', 'phone', null])
    const shown = verdictsOf(preview)
    expect(shown.map(([, verdict]) => verdict)).toEqual([
      'new',
      'new',
      'new',
      'ambiguous', // Żary is an urban and a rural gmina
      'notFound',
      'refused', // declared before it was invited
    ])
    await client.recruitment.remapImport({ ...reading, fields: ['teryt', 'name', null, null] })
    expect(dumpOf(office.path)).toEqual(before)
  })

  it('is corrected, run, shown as the same the next time, and taken back whole', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    await bring(office, ['0804011'], 'invite')
    const before = contentOf(office.path)

    const { preview, reading } = await previewed(office)
    const noteColumn = fieldsOf(preview).with(5, 'note' satisfies ImportField)
    const [zary] = preview.rows.filter(({ verdict }) => verdict === 'ambiguous')
    const corrected = {
      ...reading,
      fields: noteColumn,
      choices: [{ line: zary?.line ?? 0, teryt: '0811021' }],
    }
    const judged = await client.recruitment.remapImport(corrected)
    expect(verdictsOf(judged).map(([, verdict]) => verdict)).toEqual([
      'new',
      'same',
      'new',
      'new',
      'notFound',
      'refused',
    ])
    const lines = ready(judged)
    const done = await client.recruitment.runImport({ ...corrected, lines })
    expect(done).toMatchObject({ created: 3, changed: 0 })

    const kostrzyn = await client.jst.get({ programmeId, teryt: '0801011' })
    expect(kostrzyn).toMatchObject({
      phone: '95 727 81 00',
      recruitment: { invitedOn: '2020-03-02', declaredOn: '2020-04-01' },
      notes: [{ text: 'Dzwonić po 10', author: 'Anna Nowak' }],
    })
    // The zero that a spreadsheet ate is back.
    const bogdaniec = await client.jst.get({ programmeId, teryt: '0801022' })
    expect(bogdaniec.recruitment).toMatchObject({ invitedOn: '2020-03-02' })

    const [entry] = await client.history.list({ before: null, limit: 1 })
    expect(entry).toMatchObject({
      id: done.changeSetId,
      procedure: 'recruitment.runImport',
      file: 'rekrutacja.csv',
    })

    const again = await previewed(office)
    const sameFile = await client.recruitment.remapImport({
      ...corrected,
      previewId: again.preview.previewId,
    })
    expect(verdictsOf(sameFile).map(([, verdict]) => verdict)).toEqual([
      'same',
      'same',
      'same',
      'same',
      'notFound',
      'refused',
    ])

    await client.history.takeBack({ id: done.changeSetId, reason: 'Zły plik' })
    const jsts = (rows: readonly unknown[] | undefined) =>
      rows?.map((row) => ({ ...(row as Record<string, unknown>), version: 0 }))
    const after = contentOf(office.path)
    expect({ ...after, jst: jsts(after.jst) }).toEqual({ ...before, jst: jsts(before.jst) })
  })

  it('reads a workbook too, and shows both values of what it would change', async () => {
    const office = await lubuskieOffice()
    const { client } = office
    await bring(office, ['0804011'], 'declare')
    const heading = ['TERYT', 'Data zaproszenia', 'E-mail'].map((value) => ({ value }))
    const row = [
      { value: '0804011', type: String },
      { value: new Date('2020-03-03'), type: Date, format: 'dd.mm.yyyy' },
      { value: 'urzad@nowasol.pl', type: String },
    ]
    const bytes = new Uint8Array(await writeXlsxFile([heading, row]).toBuffer())
    const { preview, reading } = await previewed(office, new File([bytes], 'lista.xlsx'))
    const changed = preview.rows.find(({ verdict }) => verdict === 'changed')
    expect(changed).toMatchObject({
      changes: [
        { field: 'invitedOn', before: '2020-03-02', after: '2020-03-03' },
        { field: 'email', before: null, after: 'urzad@nowasol.pl' },
      ],
    })
    const run = { ...reading, lines: ready(preview) }
    expect(await client.recruitment.runImport(run)).toMatchObject({ created: 0, changed: 1 })
  })
})

describe('an import that cannot be run is refused, and nothing is written', () => {
  it('a row that is not ready, or that is not there', async () => {
    const office = await lubuskieOffice()
    const { preview, reading } = await previewed(office)
    const before = dumpOf(office.path)
    const ambiguous = preview.rows.find(({ verdict }) => verdict === 'ambiguous')?.line ?? 0
    for (const line of [ambiguous, 999, 1]) {
      const lines = [...ready(preview), line]
      expect(await codeOf(office.client.recruitment.runImport({ ...reading, lines }))).toBe(
        'import.rowNotReady',
      )
    }
    expect(dumpOf(office.path)).toEqual(before)
  })

  it('when somebody moved the JST between the preview and "Importuj"', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    const { preview, reading } = await previewed(office)
    await bring(office, ['0804011'], 'declare')
    const move = {
      kind: 'withdraw',
      on: day('2020-05-05'),
      reason: 'Zmiana planów',
      replacement: null,
    } as const
    const withdrawn = { teryt: '0804011', version: 2, move }
    await client.recruitment.move({ programmeId, items: [withdrawn] })
    const before = dumpOf(office.path)
    const lines = ready(preview)
    const outcome = client.recruitment.runImport({ ...reading, lines })
    expect(await codeOf(outcome)).toBe('import.rowNotReady')
    expect(dumpOf(office.path)).toEqual(before)
  })

  it('a preview that the host no longer has', async () => {
    const office = await lubuskieOffice()
    const { reading } = await previewed(office)
    const input = { ...reading, previewId: 'forgotten', lines: [2] }
    expect(await codeOf(office.client.recruitment.runImport(input))).toBe('import.previewGone')
  })

  it('a file that is no spreadsheet', async () => {
    const { client, programmeId } = await lubuskieOffice()
    const file = new File([new Uint8Array(2000)], 'lista.csv')
    expect(await codeOf(client.recruitment.previewImport({ programmeId, file }))).toBe(
      'import.notSpreadsheet',
    )
  })
})
