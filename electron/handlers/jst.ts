import { jstTimeline } from '#db/read-models/history.ts'
import { jstPage } from '#db/read-models/jst-page.ts'
import { registerOn } from '#db/read-models/register.ts'
import { decideContactData } from '#db/rules/contact-data.ts'
import { decideInstitution } from '#db/rules/institution-data.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import * as store from '#db/stores/jst.ts'
import { programmeById } from '#db/stores/programme.ts'
import { instantOf } from '#db/values/day.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import type { jst as contract } from '../contract/jst.ts'
import { asColumns } from '../contract/wide-rows.ts'
import type { HandlersOf } from '../define.ts'
import { registerWorkbook } from '../documents/register-workbook.ts'
import { hiddenTables } from './hidden-tables.ts'

const saved = ({ id, version }: { id: string; version: number }) => allow({ id, version })

/** The register and everything known about one JST. */
export const jst: HandlersOf<typeof contract> = {
  list: ({ read, input, today }) =>
    read(async (db) => {
      const programme = await programmeById(db, input.programmeId)
      const day = input.day ?? referenceDay(programme, today)
      return { day, rows: asColumns(await registerOn(db, input.programmeId, day)) }
    }),

  powiats: ({ read }) =>
    read(async (db) =>
      (await store.listPowiats(db)).map(({ id, version: _, ...tile }) => ({ teryt: id, ...tile })),
    ),

  get: ({ read, input, today }) =>
    read(async (db) => {
      const programme = await programmeById(db, input.programmeId)
      return jstPage(db, programme, input.teryt, today)
    }),

  timeline: ({ read, input, actor }) => read((db) => jstTimeline(db, input, hiddenTables(actor))),

  save: async ({ tx, db, input }) => {
    const { teryt, version, ...fields } = input
    await store.jstByTeryt(db, teryt)
    const decision = decideInstitution(fields)
    if (!decision.ok) return decision
    const row = await store.saveJst(tx, teryt, version, decision.value)
    return allow({ teryt, version: row.version })
  },

  saveContact: async ({ tx, db, input: { teryt, id, version, ...fields } }) => {
    await store.jstByTeryt(db, teryt)
    if (fields.name === '') return refuse('jst.contactNameMissing')
    const decision = decideContactData(fields)
    if (!decision.ok) return decision
    return id === null
      ? saved(await store.addJstContact(tx, { jstId: teryt, ...decision.value }))
      : saved(await store.saveJstContact(tx, teryt, id, version, decision.value))
  },

  removeContact: async ({ tx, input }) => {
    await store.removeJstContact(tx, input.id, input.version)
    return allow({})
  },

  saveNote: async ({ tx, db, input, actor, now }) => {
    const { programmeId, teryt, id, version, text } = input
    await store.jstByTeryt(db, teryt)
    await programmeById(db, programmeId)
    if (text === '') return refuse('jst.noteEmpty')
    const place = { programmeId, jstId: teryt }
    if (id !== null) return saved(await store.saveJstNote(tx, place, id, version, text))
    const at = instantOf(now)
    const author = actor.name
    return saved(await store.addJstNote(tx, { ...place, text, at, author }))
  },

  removeNote: async ({ tx, input }) => {
    await store.removeJstNote(tx, input.id, input.version)
    return allow({})
  },

  exportXlsx: async ({ read, input }) => {
    const rows = await read((db) => registerOn(db, input.programmeId, input.day))
    return registerWorkbook(rows, input)
  },
}
