import type { ReadDb } from '#db/columns.ts'
import { mentorOfJst, mentorsPage, visitsPage } from '#db/read-models/mentors.ts'
import { refused } from '#db/refused-error.ts'
import { decideDeactivation, decideMentor } from '#db/rules/mentor.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import { activeAccounts } from '#db/stores/account.ts'
import { jstByTeryt } from '#db/stores/jst.ts'
import * as store from '#db/stores/mentor.ts'
import { programmeById } from '#db/stores/programme.ts'
import { allow } from '#db/values/refusal.ts'
import type { mentor as contract } from '../contract/mentor.ts'
import type { HandlersOf } from '../define.ts'
import { listedSheet } from '../documents/listed-sheet.ts'
import { sheetNameFrom } from '../documents/sheet-name.ts'
import { workbookFile } from '../documents/streamed-workbook.ts'
import { assign, checkAssignment, inCareFrom } from './mentor-assignment.ts'
import { cancelVisit, clashes, finishStep, holdVisit, planVisit } from './mentor-visit.ts'

const saved = ({ id, version }: { readonly id: string; readonly version: number }) =>
  allow({ id, version })

/** The mentors, whose JSTs are whose, and their visits. */
export const mentor: HandlersOf<typeof contract> = {
  list: ({ read, input, today }) =>
    read(async (db) => mentorsPage(db, await programmeById(db, input.programmeId), today)),

  visits: ({ read, input, today }) =>
    read(async (db) => visitsPage(db, await programmeById(db, input.programmeId), today)),

  ofJst: ({ read, input, today }) =>
    read(async (db) => {
      await jstByTeryt(db, input.teryt)
      return mentorOfJst(db, await programmeById(db, input.programmeId), input.teryt, today)
    }),

  clashes,

  save: async ({ tx, db, input }) => {
    const { programmeId, id, version, ...entry } = input
    await programmeById(db, programmeId)
    const before = id === null ? null : await store.mentorById(db, id)
    if (before !== null && before.programmeId !== programmeId) {
      throw refused('record.gone', { table: 'mentor' })
    }
    const chosen = entry.accountId
    if (chosen !== null && chosen !== before?.accountId) await accountAtWork(db, chosen)
    const others = (await store.mentorsOf(db, programmeId)).filter((other) => other.id !== id)
    const decision = decideMentor(entry, others)
    if (!decision.ok) return decision
    return saved(
      id === null
        ? await store.addMentor(tx, { programmeId, active: true, ...decision.value })
        : await store.saveMentor(tx, id, version, decision.value),
    )
  },

  setActive: async ({ tx, db, input: { id, version, active }, today }) => {
    const row = await store.mentorById(db, id)
    if (!active) {
      const day = referenceDay(await programmeById(db, row.programmeId), today)
      const inCareOf = await inCareFrom(db, row.programmeId, day)
      const decision = decideDeactivation(row.name, inCareOf(id))
      if (!decision.ok) return decision
    }
    return saved(await store.saveMentor(tx, id, version, { active }))
  },

  exportXlsx: async ({ read, input, today }) => {
    const { day, mentors, jsts } = await read(async (db) =>
      mentorsPage(db, await programmeById(db, input.programmeId), today),
    )
    const inCare = jsts.map(({ mentor: own, ...jst }) => ({
      ...jst,
      ...{ mentor: own?.name ?? null, since: own?.since ?? null },
    }))
    const book = [
      listedSheet(input.mentors, mentors, input.words),
      listedSheet(input.jsts, inCare, input.words),
    ]
    return workbookFile(`${sheetNameFrom(input.mentors.name)}-${day}.xlsx`, book)
  },

  checkAssignment,
  assign,
  planVisit,
  holdVisit,
  cancelVisit,
  finishStep,
}

async function accountAtWork(db: ReadDb, id: string): Promise<void> {
  const found = (await activeAccounts(db)).some((account) => account.id === id)
  if (!found) throw refused('record.gone', { table: 'account' })
}
