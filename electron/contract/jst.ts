import * as z from 'zod'
import { implementationStates } from '#db/values/implementation.ts'
import { jstKinds } from '#db/values/jst.ts'
import { stepOwners } from '#db/values/next-step.ts'
import { recruitmentStates } from '#db/values/recruitment.ts'
import {
  command,
  daySchema,
  idSchema,
  instantSchema,
  lineSchema,
  paragraphSchema,
  query,
  refusalSchema,
  terytSchema,
} from './procedure.ts'

/** Where a JST stands in a programme on the day that was asked for. */
const standingSchema = z.object({
  state: z.enum(recruitmentStates),
  implementation: z.enum(implementationStates),
  /** The support agreement's number, once signed. */
  agreementNumber: z.string().nullable(),
  signedOn: daySchema.nullable(),
  implementationSignedOn: daySchema.nullable(),
  /** The version of the present attempt, for a move on it; 0 before any. */
  attemptVersion: z.number(),
  /** The day of the step that made the present state. */
  since: daySchema.nullable(),
})

export const jstRowSchema = z.object({
  teryt: z.string(),
  name: z.string(),
  kind: z.enum(jstKinds),
  /** TERYT of the powiat (four digits); a city with powiat rights is its own. */
  powiat: z.string(),
  powiatName: z.string(),
  seat: z.string(),
  population: z.number(),
  mediumTown: z.boolean(),
  phone: z.string(),
  email: z.string(),
  ...standingSchema.shape,
})

export const powiatTileSchema = z.object({
  teryt: z.string(),
  name: z.string(),
  kind: z.enum(jstKinds),
  column: z.number(),
  row: z.number(),
})

export const jstContactSchema = z.object({
  id: z.string(),
  version: z.number(),
  name: z.string(),
  position: z.string(),
  phone: z.string(),
  email: z.string(),
})

export const jstNoteSchema = z.object({
  id: z.string(),
  version: z.number(),
  text: z.string(),
  at: instantSchema,
  author: z.string(),
})

const recruitmentSchema = z.object({
  id: z.string(),
  version: z.number(),
  invitedOn: daySchema.nullable(),
  declaredOn: daySchema.nullable(),
  agreementOn: daySchema.nullable(),
  agreementNumber: z.string().nullable(),
  agreementSignatory: z.string().nullable(),
  joinedOn: daySchema.nullable(),
  withdrawnOn: daySchema.nullable(),
  withdrawalReason: z.string().nullable(),
  /** The JST whose place this one took. */
  replaces: z.object({ teryt: z.string(), name: z.string() }).nullable(),
})

const implementationSchema = z.object({
  id: z.string(),
  version: z.number(),
  agreementOn: daySchema.nullable(),
  agreementNumber: z.string().nullable(),
  completedOn: daySchema.nullable(),
  endedOn: daySchema.nullable(),
  endReason: z.string().nullable(),
})

export const jstPageSchema = z.object({
  ...jstRowSchema.shape,
  version: z.number(),
  address: z.string(),
  nip: z.string(),
  street: z.string(),
  house: z.string(),
  flat: z.string(),
  postCode: z.string(),
  town: z.string(),
  website: z.string(),
  contacts: z.array(jstContactSchema),
  notes: z.array(jstNoteSchema),
  /** The present attempt in the programme, null before any. */
  recruitment: recruitmentSchema.nullable(),
  /** Earlier attempts that ended in withdrawal, newest first. */
  earlier: z.array(recruitmentSchema),
  implementationRecord: implementationSchema.nullable(),
  /** The JST that holds the place of this one, which withdrew. */
  replacedBy: z.object({ teryt: z.string(), name: z.string() }).nullable(),
  /** What is missing next (`step.<code>` in the texts) and whose move it is. */
  next: z.object({
    step: z.string(),
    whose: z.enum(stepOwners),
    /** How far a step of many parts has come. */
    figures: z.record(z.string(), z.number()).optional(),
  }),
  /** What can be taken back now, and why not otherwise. */
  undo: z.object({
    move: z.string().nullable(),
    refusal: refusalSchema.nullable(),
    /** The name of the JST whose invitation would be taken back along with it. */
    withdrawsInvitation: z.string().nullable(),
    /** The name of the JST that had applied before, was given the place and would wait again. */
    waitsAgain: z.string().nullable(),
    /** Whether the implementation that the step ended would go on. */
    resumesImplementation: z.boolean(),
  }),
  /** The same of the implementation. */
  implementationUndo: z.object({
    move: z.string().nullable(),
    refusal: refusalSchema.nullable(),
  }),
})

