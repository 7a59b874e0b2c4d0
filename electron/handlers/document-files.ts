import type { ReadDb } from '#db/columns.ts'
import { issuedRegister } from '#db/read-models/issued-documents.ts'
import { RefusedError } from '#db/refused-error.ts'
import { decideOpen } from '#db/rules/document-number.ts'
import {
  type IssuedDocumentRow,
  issuedDocumentById,
  issuedDocumentsById,
} from '#db/stores/issued-document.ts'
import { programmeById } from '#db/stores/programme.ts'
import type { document as contract } from '../contract/document.ts'
import type { HandlersOf } from '../define.ts'
import { listedSheet } from '../documents/listed-sheet.ts'
import { sheetNameFrom } from '../documents/sheet-name.ts'
import { workbookFile } from '../documents/streamed-workbook.ts'
import { zipped } from '../documents/zip-writer.ts'
import { keptFile } from './kept-file.ts'

type Handlers = Pick<HandlersOf<typeof contract>, 'file' | 'zip' | 'registerXlsx'>

/** The file of a paper, unless it went with the data of a person. */
async function paperOf(db: ReadDb, row: IssuedDocumentRow): Promise<File> {
  const decision = decideOpen(row)
  if (!decision.ok) throw new RefusedError(decision.refusal)
  return keptFile(db, row)
}

/** Papers as they were given out, one or many, and the register as a workbook. */
export const documentFiles: Handlers = {
  file: ({ read, input }) =>
    read(async (db) => paperOf(db, await issuedDocumentById(db, input.id))),

  zip: ({ read, input, office, signal }) =>
    office.works.run(input.ticket, async (tell) => {
      const rows = await read((db) => issuedDocumentsById(db, input.programmeId, input.ids))
      const parts: { path: string; bytes: Uint8Array }[] = []
      for (const [at, row] of rows.entries()) {
        signal?.throwIfAborted()
        await tell({ done: at, total: rows.length })
        const file = await read((db) => paperOf(db, row))
        // Two papers may have one name; their numbers differ.
        const path = `${row.number.replace('/', '-')} ${file.name}`
        parts.push({ path, bytes: new Uint8Array(await file.arrayBuffer()) })
      }
      const pieces: Buffer<ArrayBuffer>[] = []
      for await (const piece of zipped(parts)) pieces.push(piece)
      const name = input.name.replace(/[\\/:*?"<>|]+/g, '-')
      return new File(pieces, `${name}.zip`, { type: 'application/zip' })
    }),

  registerXlsx: async ({ read, input: { programmeId, ids, sheet, words }, today }) => {
    const register = await read(async (db) => {
      await programmeById(db, programmeId)
      return issuedRegister(db, programmeId)
    })
    const byId = new Map(register.map((row) => [row.id, row]))
    const rows = ids.flatMap((id) => {
      const row = byId.get(id)
      if (row === undefined) return []
      return { ...row, state: row.withdrawReason === '' ? 'standing' : 'withdrawn' }
    })
    const name = `${sheetNameFrom(sheet.name)}-${today}.xlsx`
    return workbookFile(name, [listedSheet(sheet, rows, words)])
  },
}
