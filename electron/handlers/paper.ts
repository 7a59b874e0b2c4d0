import type { ReadDb } from '#db/columns.ts'
import { claimDocuments } from '#db/read-models/claim-documents.ts'
import { refused } from '#db/refused-error.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import { claimById } from '#db/stores/claim.ts'
import { programmeById } from '#db/stores/programme.ts'
import type { paper as contract } from '../contract/paper.ts'
import type { HandlersOf } from '../define.ts'
import { claimAnnexPdf } from '../documents/claim-annex.ts'
import { protocolPdf } from '../documents/ranking-protocol.ts'
import { transferNotePdf } from '../documents/transfer-note.ts'
import { notedTransfer } from './budget-transfer.ts'
import { issueDocument } from './issuing.ts'
import { implementationCertificates, trainingCertificates } from './paper-certificates.ts'
import { attendanceList, personRecord } from './paper-people.ts'
import { volunteerPage } from './volunteer-page.ts'

/** What concerns no JST alone, comes from no template and prints nobody on record. */
const ofNobody = { jstId: null, templateId: null, namedPeople: [] }

/** Papers that other screens print as working copies, given out under a place in the register. */
export const paper: HandlersOf<typeof contract> = {
  attendanceList,
  personRecord,
  trainingCertificates,
  implementationCertificates,

  rankingProtocol: async (call) => {
    const { input, today } = call
    const { page, programme } = await call.read(async (db) => ({
      page: await volunteerPage(db, input.programmeId),
      programme: await programmeById(db, input.programmeId),
    }))
    if (page.approved === null) throw refused('document.listNotApproved')
    const { id, number } = await issueDocument(call, {
      ...{ ...ofNobody, programmeId: programme.id, kind: 'rankingProtocol' },
      title: `${input.words.title} ${page.approved.number}`,
      ...{ forWhom: input.forWhom, dataDay: referenceDay(programme, today) },
      make: () => protocolPdf(page, programme, input),
    })
    return { id, number }
  },

  transferNote: async (call) => {
    const { input, today } = call
    const { programme, record } = await call.read((db) => notedTransfer(db, input.id))
    const { id, number } = await issueDocument(call, {
      ...{ ...ofNobody, programmeId: programme.id, kind: 'transferNote' },
      title: `${input.words.title} ${record.ordinal}`,
      ...{ forWhom: input.forWhom, dataDay: referenceDay(programme, today) },
      make: () => transferNotePdf(record, programme, input),
    })
    return { id, number }
  },

  claimAnnex: async (call) => {
    const { input, today, actor } = call
    const { programme, row, documents } = await call.read((db) => claimGround(db, input.id))
    if (row.state === 'draft') throw refused('document.claimDraft', { ordinal: row.ordinal })
    const title = `${input.title} ${row.ordinal}`
    const dataDay = referenceDay(programme, today)
    const { id, number } = await issueDocument(call, {
      ...{ ...ofNobody, programmeId: programme.id, kind: 'claimAnnex', title },
      ...{ forWhom: input.forWhom, dataDay },
      make: (given) =>
        claimAnnexPdf(row, documents, programme, {
          ...{ ...input, ...given, title, dataDay, author: actor.name },
        }),
    })
    return { id, number }
  },
}

async function claimGround(db: ReadDb, id: string) {
  const row = await claimById(db, id)
  const programme = await programmeById(db, row.programmeId)
  return { row, programme, documents: await claimDocuments(db, programme, row) }
}
