import * as z from 'zod'
import { callerKinds } from '#db/values/desk.ts'
import {
  askedCallerSchema,
  calledJstSchema,
  callsBeforeSchema,
  enquiryChangeSchema,
  enquiryFilterSchema,
  enquiryRowSchema,
  followUpSchema,
  savedNoteSchema,
  topicNameSchema,
} from './enquiry-schemas.ts'
import { noteWriters } from './note.ts'
import { command, daySchema, idSchema, lineSchema, query } from './procedure.ts'

/** The words of the workbook in the person's language. */
export const enquiryWorkbookWords = [
  'sheet',
  'ordinal',
  'openedOn',
  'openedAt',
  'seconds',
  'takenBy',
  'channel',
  'callerKind',
  'callerName',
  'callerPhone',
  'jst',
  'teryt',
  'contractor',
  'topic',
  'question',
  'answer',
  'outcome',
  'dueOn',
] as const
export type EnquiryWorkbookWord = (typeof enquiryWorkbookWords)[number]

const saved = z.object({ id: z.string(), version: z.number(), ordinal: z.number() })

/** The log of conversations. */
export const enquiry = {
  /** A page of the log, the latest first, with the figures of all that the filter leaves. */
  list: query(
    'enquiry',
    z.object({
      programmeId: idSchema,
      filter: enquiryFilterSchema,
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    z.object({
      total: z.number(),
      atOnce: z.number(),
      /** Those to whose callers somebody must still come back. */
      open: z.number(),
      rows: z.array(enquiryRowSchema),
    }),
  ),
  page: query(
    'enquiry',
    z.object({ id: idSchema }),
    enquiryRowSchema.extend({
      version: z.number(),
      programmeId: z.string(),
      /** The approved answer that was given, its version then, and what it answers. */
      given: z.object({ id: z.string(), version: z.number(), question: z.string() }).nullable(),
      followUps: z.array(followUpSchema),
      history: z.array(enquiryChangeSchema),
    }),
  ),
  /** What a note chooses from. */
  entry: query(
    'enquiry',
    z.object({ programmeId: idSchema }),
    z.object({
      today: daySchema,
      /** The day that a next step is due on unless another is chosen. */
      nextWorkingDay: daySchema,
      topics: z.array(topicNameSchema.extend({ active: z.boolean() })),
      /** Who may come back to a caller. */
      owners: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
  /**
   * Who may be calling: people, JSTs and contractors, and who called before and is none of them,
   * by words or by the last digits of a number.
   */
  callers: query(
    'enquiry',
    z.object({ programmeId: idSchema, words: lineSchema(200) }),
    z.object({
      found: z.array(
        z.object({
          kind: z.enum(callerKinds),
          id: z.string(),
          name: z.string(),
          phone: z.string(),
          /** Since when a person is no longer of the JST. */
          leftOn: daySchema.nullable(),
          /** When who is not on record called last; null for who is, whose record `id` names. */
          calledOn: daySchema.nullable(),
          jst: calledJstSchema.nullable(),
        }),
      ),
    }),
    noteWriters,
  ),
  /** What was last talked about with who calls, and what was promised and is not done yet. */
  before: query(
    'enquiry',
    z.object({ programmeId: idSchema, caller: askedCallerSchema }),
    callsBeforeSchema,
    noteWriters,
  ),
  /** What the records that a filter names are called; null for what is not there. */
  names: query(
    'enquiry',
    z.object({
      jst: idSchema.optional(),
      person: idSchema.optional(),
      contractor: idSchema.optional(),
      answer: idSchema.optional(),
      takenBy: idSchema.optional(),
    }),
    z.object({
      jst: calledJstSchema.nullable(),
      person: z.string().nullable(),
      contractor: z.string().nullable(),
      answer: z.string().nullable(),
      takenBy: z.string().nullable(),
    }),
  ),
  /** Makes a conversation of a note, with its next step; the note is gone then. */
  save: command('enquiry', noteWriters, z.object({ id: idSchema, body: savedNoteSchema }), saved),
  change: command(
    'enquiry',
    noteWriters,
    z.object({
      id: idSchema,
      version: z.number(),
      ...savedNoteSchema.omit({ step: true, stepOwnerId: true, stepDueOn: true }).shape,
    }),
    saved,
  ),
  /** What the filter leaves, XLSX. */
  workbook: query(
    'enquiry',
    z.object({
      programmeId: idSchema,
      filter: enquiryFilterSchema,
      language: z.enum(['pl', 'en']),
      words: z.object(
        Object.fromEntries(enquiryWorkbookWords.map((word) => [word, lineSchema(120)])) as Record<
          EnquiryWorkbookWord,
          ReturnType<typeof lineSchema>
        >,
      ),
      /** Channels, kinds of callers and outcomes in words, by `channel.phone` and the like. */
      codes: z.record(z.string(), lineSchema(120)),
    }),
    z.instanceof(File),
  ),
}
