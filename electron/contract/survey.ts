import * as z from 'zod'
import { phases, surveySubjects } from '#db/values/implementing.ts'
import { jstKinds } from '#db/values/jst.ts'
import { mostPoints, surveyGroups } from '#db/values/survey.ts'
import {
  command,
  daySchema,
  idSchema,
  lineSchema,
  paragraphSchema,
  query,
  terytSchema,
} from './procedure.ts'
import {
  changeSchema,
  criterionSchema,
  jstRoundSchema,
  languageSchema,
  namedSchema,
  rateSchema,
  roundSchema,
  type SurveyWord,
  savedSchema,
  sheetScoreSchema,
  surveyWords,
} from './survey-schemas.ts'

const group = z.enum(surveyGroups)
const phase = z.enum(phases)

/** The survey of service quality: criteria, scores of several assessors, ranking, change. */
export const survey = {
  results: query(
    'survey',
    z.object({ programmeId: idSchema, group }),
    z.object({
      criteria: z.array(criterionSchema.extend({ scores: z.number() })),
      /** The latest round that is open, for the sheet to begin with. */
      openRound: phase,
      before: roundSchema,
      after: roundSchema,
      jstChanges: z.array(namedSchema.extend(changeSchema.shape)),
      /** Shares of the most points, in hundredths of a percent. */
      criterionChanges: z.array(
        z.object({
          criterionId: z.string(),
          jsts: z.number(),
          change: changeSchema.nullable(),
        }),
      ),
    }),
  ),
  /** Both rounds of one JST with every score; null where it was not assessed. */
  ofJst: query(
    'survey',
    z.object({ programmeId: idSchema, teryt: terytSchema }),
    z.object({
      name: z.string(),
      kind: z.enum(jstKinds),
      criteria: z.array(criterionSchema),
      before: jstRoundSchema.nullable(),
      after: jstRoundSchema.nullable(),
    }),
  ),
  /** What each JST was given for one criterion, in hundredths of a point. */
  ofCriterion: query(
    'survey',
    z.object({ programmeId: idSchema, criterionId: idSchema }),
    z.array(namedSchema.extend({ before: z.number().nullable(), after: z.number().nullable() })),
  ),
  /** The sheet that one assessor fills in. */
  sheet: query(
    'survey',
    z.object({ programmeId: idSchema, phase, assessor: lineSchema(120) }),
    z.object({
      criteria: z.array(criterionSchema),
      assessors: z.array(z.string()),
      jsts: z.array(
        namedSchema.extend({
          takesPart: z.boolean(),
          implementing: z.boolean(),
          scores: z.array(sheetScoreSchema),
        }),
      ),
    }),
  ),
  /** Writes points down, of one cell or of a pasted block; `points` null takes a score away. */
  saveScores: command(
    'survey',
    ['mentor', 'contactDesk'],
    z.object({
      programmeId: idSchema,
      phase,
      assessor: lineSchema(120),
      on: daySchema,
      scores: z
        .array(
          z.object({
            teryt: terytSchema,
            criterionId: idSchema,
            /** 0 before there is a score. */
            version: z.number(),
            points: z.int().nullable(),
          }),
        )
        .min(1)
        .max(5_000),
    }),
    z.object({
      /** The cells as they are kept now, in the order given; null where there is no score. */
      scores: z.array(sheetScoreSchema.nullable()),
    }),
  ),
  saveNote: command(
    'survey',
    ['mentor', 'contactDesk'],
    z.object({ id: idSchema, version: z.number(), note: paragraphSchema(500) }),
    savedSchema,
  ),
  /** Keeps all criteria of a programme together, in the order given; saving confirms them. */
  saveCriteria: command(
    'survey',
    [],
    z.object({
      programmeId: idSchema,
      /** The criteria as the person saw them, so that nobody else's change is lost. */
      seen: z.array(savedSchema).max(100),
      criteria: z
        .array(
          z.object({
            id: idSchema.nullable(),
            tested: z.enum(surveySubjects),
            language: languageSchema,
            name: lineSchema(80),
            most: z
              .int()
              .min(0)
              .max(10 * mostPoints),
            weightRate: rateSchema,
          }),
        )
        .max(50),
    }),
    z.object({}),
  ),
  /** Rankings, changes, scores and criteria as a workbook. */
  exportXlsx: query(
    'survey',
    z.object({
      programmeId: idSchema,
      group,
      words: z.object(
        Object.fromEntries(surveyWords.map((word) => [word, lineSchema(120)])) as Record<
          SurveyWord,
          ReturnType<typeof lineSchema>
        >,
      ),
    }),
    z.instanceof(File),
  ),
}
