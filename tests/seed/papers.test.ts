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
