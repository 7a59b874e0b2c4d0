import type { ReadDb } from '#db/columns.ts'
import { clausesGiven, personViews, privacyPeople } from '#db/read-models/privacy-people.ts'
import { removedToForget } from '#db/read-models/privacy-removed.ts'
import { requestPeople } from '#db/read-models/privacy-requests.ts'
import { refused } from '#db/refused-error.ts'
import {
  answerBy,
  breachStanding,
  byUrgency,
  decideAnswer,
  decideBreach,
  decideExtension,
  extensionLimit,
  requestStanding,
} from '#db/rules/privacy-clock.ts'
import { privacyDay, privacyMoment } from '#db/rules/privacy-day.ts'
import { decideClauseGiven, decideRetention } from '#db/rules/privacy-retention.ts'
import { spokenName } from '#db/rules/pseudonym.ts'
import { peopleByIds, personById, savePerson } from '#db/stores/people.ts'
import * as store from '#db/stores/privacy.ts'
import { privacyRulesOf } from '#db/stores/privacy-rules.ts'
import { programmeById } from '#db/stores/programme.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import type { privacy as contract } from '../contract/privacy.ts'
import type { HandlersOf } from '../define.ts'
import { exportPeople, openExport, openPersonFile, personFile } from './privacy-files.ts'
import { pseudonymise } from './pseudonymise.ts'

const saved = ({ id, version }: { readonly id: string; readonly version: number }) =>
  allow({ id, version })

/** The person on record whose request it is, when their name is gone already. */
async function forgottenAsker(db: ReadDb, { personId }: store.RequestRow) {
  const [row] = personId === null ? [] : await peopleByIds(db, [personId])
  return row === undefined || row.pseudonymisedOn === null ? null : row
}

