import { afterAll, beforeAll, expect, it } from 'vitest'
import { templateValues } from '#db/read-models/template-values.ts'
import { agreementLetter } from '#db/seed/ready-templates.ts'
import { wordPackage } from '#db/seed/word-package.ts'
import { issuedDocumentsOf } from '#db/stores/issued-document.ts'
import { fileOf, keptContent } from '#db/stores/kept-file.ts'
import { listProgrammes } from '#db/stores/programme.ts'
import { day } from '#db/values/day.ts'
import { filledTemplate, textOfPaper } from '#electron/documents/template-filling.ts'
import { type SeededStore, sampleStore } from './sample-store.ts'

let sample: SeededStore
beforeAll(async () => {
  sample = await sampleStore()
})
afterAll(() => sample.remove())

it('two letters went out, each saying what the template says when it is filled in', async () => {
  await sample.store.read(async (db) => {
    const [programme] = await listProgrammes(db)
    if (programme === undefined) throw new Error('The sample has a programme')
    const papers = await issuedDocumentsOf(db, programme.id)
    expect(papers.map(({ number }) => number)).toEqual(['1/2020', '2/2020'])
    for (const paper of papers) {
      const file = fileOf(paper)
      if (file === null || paper.jstId === null) throw new Error('A letter has a file and a JST')
      const values = await templateValues(db, programme, paper.jstId, paper.issuedOn)
      const itself = { number: paper.number, issuedOn: paper.issuedOn, author: '' }
      const filled = filledTemplate(wordPackage(agreementLetter.letter), values(itself))
      expect(filled.missing).toEqual([])
      const said = textOfPaper(await keptContent(db, file))
      expect(said).toEqual(textOfPaper(filled.bytes))
      expect(said.join(' ')).toContain('(biuro przykładowe)')
    }
    expect(papers.every(({ issuedOn }) => issuedOn < day('2020-12-31'))).toBe(true)
  })
})

it('the first letter reads as an office would send it', async () => {
  await sample.store.read(async (db) => {
    const [programme] = await listProgrammes(db)
    if (programme === undefined) throw new Error('The sample has a programme')
    const [paper] = await issuedDocumentsOf(db, programme.id)
    const file = paper === undefined ? null : fileOf(paper)
    if (file === null) throw new Error('The first letter has a file')
    expect(textOfPaper(await keptContent(db, file))).toEqual([
      'Urząd Marszałkowski Województwa Lubuskiego · Departament Przedsiębiorczości i Strategii Marki',
      '6 lutego 2020 r.',
      'Nr pisma: 1/2020',
      'Gmina Santok',
      'ul. Pokazowa 8, Santok',
      'Dotyczy: umowa wsparcia nr UW/01/2020',
      'Przekazujemy Państwu egzemplarz umowy wsparcia nr UW/01/2020 z dnia 04.02.2020, zawartej w ramach programu „Standardy obsługi inwestora w województwie lubuskim (biuro przykładowe)”.',
      'Zgodnie z umową w szkoleniach weźmie udział jedna osoba z kadry kierowniczej i co najmniej jedna, a najwyżej dwie osoby, które na co dzień obsługują inwestorów.',
      'Zgłoszona osoba: Dorota Fikcyjna, zastępca wójta.',
      'Zgłoszona osoba: Dorota Szablonowa, pracownik.',
      'Zgłoszona osoba: Urszula Umowna, pracownik.',
      'W sprawach programu odpowiada Daniel Chalecki, tel. 68 456 54 87.',
      '……………………………………',
      '(podpis)',
      'Standardy obsługi inwestora w województwie lubuskim (biuro przykładowe) · umowa POWR.02.18.00-00-0002/19',
    ])
  })
})
