import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { codeOf, refusalOf } from './office.ts'
import { first, on, order, packing, placed, second, signedOffice } from './packing.ts'

describe('the records of the packages', () => {
  it('are written down whole, with a file kept under its checksum', async () => {
    const office = await signedOffice()
    const { client, programmeId } = office
    const whole = {
      ...{
        programmeId,
        teryt: first,
        kind: 'ebook' as const,
        language: 'de',
        version: 0,
        contractorId: null,
      },
      ...{ orderedOn: on('2020-07-06'), dueOn: null, startedOn: on('2020-07-10') },
      ...{ receivedOn: null, deliveredOn: null, acceptance: '' },
    } as const
    const file = new File(['%PDF-1.4 e-book'], 'ebook.pdf', { type: 'application/pdf' })
    const { id, version } = await client.package.save({ ...whole, file })
    const { cell } = await packing(office).cell('ebook', 'de')
    expect(cell).toMatchObject({ state: 'inProgress', hasFile: true, file: { name: 'ebook.pdf' } })
    expect(await (await client.package.file({ id })).text()).toBe('%PDF-1.4 e-book')
    const gone = client.package.save({ ...whole, version, startedOn: null, file: null })
    expect(await codeOf(gone)).toBe('package.stepGone')
    expect(await codeOf(client.package.save({ ...whole, version: 0, file: null }))).toBe(
      'record.changedMeanwhile',
    )
    const french = client.package.save({ ...whole, language: 'fr', file: null })
    expect(await codeOf(french)).toBe('package.notInPackage')
    await client.package.removeFile({ id, version })
    expect((await packing(office).cell('ebook', 'de')).cell.file).toBeNull()
  })

  it('come in the languages of the settings, which stay while something is ordered in them', async () => {
    const office = await signedOffice()
    const { client, programmeId } = office
    const parts = packing(office)
    await parts.move(order, ['ebook'])
    const save = async (languages: string[]) =>
      client.package.saveLanguages({
        programmeId,
        version: (await parts.list()).rules.version,
        languages,
      })
    expect(await refusalOf(save(['pl', 'en']))).toMatchObject({
      code: 'package.languageInUse',
      figures: { language: 'de', count: 1 },
    })
    await save(['pl', 'en', 'de', 'cs'])
    const { deliverables, rules } = await parts.list()
    expect(deliverables).toHaveLength(11)
    expect(rules).toMatchObject({ languages: ['pl', 'en', 'de', 'cs'], proposed: false })
    const page = await client.package.ofJst(placed(office, first))
    expect(page?.cells.filter(({ state }) => state === 'ordered')).toHaveLength(3)
    expect(await client.package.ofJst(placed(office, '0802011'))).toBeNull()
  })

  it('leave as a workbook: the matrix with its counts, and the list', async () => {
    const office = await signedOffice()
    const { client, programmeId } = office
    await packing(office).move(order, ['drone'])
    const file = await client.package.exportXlsx({
      ...{ programmeId, teryts: [second, first], listed: [`${first} drone`, 'nobody drone'] },
      headings: { teryt: 'TERYT', name: 'JST', delivered: 'Dostarczono', dueOn: 'Termin' },
      words: {
        'state.ordered': 'zlecone',
        lateBy: 'po terminie: {days}',
        'deliverable.drone': 'Dron',
      },
      ...{ matrixName: 'Pakiety', listName: 'Lista' },
    })
    const book = read(await file.arrayBuffer(), { cellDates: true })
    const rows = (name: string) =>
      utils.sheet_to_json<string[]>(book.Sheets[name] ?? {}, { header: 1, raw: false })
    expect(
      rows('Pakiety')
        .slice(2)
        .map((row) => [row[0], row[4]]),
    ).toEqual([
      [second, 'state.notOrdered'],
      [first, 'zlecone, po terminie: 15'],
      [undefined, '0'],
    ])
    expect(rows('Lista')).toHaveLength(2)
    expect(rows('Lista')[1]?.slice(0, 5)).toEqual([
      first,
      expect.any(String),
      'Dron',
      'zlecone',
      '15',
    ])
  })
})
