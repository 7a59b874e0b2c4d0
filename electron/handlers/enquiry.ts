import { findCallers } from '#db/read-models/callers.ts'
import { callsBefore } from '#db/read-models/calls-before.ts'
import { enquiryHistory } from '#db/read-models/enquiry-history.ts'
import { enquiryPage, everyEnquiry } from '#db/read-models/enquiry-list.ts'
import { enquiryFilterNames, enquiryPageOf } from '#db/read-models/enquiry-page.ts'
import { followUpOwnersIn, namedInNote, ownersIn } from '#db/read-models/note-facts.ts'
import { addWorkingDays } from '#db/rules/claim-calendar.ts'
import { deskDay, deskSpan } from '#db/rules/desk-day.ts'
import { decideEnquiry, decideStep } from '#db/rules/enquiry.ts'
import { decideOwn } from '#db/rules/note.ts'
import { topicsOf } from '#db/stores/desk-rules.ts'
import * as store from '#db/stores/enquiry.ts'
import { addPromise } from '#db/stores/follow-up.ts'
import { programmeById } from '#db/stores/programme.ts'
import { instantOf } from '#db/values/day.ts'
import { allow } from '#db/values/refusal.ts'
import type { Role } from '#db/values/role.ts'
import type { enquiry as contract } from '../contract/enquiry.ts'
import type { HandlersOf } from '../define.ts'
import { enquiryWorkbook } from '../documents/enquiry-workbook.ts'
import type { Actor } from '../host/actors.ts'
import { hiddenTables } from './hidden-tables.ts'

const saved = ({ id, version, ordinal }: store.EnquiryRow) => allow({ id, version, ordinal })

const readerOf = (actor: Actor | null): Role => actor?.role ?? 'viewer'

/** The log of conversations. */
export const enquiry: HandlersOf<typeof contract> = {
  list: ({ read, input: { programmeId, ...asked }, actor }) =>
    read((db) => enquiryPage(db, programmeId, asked, readerOf(actor))),

  page: ({ read, input, actor }) =>
    read(async (db) => ({
      ...(await enquiryPageOf(db, input.id, readerOf(actor))),
      history: await enquiryHistory(db, input.id, hiddenTables(actor)),
    })),

  entry: ({ read, input, today }) =>
    read(async (db) => {
      const day = deskDay(await programmeById(db, input.programmeId), today)
      const topics = await topicsOf(db, input.programmeId)
      return {
        today: day,
        nextWorkingDay: addWorkingDays(day, 1),
        topics: topics.map(({ id, name, nameEn, active }) => ({ id, name, nameEn, active })),
        owners: await followUpOwnersIn(db),
      }
    }),

  callers: ({ read, input }) =>
    read(async (db) => ({ found: await findCallers(db, input.programmeId, input.words) })),

  before: ({ read, input: { programmeId, caller }, today }) =>
    read(async (db) => {
      const day = deskDay(await programmeById(db, programmeId), today)
      return callsBefore(db, programmeId, { caller, day })
    }),

  names: ({ read, input }) => read((db) => enquiryFilterNames(db, input)),

  save: async ({ tx, db, input: { id, body }, actor, now, today }) => {
    const own = decideOwn(await store.draftById(db, id), actor.id)
    if (!own.ok) return own
    const { programmeId, openedAt } = own.value
    const decision = decideEnquiry(body, await namedInNote(db, programmeId, body))
    if (!decision.ok) return decision
    const programme = await programmeById(db, programmeId)
    const day = deskDay(programme, today)
    const step = decideStep(body, { owners: await ownersIn(db), day })
    if (!step.ok) return step
    const row = await store.addEnquiry(tx, {
      id,
      programmeId,
      ordinal: await store.nextEnquiryOrdinal(db),
      ...deskSpan(programme, openedAt, instantOf(now)),
      takenById: actor.id,
      ...decision.value,
    })
    if (step.value !== null) await addPromise(tx, { programmeId, enquiryId: id, ...step.value })
    await tx.dropDraft(id)
    return saved(row)
  },

  change: async ({ tx, db, input }) => {
    const { id, version, ...said } = input
    const before = await store.enquiryById(db, id)
    const note = { ...said, step: '', stepOwnerId: null, stepDueOn: '' }
    const named = await namedInNote(db, before.programmeId, note)
    const decision = decideEnquiry(note, named)
    if (!decision.ok) return decision
    return saved(await store.saveEnquiry(tx, id, version, decision.value))
  },

  workbook: async ({ stream, input, today, actor }) => {
    const { programmeId, filter } = input
    const pages = stream((db) => everyEnquiry(db, programmeId, filter, readerOf(actor)))
    return enquiryWorkbook(pages, today, input)
  },
}