/** One line of a JST's timeline: what happened, when it took effect and who wrote it down. */
export const timelineEntrySchema = z.object({
  changeId: z.string(),
  changeSetId: z.string(),
  at: instantSchema,
  author: z.string(),
  /** The day it took effect, where the record names one. */
  on: daySchema.nullable(),
  /** `timeline.<event>` in the texts: invited, signed, noteAdded, contactChanged, … */
  event: z.string(),
  figures: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** Why, where the reason of the change is about this JST. */
  reason: z.string().nullable(),
  /** The file it was imported from. */
  file: z.string().nullable(),
  /** The JST whose place the invitation filled. */
  replaces: z.object({ teryt: z.string(), name: z.string() }).nullable(),
  fields: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
})

const ref = z.object({ programmeId: idSchema, teryt: terytSchema })

/** The register of JSTs and everything known about one of them. */
export const jst = {
  /** The whole register with each JST's state on `day` (default: the programme's reference day). */
  list: query(
    'jst',
    z.object({ programmeId: idSchema, day: daySchema.optional() }),
    z.object({ day: daySchema, rows: z.array(jstRowSchema) }),
  ),
  powiats: query('jst', z.object({}), z.array(powiatTileSchema)),
  get: query('jst', ref, jstPageSchema),
  timeline: query('jst', ref, z.array(timelineEntrySchema)),
  save: command(
    'jst',
    ['contactDesk', 'mentor'],
    z.object({
      teryt: terytSchema,
      version: z.number(),
      mediumTown: z.boolean(),
      address: lineSchema(300),
      nip: lineSchema(40),
      street: lineSchema(120),
      house: lineSchema(20),
      flat: lineSchema(20),
      postCode: lineSchema(20),
      town: lineSchema(80),
      phone: lineSchema(60),
      email: lineSchema(200),
      website: lineSchema(300),
    }),
    z.object({ teryt: z.string(), version: z.number() }),
  ),
  saveContact: command(
    'jst',
    ['contactDesk', 'mentor'],
    z.object({
      teryt: terytSchema,
      id: idSchema.nullable(),
      version: z.number(),
      name: lineSchema(120),
      position: lineSchema(120),
      phone: lineSchema(60),
      email: lineSchema(200),
    }),
    z.object({ id: z.string(), version: z.number() }),
  ),
  removeContact: command(
    'jst',
    ['contactDesk', 'mentor'],
    z.object({ id: idSchema, version: z.number() }),
    z.object({}),
  ),
  saveNote: command(
    'jst',
    ['finance', 'contactDesk', 'mentor'],
    z.object({
      programmeId: idSchema,
      teryt: terytSchema,
      id: idSchema.nullable(),
      version: z.number(),
      text: paragraphSchema(4000),
    }),
    z.object({ id: z.string(), version: z.number() }),
  ),
  removeNote: command(
    'jst',
    ['finance', 'contactDesk', 'mentor'],
    z.object({ id: idSchema, version: z.number() }),
    z.object({}),
  ),
  /** The rows the person sees, in the order and with the columns and headings they see. */
  exportXlsx: query(
    'jst',
    z.object({
      programmeId: idSchema,
      day: daySchema,
      teryts: z.array(terytSchema).max(20_000),
      columns: z.array(z.object({ key: z.string(), heading: z.string() })).min(1),
      sheetName: z.string().max(31),
      /** Words for coded values: `kind.powiat` → „powiat”. */
      words: z.record(z.string(), z.string()),
    }),
    z.instanceof(File),
  ),
}