/** Personal data: clauses, retention, requests, breaches and what was looked at. */
export const privacy: HandlersOf<typeof contract> = {
  overview: ({ read, input, today }) =>
    read(async (db) => {
      const { version, retainUntil, retentionBasis } = await privacyRulesOf(db, input.programmeId)
      const programme = await programmeById(db, input.programmeId)
      const given = await clausesGiven(db, input.programmeId)
      const clauses = await store.clausesOf(db, input.programmeId)
      const day = privacyDay(programme, today)
      return {
        today: day,
        removed: (await removedToForget(db, input.programmeId, retainUntil, day)).length,
        rules: { version, retainUntil, retentionBasis },
        clauses: clauses.map((row) => ({
          id: row.id,
          version: row.version,
          ordinal: row.ordinal,
          validFrom: row.validFrom,
          text: row.text,
          given: given.get(row.id) ?? 0,
        })),
      }
    }),

  people: ({ read, input, today }) =>
    read(async (db) => {
      const { retainUntil } = await privacyRulesOf(db, input.programmeId)
      const programme = await programmeById(db, input.programmeId)
      return privacyPeople(db, input.programmeId, retainUntil, privacyDay(programme, today))
    }),

  requests: ({ read, input, today }) =>
    read(async (db) => {
      const rows = await store.requestsOf(db, input.programmeId)
      const people = await requestPeople(db, rows)
      const day = privacyDay(await programmeById(db, input.programmeId), today)
      const requests = rows.map(({ programmeId: _, personId, ...row }) => ({
        ...row,
        person:
          personId === null
            ? null
            : (people.get(personId) ?? { id: personId, name: row.subject, forgotten: false }),
        extensionLimit: extensionLimit(row.receivedOn),
        extensionBy: answerBy(row.receivedOn),
        ...requestStanding(row, day),
      }))
      return { today: day, requests: requests.sort(byUrgency) }
    }),

  breaches: ({ read, input, office }) =>
    read(async (db) => {
      const now = privacyMoment(await programmeById(db, input.programmeId), office.now())
      const rows = await store.breachesOf(db, input.programmeId)
      return rows.map(({ programmeId: _, ...row }) => ({ ...row, ...breachStanding(row, now) }))
    }),

  views: ({ read, input }) =>
    read((db) => personViews(db, input.programmeId, input.personId, input.limit)),

  saveClause: async ({ tx, db, input }) => {
    const { programmeId, id, version, validFrom, text } = input
    if (text === '') return refuse('privacy.clauseMissing')
    await programmeById(db, programmeId)
    const versions = await store.clausesOf(db, programmeId)
    if (id === null) {
      const ordinal = (versions[0]?.ordinal ?? 0) + 1
      return saved(await store.addClause(tx, { programmeId, ordinal, validFrom, text }))
    }
    const given = (await clausesGiven(db, programmeId)).get(id) ?? 0
    const clause = await store.clauseById(db, id)
    if (given > 0) return refuse('privacy.clauseGiven', { version: clause.ordinal, count: given })
    return saved(await store.saveClause(tx, id, version, { validFrom, text }))
  },

  giveClause: async ({ tx, db, input, today }) => {
    const clause = await store.clauseById(db, input.clauseId)
    const day = privacyDay(await programmeById(db, input.programmeId), today)
    const on = decideClauseGiven(clause, input.on, day)
    if (!on.ok) return on
    for (const { id, version } of input.people) {
      const person = await personById(db, id)
      if (person.programmeId !== input.programmeId || clause.programmeId !== input.programmeId) {
        throw refused('record.gone', { table: 'person' })
      }
      if (person.pseudonymisedOn !== null) {
        return refuse('privacy.alreadyForgotten', { name: spokenName(person) })
      }
      await savePerson(tx, id, version, { clauseId: clause.id, clauseGivenOn: on.value })
    }
    return allow({ changeSetId: tx.changeSetId, given: input.people.length })
  },

  saveRetention: async ({ tx, db, input }) => {
    const { programmeId, version, ...typed } = input
    const decision = decideRetention(typed)
    if (!decision.ok) return decision
    const rules = await privacyRulesOf(db, programmeId)
    const row = await store.savePrivacyRules(tx, rules.id, version, decision.value)
    return allow({ version: row.version })
  },

  hold: async ({ tx, db, input }) => {
    const person = await personById(db, input.personId)
    if (person.pseudonymisedOn !== null) {
      return refuse('privacy.alreadyForgotten', { name: spokenName(person) })
    }
    return saved(await savePerson(tx, person.id, input.version, { holdReason: input.reason }))
  },

  pseudonymise,

  saveRequest: async ({ tx, db, input, today }) => {
    const { id, version, ...fields } = input
    if (fields.subject === '') return refuse('privacy.subjectMissing')
    const day = privacyDay(await programmeById(db, fields.programmeId), today)
    if (fields.receivedOn > day) return refuse('privacy.dayAhead', { day: fields.receivedOn })
    if (fields.personId !== null) {
      const person = await personById(db, fields.personId)
      // A name written beside a forgotten record would stay: nothing forgets it a second time.
      if (person.pseudonymisedOn !== null) {
        return refuse('privacy.alreadyForgotten', { name: spokenName(person) })
      }
    }
    if (id === null) {
      const open = { extendedTo: null, extensionReason: '', answeredOn: null, outcome: null }
      return saved(await store.addRequest(tx, { ...fields, ...open, answer: '' }))
    }
    const before = await store.requestById(db, id)
    const { answeredOn, extendedTo } = before
    const gone = await forgottenAsker(db, before)
    if (gone !== null) return refuse('privacy.alreadyForgotten', { name: spokenName(gone) })
    if (answeredOn !== null) return refuse('privacy.alreadyAnswered', { day: answeredOn })
    // An extension that stands must still be one from the new day of receipt.
    const limit = extensionLimit(fields.receivedOn)
    if (extendedTo !== null && extendedTo > limit) {
      return refuse('privacy.extensionTooLong', { limit })
    }
    return saved(await store.saveRequest(tx, id, version, fields))
  },

  extendRequest: async ({ tx, db, input, today }) => {
    const row = await store.requestById(db, input.id)
    const day = privacyDay(await programmeById(db, row.programmeId), today)
    // Words typed about a forgotten person would stay: nothing forgets them a second time.
    const gone = await forgottenAsker(db, row)
    if (gone !== null) return refuse('privacy.alreadyForgotten', { name: spokenName(gone) })
    const decision = decideExtension(row, input, day)
    if (!decision.ok) return decision
    return saved(await store.saveRequest(tx, row.id, input.version, decision.value))
  },

  answerRequest: async ({ tx, db, input, today }) => {
    const row = await store.requestById(db, input.id)
    const day = privacyDay(await programmeById(db, row.programmeId), today)
    const forgotten = (await forgottenAsker(db, row)) !== null
    const decision = decideAnswer({ ...row, forgotten }, input, day)
    if (!decision.ok) return decision
    return saved(await store.saveRequest(tx, row.id, input.version, decision.value))
  },

  saveBreach: async ({ tx, db, input, now, today }) => {
    const { id, version, ...typed } = input
    const programme = await programmeById(db, typed.programmeId)
    const moment = privacyMoment(programme, now)
    const decision = decideBreach(typed, moment, privacyDay(programme, today))
    if (!decision.ok) return decision
    return id === null
      ? saved(await store.addBreach(tx, decision.value))
      : saved(await store.saveBreach(tx, id, version, decision.value))
  },

  openPersonFile,
  personFile,
  openExport,
  exportPeople,
}
