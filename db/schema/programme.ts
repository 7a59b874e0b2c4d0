import { count, day, flag, index, json, money, rate, record, ref, table, text } from '../columns.ts'

/** A programme that the office runs; several editions can live in one store. */
export const programme = table('programme', {
  ...record,
  title: text().notNull(),
  callNumber: text().notNull(),
  agreementNumber: text().notNull(),
  department: text().notNull(),
  institution: text().notNull(),
  from: day().notNull(),
  to: day().notNull(),
  value: money().notNull(),
  ownContributionRate: rate().notNull(),
  targetJst: count().notNull(),
  targetMediumTowns: count().notNull(),
  targetImplementations: count().notNull(),
  targetImplementationMediumTowns: count().notNull(),
  /** Names of the fields whose values are proposed, not confirmed. */
  proposed: json<readonly string[]>().notNull(),
  isSample: flag().notNull(),
  /** The day on which the sample office stands; null in a real programme. */
  sampleDay: day(),
  /** NIP of the buyer on the programme's invoices; empty where it is not checked. */
  buyerNip: text().notNull().default(''),
})

export const programmeContact = table(
  'programme_contact',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    ordinal: count().notNull(),
    name: text().notNull(),
    phone: text().notNull(),
    email: text().notNull(),
    position: text().notNull(),
    /** When somebody answers, as `readDuty` reads it; empty while nobody has said. */
    duty: text().notNull().default(''),
    /** Who answers for the contact while they are away; the id of another contact. */
    substituteId: text(),
    /** The days of an absence, both included. */
    awayFrom: day(),
    awayTo: day(),
  },
  (t) => [index('programme_contact_by_programme').on(t.programmeId)],
)

export const stage = table(
  'stage',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    ordinal: count().notNull(),
    name: text().notNull(),
    plannedFrom: day(),
    plannedTo: day(),
    actualFrom: day(),
    actualTo: day(),
    proposed: json<readonly string[]>().notNull(),
  },
  (t) => [index('stage_by_programme').on(t.programmeId)],
)

/** What a stage must deliver. */
export const stageDeliverable = table(
  'stage_deliverable',
  {
    ...record,
    stageId: ref(() => stage.id).notNull(),
    ordinal: count().notNull(),
    text: text().notNull(),
    doneOn: day(),
  },
  (t) => [index('stage_deliverable_by_stage').on(t.stageId)],
)

/** A sister programme to compare with. */
export const benchmark = table('benchmark', {
  ...record,
  ordinal: count().notNull(),
  name: text().notNull(),
  target: count().notNull(),
  tookPart: count(),
  implemented: count(),
  source: text().notNull(),
})
