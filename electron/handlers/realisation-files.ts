/** The realisation as files: made piece by piece, all of it of one moment of the store. */
import type { ReadDb } from '#db/columns.ts'
import { realisationFacts } from '#db/read-models/realisation.ts'
import { countParts, type ListedPart, partPages } from '#db/read-models/realisation-parts.ts'
import { linesOf, tasksOf } from '#db/stores/budget.ts'
import type { ProgrammeRow } from '#db/stores/programme.ts'
import type { Day } from '#db/values/day.ts'
import type { FilePiece } from '../contract/file-pieces.ts'
import type { realisation as contract } from '../contract/realisation.ts'
import type { HandlersOf } from '../define.ts'
import { journal, journalAccounts } from '../documents/journal.ts'
import { lineCodes, realisationWorkbook } from '../documents/realisation-workbook.ts'
import { xlsxType } from '../documents/streamed-workbook.ts'
import { inPieces } from '../documents/zip-writer.ts'
import type { Tell } from '../host/long-works.ts'
import { placeOf } from './realisation-place.ts'

type Files = Pick<HandlersOf<typeof contract>, 'exportXlsx' | 'exportJournal'>

export const realisationFiles: Files = {
  exportXlsx: (call) =>
    pieces(call, xlsxType, 'xlsx', async function* ({ db, programme, day, parts }) {
      yield* realisationWorkbook({
        words: call.input.words,
        codes: lineCodes(await linesOf(db, programme.id), await tasksOf(db, programme.id)),
        parts,
        facts: () => realisationFacts(db, programme, day),
      })
    }),

  exportJournal: (call) =>
    pieces(call, 'text/plain;charset=utf-8', 'journal', async function* ({ db, programme, parts }) {
      const { words } = call.input
      const accounts = journalAccounts(
        await linesOf(db, programme.id),
        await tasksOf(db, programme.id),
      )
      const text = journal(parts, accounts, {
        costs: words['journal.costs'] ?? 'costs',
        ineligible: words['journal.ineligible'] ?? 'ineligible',
        payable: words['journal.payable'] ?? 'payable',
        bank: words['journal.bank'] ?? 'bank',
      })
      yield* inPieces(text)
    }),
}

type Call = Parameters<Files['exportXlsx']>[0]

/** What a file is written from. */
interface Source {
  readonly db: ReadDb
  readonly programme: ProgrammeRow
  readonly day: Day
  readonly parts: AsyncIterable<readonly ListedPart[]>
}

/** Refuses what cannot be written before the first piece; then each piece as it is asked for. */
async function pieces(
  { read, stream, input, today, office, signal }: Call,
  type: string,
  ending: string,
  write: (source: Source) => AsyncIterable<Uint8Array<ArrayBuffer>>,
): Promise<AsyncGenerator<FilePiece>> {
  const { programme, day } = await read((db) => placeOf(db, input, today))
  const name = `${input.words['file.name'] ?? 'realisation'}-${day}.${ending}`
  return office.works.stream(input.ticket, signal, (tell) =>
    stream(async function* (db) {
      const parts = told(db, programme.id, day, tell)
      for await (const bytes of write({ db, programme, day, parts })) yield { name, type, bytes }
    }),
  )
}

/** Every part of the programme's documents, page by page; each page is told as progress. */
async function* told(
  db: ReadDb,
  programmeId: string,
  day: Day,
  tell: Tell,
): AsyncGenerator<readonly ListedPart[]> {
  const total = await countParts(db, programmeId, day)
  let done = 0
  await tell({ done, total })
  for await (const page of partPages(db, programmeId, day)) {
    yield page
    done += page.length
    await tell({ done, total })
  }
}
