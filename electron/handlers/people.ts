import { mergePeople } from '#db/merge-people.ts'
import { peopleDuplicates, peopleList } from '#db/read-models/people-list.ts'
import { jstPeople } from '#db/read-models/people-of-jst.ts'
import { bondsOf, standingCertificates } from '#db/read-models/person-bonds.ts'
import { personEvents, personPage } from '#db/read-models/person-page.ts'
import { decideMerge } from '#db/rules/person-merge.ts'
import { decideRemoval } from '#db/rules/person-removal.ts'
import { spokenName } from '#db/rules/pseudonym.ts'
import { jstByTeryt } from '#db/stores/jst.ts'
import {
  addPersonView,
  mergedInto,
  personById,
  removePerson,
  savePerson,
  successorsOf,
} from '#db/stores/people.ts'
import { programmeById } from '#db/stores/programme.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import type { people as contract } from '../contract/people.ts'
import { asColumns } from '../contract/wide-rows.ts'
import type { HandlersOf } from '../define.ts'
import type { Actor } from '../host/actors.ts'
import { changePerson, decideOpen, decidePlace, enterPerson, letLeave } from './people-entry.ts'
import { seenVersion } from './steps.ts'

const saved = ({ id, version }: { readonly id: string; readonly version: number }) =>
  allow({ id, version })

/** Who keeps people's records, and so sees what they hold; guarded fields are masked even then. */
export const keepsPeople = (actor: Actor | null): boolean =>
  actor?.role === 'coordinator' || actor?.role === 'mentor'

/** The people whom JSTs send. */
export const people: HandlersOf<typeof contract> = {
  list: ({ read, input, actor }) =>
    read(async (db) => {
      await programmeById(db, input.programmeId)
      return { rows: asColumns(await peopleList(db, input.programmeId, keepsPeople(actor))) }
    }),

  get: ({ read, input, actor }) => read((db) => personPage(db, input.id, keepsPeople(actor))),

  ofJst: ({ read, input }) => read((db) => jstPeople(db, input.programmeId, input.teryt)),

  events: ({ read, input, actor }) => read((db) => personEvents(db, input.id, keepsPeople(actor))),

  duplicates: ({ read, input }) => read((db) => peopleDuplicates(db, input.programmeId)),

  add: async ({ tx, input, today }) => {
    const decision = await enterPerson(tx, input, today)
    return decision.ok ? saved(decision.value) : decision
  },

  save: async ({ tx, input: { id, version, changes, twinAccepted }, today }) => {
    const decision = await changePerson(tx, { id, version }, changes, { today, twinAccepted })
    return decision.ok ? saved(decision.value) : decision
  },

  leave: async ({ tx, input, today }) => {
    const decision = await letLeave(tx, input, today)
    return decision.ok ? saved(decision.value) : decision
  },

  comeBack: async ({ tx, db, input: { id, version } }) => {
    const row = await personById(db, id)
    seenVersion(row, version)
    const open = decideOpen(row)
    if (!open.ok) return open
    if (row.leftOn === null) return refuse('people.hasNotLeft')
    const jst = await jstByTeryt(db, row.jstId)
    const seat = await decidePlace(db, row.programmeId, jst, row.panel, null)
    if (!seat.ok) return seat
    return saved(await savePerson(tx, id, version, { leftOn: null, leaveReason: '' }))
  },

  merge: async ({ tx, db, input }) => {
    const [kept, other] = [
      await personById(db, input.kept.id),
      await personById(db, input.other.id),
    ]
    seenVersion(kept, input.kept.version)
    seenVersion(other, input.other.version)
    const decision = decideMerge(
      { ...kept, certificates: await standingCertificates(db, kept.id) },
      { ...other, certificates: await standingCertificates(db, other.id) },
    )
    if (!decision.ok) return decision
    if (input.reason === '') return refuse('people.mergeReasonMissing')
    await mergePeople(tx, kept, other)
    tx.because(input.reason)
    return allow({ changeSetId: tx.changeSetId })
  },

  reveal: async ({ tx, db, input: { id, fields, purpose }, today }) => {
    const row = await personById(db, id)
    if (purpose === '') return refuse('people.purposeMissing')
    const { programmeId } = row
    const look = { programmeId, personId: id, on: today, fields: fields.join(','), purpose }
    await addPersonView(tx, look)
    tx.because(purpose)
    return allow(Object.fromEntries(fields.map((field) => [field, row[field]])))
  },

  remove: async ({ tx, db, input: { id, version, reason } }) => {
    const row = await personById(db, id)
    const bonds = await bondsOf(db, id)
    const chained = (await successorsOf(db, id)).length + (await mergedInto(db, id)).length
    const counts = Object.entries(bonds).map(([bond, attached]) => [bond, attached.length])
    const decision = decideRemoval({
      name: spokenName(row),
      chained: chained + (row.mergedIntoId === null ? 0 : 1),
      ...(Object.fromEntries(counts) as Record<keyof typeof bonds, number>),
    })
    if (!decision.ok) return decision
    if (reason === '') return refuse('people.removeReasonMissing')
    await removePerson(tx, id, version)
    tx.because(reason)
    return allow({ changeSetId: tx.changeSetId })
  },
}
