import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { approve, overviewOf } from './budgeting.ts'
import { codeOf, type LubuskieOffice, lubuskieOffice } from './office.ts'
import { dumpOf } from './peek.ts'

const csv = (lines: readonly string[]) =>
  new File([`\uFEFF${lines.join('\r\n')}\r\n`], 'budżet.csv', { type: 'text/csv' })

const list = csv([
  'Zadanie;Kategoria;Nazwa kosztu;J.m.;Ilość;Cena jedn.;Wartość',
  'Zadanie 1;personel;Koordynator;etat;28;10 000,00;280 000,00',
  ';usługi zewnętrzne;Analiza;szt.;1;15 618,00;15 618,00',
  'Zadanie 2;personel;Trenerzy;godz.;3 000;200,00;600 000,01',
  ';;Bez wartości;;;;',
  'Razem;;;;;;895 618,01',
])

async function previewed({ client, ...office }: LubuskieOffice, file = list) {
  const { newest } = await overviewOf({ client, ...office })
  const preview = await client.budget.previewLines({ versionId: newest.id, file })
  const fields = preview.mapping.columns.map(({ field }) => field)
  const reading = { versionId: newest.id, previewId: preview.previewId, fields }
  const ready = preview.rows
    .filter(({ verdict }) => verdict === 'new' || verdict === 'changed')
    .map(({ line }) => line)
  return { preview, reading, ready }
}

const verdicts = ({ preview }: Awaited<ReturnType<typeof previewed>>) =>
  preview.rows.map(({ verdict }) => verdict)

/** The rows that an office works with: everything but the history of how they came to be. */
function contentOf(path: string) {
  const { change_set: _, record_change: __, ...tables } = dumpOf(path)
  return tables
}

describe('the import of cost lines', () => {
  it('writes nothing before "Importuj", then adds up to the grosz, and is taken back whole', async () => {
    const office = await lubuskieOffice()
    const { client } = office
    const before = contentOf(office.path)
    const first = await previewed(office)
    expect(verdicts(first)).toEqual(['ignored', 'new', 'new', 'new', 'refused', 'ignored'])
    expect(first.preview).toMatchObject({ directTotal: 895_618_00, linesTotal: 0 })
    expect(contentOf(office.path)).toEqual(before)

    const done = await client.budget.importLines({ ...first.reading, lines: first.ready })
    expect(done).toMatchObject({ created: 3, changed: 0 })
    const version = await client.budget.version({ versionId: first.reading.versionId })
    expect(version).toMatchObject({ linesTotal: 895_618_00, missing: 0 })
    expect(version.tasks.map(({ name, total }) => [name, total])).toEqual([
      ['Zadanie 1', 295_618_00],
      ['Zadanie 2', 600_000_00],
    ])
    // Only what is said to be substantive has the mark that the limit of services counts.
    expect(version.tasks[0]?.lines[1]).toMatchObject({ category: 'services', outsourced: false })
    expect(verdicts(await previewed(office))).toEqual([
      'ignored',
      'same',
      'same',
      'same',
      'refused',
      'ignored',
    ])
    const [entry] = await client.history.list({ before: null, limit: 1 })
    expect(entry).toMatchObject({ procedure: 'budget.importLines', reason: 'budżet.csv' })
    await client.history.takeBack({ id: done.changeSetId, reason: 'Zły plik' })
    expect(contentOf(office.path)).toEqual(before)
  })

  it('reads a workbook, and changes lines that are there', async () => {
    const office = await lubuskieOffice()
    const { client } = office
    const first = await previewed(office)
    await client.budget.importLines({ ...first.reading, lines: first.ready })
    const bytes = new Uint8Array(
      await writeXlsxFile([
        ['Zadanie', 'Pozycja', 'Ilość', 'Cena jednostkowa'].map((value) => ({ value })),
        [{ value: 'zadanie 1' }, { value: 'KOORDYNATOR' }, { value: 27.5 }, { value: 10_000 }],
      ]).toBuffer(),
    )
    const next = await previewed(office, new File([bytes], 'aneks.xlsx'))
    expect(next.preview.rows[1]).toMatchObject({
      verdict: 'changed',
      name: 'Koordynator',
      before: 280_000_00,
      amount: 275_000_00,
      unit: 'etat',
    })
    const run = { ...next.reading, lines: next.ready }
    expect(await client.budget.importLines(run)).toMatchObject({ created: 0, changed: 1 })
  })

  it('is refused whole with a row that is not ready, and once the version is approved', async () => {
    const office = await lubuskieOffice()
    const { client } = office
    const { reading, ready } = await previewed(office)
    for (const line of [1, 5, 99]) {
      const run = client.budget.importLines({ ...reading, lines: [...ready, line] })
      expect(await codeOf(run)).toBe(
        line === 5 ? 'budgetImport.valueMissing' : 'import.rowNotReady',
      )
    }
    const forgotten = { ...reading, previewId: 'nobody', lines: ready }
    expect(await codeOf(client.budget.importLines(forgotten))).toBe('import.previewGone')
    await client.budget.importLines({ ...reading, lines: ready })
    await approve(office)
    const late = client.budget.importLines({ ...reading, lines: ready })
    expect(await codeOf(late)).toBe('budget.versionApproved')
  })

  it('moves a task to the stage of the file and marks a service, where nothing is approved', async () => {
    const office = await lubuskieOffice()
    const { client } = office
    const first = await previewed(office)
    await client.budget.importLines({ ...first.reading, lines: first.ready })
    const next = await previewed(
      office,
      csv([
        'Zadanie;Nazwa kosztu;Wartość;Usługa merytoryczna',
        'Etap pierwszy;;;',
        'Zadanie 1;Analiza;15 618,00;tak',
      ]),
    )
    expect(verdicts(next)).toEqual(['ignored', 'ignored', 'changed'])
    const done = await client.budget.importLines({ ...next.reading, lines: next.ready })
    expect(done).toMatchObject({ created: 0, changed: 1 })
    const { stages } = await overviewOf(office)
    const stage = stages.find(({ name }) => name === 'Etap pierwszy')
    const { tasks } = await client.budget.version({ versionId: next.reading.versionId })
    expect(tasks.map(({ stageId }) => stageId)).toEqual([stage?.id, null])
    expect(tasks[0]?.lines.map(({ outsourced }) => outsourced)).toEqual([false, true])
  })

  it('the plan numbers its tasks itself, whoever types a number', async () => {
    const { client, programmeId } = await lubuskieOffice()
    const task = { programmeId, id: null, version: 0, stageId: null, name: 'Zadanie 3. Wdrożenia' }
    await client.budget.saveTask(task)
    const { versions } = await client.budget.overview({ programmeId })
    const { tasks } = await client.budget.version({ versionId: versions[0]?.id ?? '' })
    expect(tasks.map(({ name }) => name)).toEqual(['Wdrożenia'])
  })
})
