import {
  educations,
  labourStatuses,
  panels,
  personFunctions,
  sensitiveAnswers,
  sexes,
} from '#db/values/person.ts'
import { count, day, flag, index, oneOf, record, ref, table, text } from '../columns.ts'
import { jst } from './jst.ts'
import { informationClause } from './privacy.ts'
import { programme } from './programme.ts'

/**
 * A person whom a JST sends: the fields of the participants' monitoring form and no others.
 * Whether the record is complete, and when participation began, are derived. The history keeps
 * what identifies a person sealed (`db/sealed.ts`).
 */
export const person = table(
  'person',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    jstId: ref(() => jst.id).notNull(),
    panel: oneOf(panels).notNull(),
    function: oneOf(personFunctions).notNull(),
    firstName: text().notNull(),
    lastName: text().notNull(),
    /** First and last name, folded, both ways round. */
    searchable: text().notNull(),
    sex: oneOf(sexes),
    /** Eleven digits; null while unknown or when there is none. */
    pesel: text(),
    /** "Brak PESEL": the person has none. */
    noPesel: flag().notNull(),
    /** In whole years on the day of entry. */
    ageAtEntry: count(),
    education: oneOf(educations),
    street: text().notNull(),
    house: text().notNull(),
    flat: text().notNull(),
    postCode: text().notNull(),
    town: text().notNull(),
    phone: text().notNull(),
    email: text().notNull(),
    labourStatus: oneOf(labourStatuses),
    occupation: text().notNull(),
    employer: text().notNull(),
    minority: oneOf(sensitiveAnswers),
    homelessness: oneOf(sensitiveAnswers),
    disability: oneOf(sensitiveAnswers),
    disadvantage: oneOf(sensitiveAnswers),
    /** Since when the JST sends this person. */
    namedOn: day().notNull(),
    leftOn: day(),
    leaveReason: text().notNull(),
    /** Situation on leaving and the result, gathered within four weeks. */
    situationOnLeaving: text().notNull(),
    result: text().notNull(),
    resultOn: day(),
    /** The person whose place this one took. */
    replacesId: text(),
    /** The record that this one turned out to be; its attendance went there. */
    mergedIntoId: text(),
    clauseId: ref(() => informationClause.id),
    clauseGivenOn: day(),
    /** Why the record must stay although its retention has passed. */
    holdReason: text().notNull(),
    pseudonymisedOn: day(),
  },
  (t) => [
    index('person_by_jst').on(t.programmeId, t.jstId, t.panel),
    index('person_by_pesel').on(t.pesel),
    index('person_by_name').on(t.programmeId, t.searchable),
  ],
)

/**
 * The key that seals a person's data in the history. Without it the history says that something
 * was there and no longer what: that is how a record is forgotten while the history stays whole.
 */
export const personKey = table('person_key', {
  personId: text().primaryKey(),
  key: text().notNull(),
})

/** A look at guarded fields of a person, with who and why in the history. */
export const personView = table(
  'person_view',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    personId: ref(() => person.id).notNull(),
    on: day().notNull(),
    fields: text().notNull(),
    purpose: text().notNull(),
  },
  (t) => [index('person_view_by_person').on(t.personId)],
)
