import type { ReadDb } from '#db/columns.ts'
import { certificateList } from '#db/read-models/implementation-certificates.ts'
import { refused } from '#db/refused-error.ts'
import { implementationsIn } from '#db/stores/implementation.ts'
import { implementationCertificatesIn } from '#db/stores/implementation-certificate.ts'
import { implementingRulesOf } from '#db/stores/implementing-rules.ts'
import { programmeById } from '#db/stores/programme.ts'
import type { implementationCertificate as contract } from '../contract/implementation-certificate.ts'
import type { HandlersOf } from '../define.ts'
import { implementationCertificatesPdf } from '../documents/certificates.ts'
import { galaPdf } from '../documents/gala-list.ts'
import { listedSheet } from '../documents/listed-sheet.ts'
import { registerWorkbook } from '../documents/register-workbook.ts'
import { sheetNameFrom } from '../documents/sheet-name.ts'
import { workbookFile } from '../documents/streamed-workbook.ts'

type Handlers = Pick<HandlersOf<typeof contract>, 'pdf' | 'registerXlsx' | 'galaPdf' | 'galaXlsx'>

/** The certificates as a PDF, their register, and the list for the gala as PDF and workbook. */
export const certificateDocuments: Handlers = {
  pdf: ({ read, input, office, signal }) =>
    office.works.run(input.ticket, async (tell) => {
      const pages = await read((db) =>
        implementationCertificatePages(db, input.programmeId, input.ids),
      )
      return implementationCertificatesPdf(pages, input, { tell, signal })
    }),

  registerXlsx: async ({ read, input: { programmeId, sheet, words }, today }) => {
    const { register } = await read(async (db) => {
      await programmeById(db, programmeId)
      return certificateList(db, programmeId, today)
    })
    const rows = register.map((row) => ({
      ...row,
      state: row.annulledOn === null ? 'stands' : 'annulled',
    }))
    const name = `${sheetNameFrom(sheet.name)}-${today}.xlsx`
    return workbookFile(name, [listedSheet(sheet, rows, words)])
  },

  galaPdf: async ({ read, input }) => {
    const { programme, rows } = await read(async (db) => ({
      programme: await programmeById(db, input.programmeId),
      rows: await galaRows(db, input.programmeId),
    }))
    return galaPdf(rows, programme, input)
  },

  galaXlsx: async ({ read, input, today }) => {
    const rows = await read((db) => galaRows(db, input.programmeId))
    const teryts = rows.map(({ teryt }) => teryt)
    return registerWorkbook(rows, { ...input, teryts, words: {}, day: today })
  },
}

/** The standing certificates in the order of numbers, as they are handed over. */
async function galaRows(db: ReadDb, programmeId: string) {
  const rows = await implementationCertificatesIn(db, programmeId)
  return rows
    .filter(({ annulledOn }) => annulledOn === null)
    .map(({ jstId, number, printedJst, receivedBy, issuedOn }, at) => ({
      ...{ position: at + 1, teryt: jstId, number, jst: printedJst, receivedBy, issuedOn },
      signature: '',
    }))
}

/**
 * What the certificates print, in the order of numbers, each with whose it is; refuses one that
 * was asked for and is gone.
 */
export async function implementationCertificatePages(
  db: ReadDb,
  programmeId: string,
  ids: readonly string[],
) {
  const { title, agreementNumber, institution, isSample } = await programmeById(db, programmeId)
  const { signatory } = await implementingRulesOf(db, programmeId)
  const wanted = new Set(ids)
  const rows = (await implementationCertificatesIn(db, programmeId)).filter(({ id }) =>
    wanted.has(id),
  )
  if (rows.length < wanted.size)
    throw refused('record.gone', { table: 'implementation_certificate' })
  const implementations = new Map(
    (await implementationsIn(db, programmeId)).map((row) => [row.jstId, row]),
  )
  return rows.map(({ id, jstId, number, printedJst, issuedOn, annulledOn }) => ({
    ...{ id, jstId, number, jst: printedJst, issuedOn, annulledOn },
    implementationNumber: implementations.get(jstId)?.agreementNumber ?? '',
    completedOn: implementations.get(jstId)?.completedOn ?? null,
    ...{ programme: title, agreementNumber, institution, signatory, sample: isSample },
  }))
}
