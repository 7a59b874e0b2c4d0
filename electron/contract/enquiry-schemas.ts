/** What travels of a conversation: its note, its row in a list, and what a list is narrowed by. */
import * as z from 'zod'
import { callerKinds, enquiryChannels, enquiryOutcomes } from '#db/values/desk.ts'
import { jstKinds } from '#db/values/jst.ts'
import { daySchema, idSchema, instantSchema, lineSchema, paragraphSchema } from './procedure.ts'

/** What a person may type of one conversation at most, in characters. */
export const longest = { line: 200, phone: 60, text: 8000 } as const

/** A note as it is typed: nothing in it is required, nothing is trimmed before it is saved. */
export const noteSchema = z.object({
  channel: z.enum(enquiryChannels),
  callerKind: z.enum(callerKinds),
  personId: idSchema.nullable(),
  jstId: idSchema.nullable(),
  contractorId: idSchema.nullable(),
  callerName: z.string().max(longest.line),
  callerPhone: z.string().max(longest.phone),
  topicId: idSchema.nullable(),
  question: z.string().max(longest.text),
  answer: z.string().max(longest.text),
  answerId: idSchema.nullable(),
  answerVersion: z.int().nullable(),
  outcome: z.enum(enquiryOutcomes).nullable(),
  step: z.string().max(longest.text),
  stepOwnerId: idSchema.nullable(),
  stepDueOn: z.string().max(20),
})

/** The same once it is saved: without blanks at the ends and control characters. */
export const savedNoteSchema = noteSchema.extend({
  callerName: lineSchema(longest.line),
  callerPhone: lineSchema(longest.phone),
  question: paragraphSchema(longest.text),
  answer: paragraphSchema(longest.text),
  step: paragraphSchema(longest.text),
})

export const enquiryFilterSchema = z.object({
  from: daySchema.optional(),
  to: daySchema.optional(),
  topic: idSchema.optional(),
  outcome: z.enum(enquiryOutcomes).optional(),
  channel: z.enum(enquiryChannels).optional(),
  caller: z.enum(callerKinds).optional(),
  jst: idSchema.optional(),
  person: idSchema.optional(),
  contractor: idSchema.optional(),
  hour: z.int().min(0).max(23).optional(),
  answer: idSchema.optional(),
  takenBy: idSchema.optional(),
  promised: z.boolean().optional(),
  atOnce: z.boolean().optional(),
  open: z.boolean().optional(),
  words: lineSchema(200).optional(),
})

/** A JST by name, and what tells it from another of the name. */
export const calledJstSchema = z.object({
  teryt: z.string(),
  name: z.string(),
  kind: z.enum(jstKinds),
})

export const topicNameSchema = z.object({ id: z.string(), name: z.string(), nameEn: z.string() })

/** One conversation in a list. */
export const enquiryRowSchema = z.object({
  id: z.string(),
  ordinal: z.number(),
  openedAt: instantSchema,
  closedAt: instantSchema,
  takenBy: z.string(),
  channel: z.enum(enquiryChannels),
  callerKind: z.enum(callerKinds),
  callerName: z.string(),
  callerPhone: z.string(),
  personId: z.string().nullable(),
  jst: calledJstSchema.nullable(),
  contractor: z.object({ id: z.string(), name: z.string() }).nullable(),
  topic: topicNameSchema.nullable(),
  question: z.string(),
  answer: z.string(),
  outcome: z.enum(enquiryOutcomes),
  /** The earliest day on which somebody must still come back to the caller. */
  dueOn: daySchema.nullable(),
})

/** What was promised, and what became of it. */
export const followUpSchema = z.object({
  id: z.string(),
  version: z.number(),
  step: z.string(),
  owner: z.object({ id: z.string(), name: z.string() }),
  dueOn: daySchema,
  snoozedUntil: daySchema.nullable(),
  handover: z.string(),
  doneAt: instantSchema.nullable(),
  result: z.string(),
})

/** One change of a conversation, or of what was promised in it. */
export const enquiryChangeSchema = z.object({
  id: z.string(),
  changeSetId: z.string(),
  at: instantSchema,
  author: z.string(),
  procedure: z.string(),
  reason: z.string().nullable(),
  table: z.string(),
  action: z.enum(['insert', 'update', 'delete']),
  fields: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
})

/** Who calls, as far as a note knows it. */
export const askedCallerSchema = noteSchema.pick({
  callerKind: true,
  personId: true,
  jstId: true,
  contractorId: true,
  callerName: true,
  callerPhone: true,
})

/** The last conversation with a caller, and the promises that are still open, the earliest first. */
export const callsBeforeSchema = z.object({
  last: z
    .object({
      ordinal: z.number(),
      openedAt: instantSchema,
      topic: topicNameSchema.nullable(),
      outcome: z.enum(enquiryOutcomes),
    })
    .nullable(),
  promises: z.array(
    z.object({
      id: z.string(),
      step: z.string(),
      dueOn: daySchema,
      owner: z.string(),
      late: z.boolean(),
    }),
  ),
})
