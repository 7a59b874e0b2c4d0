import * as z from 'zod'
import { panels, personFunctions } from '#db/values/person.ts'
import { privacyOutcomes, privacyRequestKinds } from '#db/values/privacy.ts'
import { retentionStandings } from '#db/values/retention.ts'
import {
  command,
  daySchema,
  idSchema,
  instantSchema,
  lineSchema,
  paragraphSchema,
  query,
} from './procedure.ts'

/** Longest text of an information clause: it fits on several pages. */
const clauseLength = 20_000

const clauseSchema = z.object({
  id: z.string(),
  version: z.number(),
  ordinal: z.number(),
  validFrom: daySchema,
  text: z.string(),
  /** How many people were given this version. */
  given: z.number(),
})

const rulesSchema = z.object({
  version: z.number(),
  retainUntil: daySchema.nullable(),
  retentionBasis: z.string(),
})

const personSchema = z.object({
  id: z.string(),
  version: z.number(),
  firstName: z.string(),
  lastName: z.string(),
  jst: z.object({ teryt: z.string(), name: z.string() }),
  panel: z.enum(panels),
  function: z.enum(personFunctions),
  leftOn: daySchema.nullable(),
  /** The ordinal of the clause that the person was given, and when. */
  clause: z.object({ ordinal: z.number(), givenOn: daySchema.nullable() }).nullable(),
  holdReason: z.string(),
  standing: z.enum(retentionStandings),
  pseudonymisedOn: daySchema.nullable(),
  /** How many conversations the person is on record in. */
  conversations: z.number(),
})

const requestSchema = z.object({
  id: z.string(),
  version: z.number(),
  /** Whose it is on record; `forgotten` once pseudonymised: no more words about them are kept. */
  person: z.object({ id: z.string(), name: z.string(), forgotten: z.boolean() }).nullable(),
  subject: z.string(),
  kind: z.enum(privacyRequestKinds),
  receivedOn: daySchema,
  extendedTo: daySchema.nullable(),
  extensionReason: z.string(),
  /** The furthest day to which the answer may be put off, and the last one to say so. */
  extensionLimit: daySchema,
  extensionBy: daySchema,
  answeredOn: daySchema.nullable(),
  outcome: z.enum(privacyOutcomes).nullable(),
  answer: z.string(),
  state: z.enum(['open', 'overdue', 'answered', 'answeredLate']),
  due: daySchema,
  daysLeft: z.number(),
})

const breachSchema = z.object({
  id: z.string(),
  version: z.number(),
  noticedAt: instantSchema,
  happened: z.string(),
  people: z.number(),
  measures: z.string(),
  reportedAt: instantSchema.nullable(),
  notReportedReason: z.string(),
  peopleToldOn: daySchema.nullable(),
  closedOn: daySchema.nullable(),
  state: z.enum(['running', 'overdue', 'reported', 'reportedLate', 'notNeeded']),
  reportBy: instantSchema,
  hoursLeft: z.number(),
})

const viewSchema = z.object({
  id: z.string(),
  person: z.object({ id: z.string(), name: z.string() }),
  at: instantSchema,
  author: z.string(),
  fields: z.array(z.string()),
  purpose: z.string(),
})

const saved = z.object({ id: z.string(), version: z.number() })
const inProgramme = z.object({ programmeId: idSchema })
const seenPerson = z.object({ id: idSchema, version: z.number().int() })

/** Most people that one command names. */
const mostPeople = 20_000

/** The words that files are written in; the window puts them into the person's language. */
const fileWords = z.record(z.string().max(120), z.string().max(500))

