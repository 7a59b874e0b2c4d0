import { refused } from '#db/refused-error.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import { programmeById } from '#db/stores/programme.ts'
import { dayOf } from '#db/values/day.ts'
import type { IssuedKind } from '#db/values/issued-document.ts'
import type { paper as contract } from '../contract/paper.ts'
import type { HandlersOf, WorkCall } from '../define.ts'
import { certificatePdf, implementationCertificatePdf } from '../documents/certificates.ts'
import { certificatePages } from './certificate-pages.ts'
import { implementationCertificatePages } from './implementation-certificate-files.ts'
import { issueDocument } from './issuing.ts'
import { issueEach } from './issuing-many.ts'

type Handlers = HandlersOf<typeof contract>

/** Gives out certificates of trainings, each a paper of its own for the person's JST. */
export const trainingCertificates: Handlers['trainingCertificates'] = (call) =>
  issueEach(call, new Set(call.input.ids), async (id) => {
    const { input } = call
    const [page] = await call.read((db) => certificatePages(db, input.programmeId, [id]))
    if (page === undefined) throw refused('record.gone', { table: 'certificate' })
    if (page.annulledOn !== null) {
      throw refused('certificate.alreadyAnnulled', { day: page.annulledOn })
    }
    return issueDocument(call, {
      ...(await place(call, 'trainingCertificate')),
      title: `${input.words['file.one']} ${page.number}`,
      ...{ forWhom: page.jst, jstId: page.jstId, namedPeople: [page.personId] },
      make: () => certificatePdf(page, input),
    })
  })

/** Gives out certificates of implementation, each a paper of its own for its JST. */
export const implementationCertificates: Handlers['implementationCertificates'] = (call) =>
  issueEach(call, new Set(call.input.ids), async (id) => {
    const { input } = call
    const { programmeId } = input
    const [page] = await call.read((db) => implementationCertificatePages(db, programmeId, [id]))
    if (page === undefined) throw refused('record.gone', { table: 'implementation_certificate' })
    if (page.annulledOn !== null) {
      throw refused('implementationCertificate.alreadyAnnulled', { day: page.annulledOn })
    }
    return issueDocument(call, {
      ...(await place(call, 'implementationCertificate')),
      title: `${input.words['file.one']} ${page.number}`,
      ...{ forWhom: page.jst, jstId: page.jstId, namedPeople: [] },
      make: () => implementationCertificatePdf(page, input),
    })
  })

/** Where each paper of a batch belongs; a long one may go on past midnight. */
async function place<K extends IssuedKind>(
  { read, office, input }: WorkCall<{ readonly programmeId: string }>,
  kind: K,
) {
  const programme = await read((db) => programmeById(db, input.programmeId))
  const dataDay = referenceDay(programme, dayOf(office.now()))
  return { programmeId: programme.id, kind, templateId: null, dataDay }
}
