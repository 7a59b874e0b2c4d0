import { certificateNumber } from '#db/values/certificate-number.ts'
import { certificateFactsIn } from '../../read-models/certificate-facts.ts'
import { printedJstOf } from '../../rules/certificate.ts'
import {
  decideCertificateAnnulment,
  decideCertificatePattern,
  decideImplementationCertificate,
} from '../../rules/implementation-certificate.ts'
import * as store from '../../stores/implementation-certificate.ts'
import { implementingRulesOf, saveImplementingRules } from '../../stores/implementing-rules.ts'
import { noFile } from '../../stores/kept-file.ts'
import { addCheck, elementsOf } from '../../stores/standard.ts'
import { allowed, passed, type Scene } from './diary.ts'
import { type Chapter, peopleOf } from './office.ts'
import { isCertificate } from './standard-chapter.ts'
import * as script from './standard-script.ts'

/** The certificates of implementation: numbered, issued at the gala, one of them issued anew. */
export const certificateChapter: Chapter = {
  name: 'certificates of implementation',
  plan(diary) {
    const { rulesSaved, gala, reprint } = script
    diary.write(rulesSaved.on, 'coordinator', 'implementationCertificate.saveRules', saveRules)
    diary.write(gala, 'coordinator', 'implementationCertificate.issue', issueAll)
    diary.write(gala, 'coordinator', 'implementationCertificate.saveReceiver', nameReceivers)
    diary.write(gala, 'coordinator', 'standard.answer', markElement)
    diary.write(reprint.on, 'coordinator', 'implementationCertificate.reissue', issueAnew)
  },
}

async function saveRules({ tx, office }: Scene) {
  const row = await implementingRulesOf(tx.db, office.programmeId)
  allowed(decideCertificatePattern(row.certificatePattern))
  await saveImplementingRules(tx, row.id, row.version, {
    signatory: script.rulesSaved.signatory,
    proposed: row.proposed.filter((name) => name !== 'certificatePattern'),
  })
}

const { compare } = new Intl.Collator('pl')

/** Issues a certificate to everybody whose gates stand open on the day of the gala. */
async function issueAll(scene: Scene) {
  const { tx, office, today } = scene
  const facts = await certificateFactsIn(tx.db, office.programmeId, today)
  const ready = office.jsts
    .filter(({ id }) => {
      const own = facts.get(id)
      return own !== undefined && decideImplementationCertificate(own, null, today, today).ok
    })
    .toSorted((one, other) => compare(one.name, other.name))
  if (ready.length === 0) return passed
  for (const { id } of ready) await issue(scene, id)
}

async function issue({ tx, office, today }: Scene, teryt: string, receivedBy = '') {
  const { programmeId, jsts } = office
  const { certificatePattern } = await implementingRulesOf(tx.db, programmeId)
  const ordinal = await store.nextImplementationOrdinal(tx.db, programmeId)
  const jst = jsts.find(({ id }) => id === teryt)
  await store.addImplementationCertificate(tx, {
    ...{ programmeId, jstId: teryt, ordinal, issuedOn: today, receivedBy },
    number: certificateNumber(certificatePattern, ordinal, today),
    printedJst: jst === undefined ? teryt : printedJstOf(jst),
    ...{ annulledOn: null, annulReason: '' },
  })
}

/** Who took each certificate: the head of the JST. */
async function nameReceivers({ tx, office }: Scene) {
  const rows = await store.implementationCertificatesIn(tx.db, office.programmeId)
  if (rows.length === 0) return passed
  for (const { id, version, jstId } of rows) {
    const { name, position } = peopleOf(office, jstId).head
    const receivedBy = `${name}, ${position}`
    await store.saveImplementationCertificate(tx, id, version, { receivedBy })
  }
}

/** With the certificate in hand, its own element of the standards is met. */
async function markElement({ tx, office, today }: Scene) {
  const { programmeId } = office
  const element = (await elementsOf(tx.db, programmeId)).find(isCertificate)
  const rows = await store.implementationCertificatesIn(tx.db, programmeId)
  if (element === undefined || rows.length === 0) return passed
  for (const { jstId } of rows) {
    await addCheck(tx, {
      ...{ programmeId, jstId, elementId: element.id, phase: 'after', answer: 'met' },
      ...{ assessedOn: today, link: '', note: '', ...noFile },
    })
  }
}

/** The third certificate of the register is annulled, and its JST gets another. */
async function issueAnew(scene: Scene) {
  const { tx, office, today } = scene
  const rows = await store.implementationCertificatesIn(tx.db, office.programmeId)
  const row = rows[2]
  if (row === undefined) return passed
  const { reason } = script.reprint
  allowed(decideCertificateAnnulment(row, today, today, reason))
  const annulment = { annulledOn: today, annulReason: reason }
  await store.saveImplementationCertificate(tx, row.id, row.version, annulment)
  await issue(scene, row.jstId, row.receivedBy)
  tx.because(reason)
}
