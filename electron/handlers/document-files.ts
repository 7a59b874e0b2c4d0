import type { ReadDb } from '#db/columns.ts'
import { issuedRegister } from '#db/read-models/issued-documents.ts'
import { RefusedError, refused } from '#db/refused-error.ts'
import { decideOpen } from '#db/rules/document-number.ts'
import {
  type IssuedDocumentRow,
  issuedDocumentById,
  issuedDocumentsById,
} from '#db/stores/issued-document.ts'
import { programmeById } from '#db/stores/programme.ts'
import { isGuarded } from '#db/values/issued-document.ts'
import type { document as contract } from '../contract/document.ts'
import type { HandlersOf } from '../define.ts'
import { listedSheet } from '../documents/listed-sheet.ts'
import { sheetNameFrom } from '../documents/sheet-name.ts'
import { workbookFile } from '../documents/streamed-workbook.ts'
import { zipped } from '../documents/zip-writer.ts'
import { keptFile } from './kept-file.ts'
import { decideOpened } from './privacy-files.ts'

type Handlers = Pick<HandlersOf<typeof contract>, 'file' | 'zip' | 'registerXlsx'>

/** The file of a paper, unless it went with the data of a person. */
async function paperOf(db: ReadDb, row: IssuedDocumentRow): Promise<File> {
  const decision = decideOpen(row)
  if (!decision.ok) throw new RefusedError(decision.refusal)
  return keptFile(db, row)
}

/**
 * The name of a paper's file in an archive: its number first, by which no two are alike and which
 * is not said again, and of a withdrawn one that it is.
 */
function pathInZip(
  { number, withdrawReason }: IssuedDocumentRow,
  name: string,
  withdrawn: string,
): string {
  const place = number.replace('/', '-')
  const own = name.replace(new RegExp(`(^| )${place}(?=[ .]|$)`), '').trim()
  if (withdrawReason === '') return `${place} ${own}`
  const dot = own.lastIndexOf('.')
  const end = dot < 0 ? own.length : dot
  return `${place} ${own.slice(0, end)} (${inFileName(withdrawn)})${own.slice(end)}`
}

const inFileName = (words: string): string => words.replace(/[\\/:*?"<>|]+/g, '-')

/** Papers as they were given out, one or many, and the register as a workbook. */
export const documentFiles: Handlers = {
  file: ({ read, input: { id, changeSetId = '' }, actor, office }) =>
    read(async (db) => {
      const row = await issuedDocumentById(db, id)
      if (isGuarded(row.kind)) {
        const opened = { changeSetId, procedure: 'privacy.openPersonFile', now: office.now() }
        await decideOpened(db, opened, row.namedPeople.slice(0, 1), actor)
      }
      return paperOf(db, row)
    }),

  zip: ({ read, input, office, signal }) =>
    office.works.run(input.ticket, async (tell) => {
      const rows = await read((db) => issuedDocumentsById(db, input.programmeId, input.ids))
      const guarded = rows.find(({ kind }) => isGuarded(kind))
      if (guarded !== undefined) throw refused('document.guarded', { number: guarded.number })
      const parts: { path: string; bytes: Uint8Array }[] = []
      for (const [at, row] of rows.entries()) {
        signal?.throwIfAborted()
        await tell({ done: at, total: rows.length })
        const file = await read((db) => paperOf(db, row))
        const path = pathInZip(row, file.name, input.withdrawn)
        parts.push({ path, bytes: new Uint8Array(await file.arrayBuffer()) })
      }
      const pieces: Buffer<ArrayBuffer>[] = []
      for await (const piece of zipped(parts)) pieces.push(piece)
      return new File(pieces, `${inFileName(input.name)}.zip`, { type: 'application/zip' })
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