/** Personal data: what people were told, how long records stay, requests, breaches, views. */
export const privacy = {
  /** The clause in its versions and the retention date. */
  overview: query(
    'privacy',
    inProgramme,
    z.object({
      today: daySchema,
      /** Removed records of which the history still holds data, once the retention has passed. */
      removed: z.number(),
      rules: rulesSchema,
      clauses: z.array(clauseSchema),
    }),
    ['mentor'],
  ),
  /** Every person on record with their clause and where their record stands. */
  people: query('privacy', inProgramme, z.array(personSchema), ['mentor']),
  requests: query(
    'privacy',
    inProgramme,
    z.object({ today: daySchema, requests: z.array(requestSchema) }),
    ['mentor'],
  ),
  breaches: query('privacy', inProgramme, z.array(breachSchema), ['mentor']),
  /** Who looked at guarded fields, the newest first. */
  views: query(
    'privacy',
    z.object({
      programmeId: idSchema,
      personId: idSchema.nullable(),
      limit: z.number().int().min(1).max(500),
    }),
    z.object({ views: z.array(viewSchema), more: z.number() }),
    [],
  ),
  /** Writes a new version of the clause, or corrects one that nobody was given yet. */
  saveClause: command(
    'privacy',
    [],
    z.object({
      programmeId: idSchema,
      id: idSchema.nullable(),
      version: z.number().int(),
      validFrom: daySchema,
      text: paragraphSchema(clauseLength),
    }),
    saved,
  ),
  /** Says that these people were given a version of the clause on a day. */
  giveClause: command(
    'privacy',
    ['mentor'],
    z.object({
      programmeId: idSchema,
      clauseId: idSchema,
      on: daySchema,
      people: z.array(seenPerson).min(1).max(mostPeople),
    }),
    z.object({ changeSetId: z.string(), given: z.number() }),
  ),
  saveRetention: command(
    'privacy',
    [],
    z.object({
      programmeId: idSchema,
      version: z.number().int(),
      retainUntil: daySchema.nullable(),
      retentionBasis: paragraphSchema(1_000),
    }),
    z.object({ version: z.number() }),
  ),
  /** Keeps a record although its time has come or will come; an empty reason lets it go. */
  hold: command(
    'privacy',
    [],
    z.object({
      programmeId: idSchema,
      personId: idSchema,
      version: z.number().int(),
      reason: paragraphSchema(1_000),
    }),
    saved,
  ),
  /**
   * Takes people out of the records for good; nobody can take this back. Once the retention has
   * passed, removed records go with them; they may be all there is.
   */
  pseudonymise: command(
    'privacy',
    [],
    z.object({
      programmeId: idSchema,
      people: z.array(seenPerson).max(mostPeople),
      /** Why before the retention date; empty after it. */
      reason: paragraphSchema(1_000),
      /** Typed by the person: how many records this is, removed ones among them. */
      confirmation: z.number().int(),
    }),
    z.object({ changeSetId: z.string(), forgotten: z.number(), removed: z.number() }),
  ),
  /** Writes a request down, or corrects one that is not answered yet. */
  saveRequest: command(
    'privacy',
    [],
    z.object({
      programmeId: idSchema,
      id: idSchema.nullable(),
      version: z.number().int(),
      personId: idSchema.nullable(),
      subject: lineSchema(200),
      kind: z.enum(privacyRequestKinds),
      receivedOn: daySchema,
    }),
    saved,
  ),
  extendRequest: command(
    'privacy',
    [],
    z.object({
      id: idSchema,
      version: z.number().int(),
      to: daySchema,
      reason: paragraphSchema(1_000),
    }),
    saved,
  ),
  answerRequest: command(
    'privacy',
    [],
    z.object({
      id: idSchema,
      version: z.number().int(),
      on: daySchema,
      outcome: z.enum(privacyOutcomes),
      answer: paragraphSchema(4_000),
    }),
    saved,
  ),
  saveBreach: command(
    'privacy',
    [],
    z.object({
      programmeId: idSchema,
      id: idSchema.nullable(),
      version: z.number().int(),
      noticedAt: instantSchema,
      happened: paragraphSchema(4_000),
      people: z.number().int().min(0).max(10_000_000),
      measures: paragraphSchema(4_000),
      reportedAt: instantSchema.nullable(),
      notReportedReason: paragraphSchema(2_000),
      peopleToldOn: daySchema.nullable(),
      closedOn: daySchema.nullable(),
    }),
    saved,
  ),
  /** Writes down why a person's whole record is taken out; its answer opens `personFile`. */
  openPersonFile: command(
    'privacy',
    [],
    z.object({ programmeId: idSchema, personId: idSchema, purpose: lineSchema(300) }),
    z.object({ changeSetId: z.string() }),
  ),
  /** A person's whole record as PDF. */
  personFile: query(
    'privacy',
    z.object({
      programmeId: idSchema,
      personId: idSchema,
      changeSetId: idSchema,
      language: z.enum(['pl', 'en']),
      words: fileWords,
    }),
    z.instanceof(File),
    [],
  ),
  /** Writes down why people are exported by name; its answer opens `exportPeople` with names. */
  openExport: command(
    'privacy',
    [],
    z.object({
      programmeId: idSchema,
      people: z.array(idSchema).min(1).max(mostPeople),
      purpose: lineSchema(300),
    }),
    z.object({ changeSetId: z.string() }),
  ),
  /**
   * People in the columns of the participants' monitoring form: pseudonymised, unless an export
   * by name was opened with a reason.
   */
  exportPeople: query(
    'privacy',
    z.object({
      programmeId: idSchema,
      people: z.array(idSchema).max(mostPeople),
      changeSetId: idSchema.nullable(),
      words: fileWords,
    }),
    z.instanceof(File),
    ['mentor'],
  ),
}
