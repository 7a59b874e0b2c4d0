import type { ReadDb } from '#db/columns.ts'
import { realisationFacts } from '#db/read-models/realisation.ts'
import {
  monthDocuments,
  plannedMonths,
  realisationCourseFacts,
} from '#db/read-models/realisation-course.ts'
import {
  countParts,
  type ListedPart,
  type PartsCursor,
  partsPage,
} from '#db/read-models/realisation-parts.ts'
import { realisation as realise } from '#db/rules/realisation.ts'
import { realisationCourse, realisationMonths } from '#db/rules/realisation-course.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import { linesOf, rulesOf, tasksOf, versionsOf } from '#db/stores/budget.ts'
import { programmeById } from '#db/stores/programme.ts'
import type { Day } from '#db/values/day.ts'
import type { realisation as contract } from '../contract/realisation.ts'
import type { HandlersOf, QueryCall } from '../define.ts'
import { journal, journalAccounts } from '../documents/journal.ts'
import { lineCodes, realisationWorkbook } from '../documents/realisation-workbook.ts'
import type { ExportProgress } from '../host/exports.ts'

type On = { readonly programmeId: string; readonly day?: Day | undefined }

/** The programme and the day that its screens stand on. */
async function place(db: ReadDb, { programmeId, day }: On, today: Day) {
  const programme = await programmeById(db, programmeId)
  return { programme, day: day ?? referenceDay(programme, today) }
}

/** What became of the budget. */
export const realisation: HandlersOf<typeof contract> = {
  matrix: ({ read, input, today }) =>
    read(async (db) => {
      const { programme, day } = await place(db, input, today)
      const facts = await realisationFacts(db, programme, day)
      const rules = await rulesOf(db, programme.id)
      const [newest] = await versionsOf(db, programme.id)
      const draft = facts.version === null && newest !== undefined
      return {
        realisation: realise(facts),
        indirectRate: rules.indirectRate,
        indirectProposed: rules.proposed.includes('indirectRate'),
        draft: draft
          ? { ordinal: newest.ordinal, lines: (await linesOf(db, programme.id)).length }
          : null,
      }
    }),

  months: ({ read, input, today }) =>
    read(async (db) => {
      const { programme, day } = await place(db, input, today)
      const { direct } = realise(await realisationFacts(db, programme, day))
      const planned = await plannedMonths(db, programme.id, day)
      return [...realisationMonths(direct, planned, await monthDocuments(db, programme.id, day))]
    }),

  course: ({ read, input, today }) =>
    read(async (db) => {
      const { programme, day } = await place(db, input, today)
      return realisationCourse(await realisationCourseFacts(db, programme, day))
    }),

  exportXlsx: ({ read, input, today, office, signal }) =>
    office.exports.run(input.ticket, signal, async (tell) => {
      const { programme, day } = await read((db) => place(db, input, today))
      const { lines, tasks, total } = await read((db) => listFacts(db, programme.id, day))
      return realisationWorkbook({
        fileName: fileName(input.words, day, 'xlsx'),
        words: input.words,
        codes: lineCodes(lines, tasks),
        parts: allParts(read, programme.id, day, total, tell),
        facts: () => read((db) => realisationFacts(db, programme, day)),
      })
    }),

  exportJournal: ({ read, input, today, office, signal }) =>
    office.exports.run(input.ticket, signal, async (tell) => {
      const { programme, day } = await read((db) => place(db, input, today))
      const { lines, tasks, total } = await read((db) => listFacts(db, programme.id, day))
      const parts = allParts(read, programme.id, day, total, tell)
      const accounts = journalAccounts(lines, tasks)
      const { words } = input
      const text = journal(parts, accounts, {
        costs: words['journal.costs'] ?? 'costs',
        ineligible: words['journal.ineligible'] ?? 'ineligible',
        payable: words['journal.payable'] ?? 'payable',
        bank: words['journal.bank'] ?? 'bank',
      })
      const type = 'text/plain;charset=utf-8'
      return new File(await packed(text), fileName(words, day, 'journal'), { type })
    }),

  exportProgress: async ({ office, input }) => office.exports.progress(input.ticket),
}

type Read = QueryCall<unknown>['read']

const listFacts = async (db: ReadDb, programmeId: string, day: Day) => ({
  lines: await linesOf(db, programmeId),
  tasks: await tasksOf(db, programmeId),
  total: await countParts(db, programmeId, day),
})

/** Every part of the programme's documents, page by page; each page is told as progress. */
async function* allParts(
  read: Read,
  programmeId: string,
  day: Day,
  total: number,
  tell: (progress: ExportProgress) => void,
): AsyncGenerator<ListedPart> {
  let done = 0
  let after: PartsCursor | null = null
  do {
    tell({ done, total })
    const from: PartsCursor | null = after
    const page: Awaited<ReturnType<typeof partsPage>> = await read((db) =>
      partsPage(db, programmeId, day, from),
    )
    yield* page.parts
    done += page.parts.length
    after = page.next
    // A cancelling window, and other windows' questions, get their turn between the pages.
    await new Promise(setImmediate)
  } while (after !== null)
}

/** Long text as bytes in large pieces: a string for each line of it would weigh far more. */
async function packed(text: AsyncIterable<string>): Promise<Uint8Array<ArrayBuffer>[]> {
  const encoder = new TextEncoder()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let waiting = ''
  for await (const more of text) {
    waiting += more
    if (waiting.length < 1 << 16) continue
    pieces.push(encoder.encode(waiting))
    waiting = ''
  }
  return [...pieces, encoder.encode(waiting)]
}

const fileName = (words: Readonly<Record<string, string>>, day: Day, ending: string) =>
  `${words['file.name'] ?? 'realisation'}-${day}.${ending}`
