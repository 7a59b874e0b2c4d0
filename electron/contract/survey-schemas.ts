import * as z from 'zod'
import { surveySubjects } from '#db/values/implementing.ts'
import { jstKinds } from '#db/values/jst.ts'
import type { BasisPoints } from '#db/values/money.ts'
import { daySchema } from './procedure.ts'

export const rateSchema = z.custom<BasisPoints>(
  (value) => z.int().min(0).max(10_000).safeParse(value).success,
)
export const languageSchema = z.string().regex(/^[a-z]{2}$/)
export const savedSchema = z.object({ id: z.string(), version: z.number() })

export const criterionSchema = savedSchema.extend({
  ordinal: z.number(),
  tested: z.enum(surveySubjects),
  language: z.string(),
  name: z.string(),
  most: z.number(),
  weightRate: rateSchema,
  isProposed: z.boolean(),
})

/** Scores, means and parts are hundredths. */
export const changeSchema = z.object({ before: z.number(), after: z.number(), change: z.number() })
export const namedSchema = z.object({ teryt: z.string(), name: z.string(), kind: z.enum(jstKinds) })

export const roundSchema = z.object({
  ranked: z.array(
    namedSchema.extend({
      score: z.number(),
      rank: z.number(),
      tied: z.boolean(),
      assessors: z.number(),
      /** The mean of each criterion, in their order. */
      means: z.array(z.number().nullable()),
    }),
  ),
  incomplete: z.array(namedSchema.extend({ missing: z.array(z.string()) })),
  waiting: z.array(namedSchema),
})

export const jstRoundSchema = z.object({
  score: z.number().nullable(),
  missing: z.number(),
  place: z.object({ rank: z.number(), tied: z.boolean(), of: z.number() }).nullable(),
  criteria: z.array(
    z.object({
      criterionId: z.string(),
      points: z.number(),
      assessors: z.number(),
      mean: z.number().nullable(),
      part: z.number().nullable(),
      given: z.array(
        z.object({
          assessor: z.string(),
          points: z.number(),
          note: z.string(),
          assessedOn: daySchema,
        }),
      ),
    }),
  ),
})

/** A score as the sheet of its assessor holds it. */
export const sheetScoreSchema = savedSchema.extend({
  criterionId: z.string(),
  points: z.number(),
  note: z.string(),
})

/** The words of the workbook in the person's language. */
export const surveyWords = [
  'file',
  'before',
  'after',
  'changes',
  'criterionChanges',
  'scores',
  'criteria',
  'rank',
  'teryt',
  'jst',
  'score',
  'assessors',
  'change',
  'round',
  'tested',
  'language',
  'criterion',
  'assessor',
  'points',
  'most',
  'weight',
  'assessedOn',
  'note',
  'website',
  'email',
  'jsts',
  'incomplete',
] as const
export type SurveyWord = (typeof surveyWords)[number]
