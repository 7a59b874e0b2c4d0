import { claimDayOf } from '#db/read-models/claim-day.ts'
import { claimDocuments } from '#db/read-models/claim-documents.ts'
import { draftOf } from '#db/read-models/claim-draft.ts'
import { claimableParts } from '#db/read-models/claim-entries.ts'
import { verdictOf } from '#db/read-models/claim-entry-sums.ts'
import { claimList } from '#db/read-models/claim-list.ts'
import { claimPage } from '#db/read-models/claim-page.ts'
import { claimById } from '#db/stores/claim.ts'
import { programmeById } from '#db/stores/programme.ts'
import type { ClaimProblem } from '#db/values/claim-problem.ts'
import { subtractMoney, sumMoney } from '#db/values/money.ts'
import type { claim as contract } from '../contract/claim.ts'
import type { HandlersOf } from '../define.ts'
import { claimWorkbook } from '../documents/claim-workbook.ts'
import { drafting } from './claim-draft.ts'
import { moves } from './claim-moves.ts'
import { tranches } from './claim-tranches.ts'

/** So many items of one problem are named; the rest are counted. */
const namedItems = 20

/** Payment claims and advances. */
export const claim: HandlersOf<typeof contract> = {
  ...drafting,
  ...moves,
  ...tranches,

  list: ({ read, input, today }) =>
    read(async (db) => {
      const programme = await programmeById(db, input.programmeId)
      return claimList(db, programme, await claimDayOf(db, programme, today))
    }),

  get: ({ read, input, today }) =>
    read(async (db) => {
      const row = await claimById(db, input.id)
      const programme = await programmeById(db, row.programmeId)
      const day = await claimDayOf(db, programme, today)
      const page = await claimPage(db, programme, row, day)
      const { programmeId: _, progress: __, indirectRate: ___, wrong, ...shown } = page
      return { ...shown, wrong: grouped(wrong) }
    }),

  entries: ({ read, input }) =>
    read(async (db) => {
      const row = await claimById(db, input.id)
      const programme = await programmeById(db, row.programmeId)
      const { entries, reckoned } = await draftOf(db, programme, row)
      const all = entries.map((entry, at) => {
        const own = row.state === 'draft' ? (reckoned.entries[at]?.part ?? entry.own) : entry.own
        return { ...entry, own, grant: subtractMoney(entry.amount, own) }
      })
      const { taskId, offset, limit } = input
      const asked = taskId === undefined ? all : all.filter((entry) => entry.taskId === taskId)
      return {
        total: asked.length,
        amount: sumMoney(asked.map(({ amount }) => amount)),
        approved: verdictOf(asked)?.approved ?? null,
        rows: asked.slice(offset, offset + limit),
      }
    }),

  outside: ({ read, input }) =>
    read(async (db) => {
      const row = await claimById(db, input.id)
      const parts = row.state === 'draft' ? await claimableParts(db, row.programmeId, row.to) : []
      return {
        total: parts.length,
        amount: sumMoney(parts.map(({ amount }) => amount)),
        rows: parts.slice(input.offset, input.offset + input.limit),
      }
    }),

  exportXlsx: async ({ read, input }) => {
    const documents = await read(async (db) => {
      const row = await claimById(db, input.id)
      const programme = await programmeById(db, row.programmeId)
      return claimDocuments(db, programme, row)
    })
    return claimWorkbook(documents, input)
  },
}

/** Problems of one kind together, errors first, in the order in which they were found. */
function grouped(problems: readonly ClaimProblem[]) {
  const groups = Map.groupBy(problems, ({ level, code }) => `${level} ${code}`)
  return [...groups.values()]
    .flatMap((items) => {
      const [first] = items
      if (first === undefined) return []
      const named = items.slice(0, namedItems).map(({ figures, place }) => ({ figures, place }))
      return [{ level: first.level, code: first.code, count: items.length, items: named }]
    })
    .toSorted((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'))
}
