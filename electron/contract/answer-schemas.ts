import * as z from 'zod'
import { answerStates } from '#db/values/answer.ts'
import { answerFieldKeys } from '#db/values/answer-fields.ts'
import { daySchema, instantSchema } from './procedure.ts'

/** What a person may type of one answer at most, in characters. */
export const longestAnswer = { question: 500, answer: 8_000, keywords: 500 } as const

export const topicSchema = z.object({
  id: z.string(),
  version: z.number(),
  name: z.string(),
  nameEn: z.string(),
  /** Other words by which it is found. */
  keywords: z.string(),
  active: z.boolean(),
})

/** What the topic and the owner of an answer are chosen from. */
export const answerChoices = {
  topics: z.array(topicSchema),
  owners: z.array(z.object({ id: z.string(), name: z.string() })),
}

const used = {
  /** In how many conversations it was given, and when last. */
  uses: z.number(),
  lastUsed: instantSchema.nullable(),
}

export const answerRowSchema = z.object({
  id: z.string(),
  version: z.number(),
  topicId: z.string().nullable(),
  question: z.string(),
  /** Empty while there is no English. */
  questionEn: z.string(),
  answer: z.string(),
  validFrom: daySchema,
  validTo: daySchema.nullable(),
  state: z.enum(answerStates),
  ownerName: z.string(),
  /** Its words, folded and without endings. */
  searchable: z.string(),
  ...used,
})

export const answerVersionSchema = z.object({
  version: z.number(),
  changeSetId: z.string(),
  at: instantSchema,
  author: z.string(),
  reason: z.string().nullable(),
  action: z.enum(['insert', 'update', 'delete']),
  fields: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
})

export const answerPageSchema = z.object({
  id: z.string(),
  version: z.number(),
  programmeId: z.string(),
  topicId: z.string().nullable(),
  ownerId: z.string(),
  ownerName: z.string(),
  validFrom: daySchema,
  validTo: daySchema.nullable(),
  question: z.string(),
  answer: z.string(),
  questionEn: z.string(),
  answerEn: z.string(),
  day: daySchema,
  state: z.enum(answerStates),
  ...answerChoices,
  ...used,
  /** The newest first. */
  versions: z.array(answerVersionSchema),
})

/** An answer as it is offered to who is writing a note. */
export const offeredAnswerSchema = z.object({
  id: z.string(),
  version: z.number(),
  topicId: z.string().nullable(),
  question: z.string(),
  answer: z.string(),
  questionEn: z.string(),
  answerEn: z.string(),
  uses: z.number(),
})

export const missingFieldSchema = z.object({
  key: z.enum(answerFieldKeys),
  why: z.enum(['unknown', 'noJst']),
})
