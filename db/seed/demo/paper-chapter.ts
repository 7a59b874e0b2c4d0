import type { Day } from '#db/values/day.ts'
import { docxType } from '#db/values/kept-file.ts'
import { peopleNamed, templateValues } from '../../read-models/template-values.ts'
import { printedJstOf } from '../../rules/certificate.ts'
import { documentNumber, nextPlace } from '../../rules/document-number.ts'
import { namedBy } from '../../rules/document-template.ts'
import { addTemplate, templateById } from '../../stores/document-template.ts'
import { addIssuedDocument, lastDocumentOrdinal } from '../../stores/issued-document.ts'
import { jstByTeryt } from '../../stores/jst.ts'
import { keepFile } from '../../stores/kept-file.ts'
import { programmeById } from '../../stores/programme.ts'
import { filledLetter } from '../filled-letter.ts'
import { agreementLetter, readyTemplates } from '../ready-templates.ts'
import { wordPackage } from '../word-package.ts'
import { workingDaysAfter } from './clock.ts'
import type { Diary, Scene } from './diary.ts'
import type { Chapter, DemoOffice } from './office.ts'

/** So many letters went out before the office took to sending agreements without one. */
const letters = 2

/** The templates that come with the app, and the letters sent with the first agreements. */
export const paperChapter: Chapter = {
  name: 'papers',
  plan(diary, office) {
    const signed = firstToSign(office)
    const [first] = signed
    if (first === undefined) return
    const made = { id: '' }
    diary.write(workingDaysAfter(first.on, 1), 'coordinator', 'document.addReady', (scene) =>
      addTemplates(scene, made),
    )
    for (const { jst, on } of signed) planLetter(diary, { jst, on: workingDaysAfter(on, 2) }, made)
  },
}

const firstToSign = ({ recruitment }: DemoOffice): readonly { jst: string; on: Day }[] =>
  recruitment
    .flatMap(({ jst, signedOn, withdrawal }) =>
      signedOn === null || withdrawal !== null ? [] : [{ jst, on: signedOn }],
    )
    .toSorted((one, other) => one.on.localeCompare(other.on))
    .slice(0, letters)

async function addTemplates({ tx, office }: Scene, made: { id: string }): Promise<void> {
  for (const { name, kind, fileName, fields, bytes } of readyTemplates()) {
    const kept = await keepFile(tx, { name: fileName, type: docxType }, bytes)
    const row = await addTemplate(tx, {
      ...{ programmeId: office.programmeId, name, kind, askedFields: fields },
      ...{ ...kept, active: true, isProposed: true },
    })
    if (name === agreementLetter.name) made.id = row.id
  }
}

function planLetter(
  diary: Diary,
  { jst, on }: { readonly jst: string; readonly on: Day },
  template: { readonly id: string },
): void {
  diary.write(on, 'coordinator', 'document.issue', async ({ tx, office, today, at, author }) => {
    const { programmeId } = office
    const programme = await programmeById(tx.db, programmeId)
    const year = Number(today.slice(0, 4))
    const place = nextPlace(await lastDocumentOrdinal(tx.db, programmeId, year), today)
    const number = documentNumber(place)
    const values = await templateValues(tx.db, programme, jst, today)
    const people = await peopleNamed(tx.db, programme, jst, today)
    const { askedFields } = await templateById(tx.db, template.id)
    const letter = filledLetter(agreementLetter.letter, values({ number, issuedOn: today, author }))
    const forWhom = printedJstOf(await jstByTeryt(tx.db, jst))
    const name = `${agreementLetter.name} ${number.replace('/', '-')} ${forWhom}.docx`
    const kept = await keepFile(tx, { name, type: docxType }, wordPackage(letter))
    const coordinator = office.hired.get('coordinator')
    if (coordinator === undefined) throw new Error('The coordinator is not hired yet')
    await addIssuedDocument(tx, {
      ...{ programmeId, ...place, number, kind: agreementLetter.kind },
      ...{ title: agreementLetter.name, forWhom, jstId: jst, templateId: template.id },
      ...{ dataDay: today, issuedOn: today, issuedAt: at, issuedById: coordinator.id },
      ...{ namedPeople: namedBy(askedFields, people), fileRemovedOn: null },
      ...{ withdrawReason: '', ...kept },
    })
  })
}
