import * as z from 'zod'
import {
  answerChoices,
  answerPageSchema,
  answerRowSchema,
  longestAnswer,
  missingFieldSchema,
  offeredAnswerSchema,
} from './answer-schemas.ts'
import {
  command,
  daySchema,
  idSchema,
  lineSchema,
  paragraphSchema,
  query,
  terytSchema,
} from './procedure.ts'

const saved = z.object({ id: z.string(), version: z.number() })
const inProgramme = z.object({ programmeId: idSchema })
const languageSchema = z.enum(['pl', 'en'])
const writers = ['contactDesk'] as const

/** Approved answers: what the desk may say, in both languages, and the topics of conversations. */
export const answer = {
  list: query(
    'answer',
    inProgramme,
    z.object({ day: daySchema, ...answerChoices, answers: z.array(answerRowSchema) }),
  ),
  one: query('answer', z.object({ id: idSchema }), answerPageSchema),
  /** Those that may be given today, the likeliest first: by words, topic and use. */
  offered: query(
    'answer',
    inProgramme.extend({ q: lineSchema(200), topicId: idSchema.nullable() }),
    z.object({ answers: z.array(offeredAnswerSchema) }),
  ),
  /** One answer with its live data in it, for a JST or for anybody. */
  filled: query(
    'answer',
    z.object({ id: idSchema, jstId: terytSchema.nullable(), language: languageSchema }),
    z.object({
      id: z.string(),
      version: z.number(),
      /** The language it could be told in: Polish where there is no English. */
      language: languageSchema,
      question: z.string(),
      text: z.string(),
      missing: z.array(missingFieldSchema),
    }),
  ),
  /** What a conversation holds for a new answer. */
  drafted: query(
    'answer',
    z.object({ enquiryId: idSchema }),
    z.object({ topicId: z.string().nullable(), question: z.string(), answer: z.string() }),
  ),
  save: command(
    'answer',
    writers,
    inProgramme.extend({
      id: idSchema.nullable(),
      version: z.number(),
      topicId: idSchema.nullable(),
      ownerId: idSchema,
      validFrom: daySchema,
      validTo: daySchema.nullable(),
      question: lineSchema(longestAnswer.question),
      answer: paragraphSchema(longestAnswer.answer),
      questionEn: lineSchema(longestAnswer.question),
      answerEn: paragraphSchema(longestAnswer.answer),
      /** The person says that there is no English text yet. */
      withoutEnglish: z.boolean(),
    }),
    saved,
  ),
  /** Lets an answer be given no longer after a day, with the reason. */
  retire: command(
    'answer',
    writers,
    z.object({
      id: idSchema,
      version: z.number(),
      validTo: daySchema,
      reason: paragraphSchema(1_000),
    }),
    saved,
  ),
  /** Puts a topic before or after its neighbour: the order of the list and of the keys of a note. */
  moveTopic: command(
    'answer',
    writers,
    inProgramme.extend({ id: idSchema, version: z.number(), to: z.enum(['up', 'down']) }),
    saved,
  ),
  saveTopic: command(
    'answer',
    writers,
    inProgramme.extend({
      id: idSchema.nullable(),
      version: z.number(),
      name: lineSchema(120),
      nameEn: lineSchema(120),
      keywords: lineSchema(longestAnswer.keywords),
      active: z.boolean(),
    }),
    saved,
  ),
}
