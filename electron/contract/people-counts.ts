import * as z from 'zod'
import { jstKinds } from '#db/values/jst.ts'
import {
  attendanceFigures,
  countDimensions,
  type PeopleCounts,
  type PeopleFigures,
  peopleFigures,
} from '#db/values/people-counts.ts'
import { panels } from '#db/values/person.ts'
import { personFields } from '#db/values/person-field.ts'
import { trainingForms } from '#db/values/training.ts'
import { daySchema, idSchema, query } from './procedure.ts'

const peopleSchema: z.ZodType<PeopleFigures> = z.record(z.enum(peopleFigures), z.number())
const attendanceSchema = z.record(z.enum(attendanceFigures), z.number())
const splitsOf = <F extends z.ZodType>(figures: F) =>
  z.record(z.enum(countDimensions), z.array(z.object({ key: z.string(), figures })))

const needSchema = {
  targetJst: z.number(),
  panels: z.array(
    z.object({
      panel: z.enum(panels),
      least: z.number(),
      most: z.number(),
      figures: peopleSchema,
      jsts: z.number(),
    }),
  ),
  fullTeams: z.number(),
}

const countsSchema: z.ZodType<PeopleCounts> = z.object({
  ...needSchema,
  day: daySchema,
  people: z.object({ whole: peopleSchema, by: splitsOf(peopleSchema) }),
  attendances: z.object({ whole: attendanceSchema, by: splitsOf(attendanceSchema) }),
  missing: z.array(z.object({ field: z.enum(personFields), people: z.number() })),
  teams: z.array(
    z.object({
      teryt: z.string(),
      manager: z.number(),
      staff: z.number(),
      takesPart: z.boolean(),
    }),
  ),
})

/** The programme and the day; without one, the programme's reference day. */
const on = { programmeId: idSchema, day: daySchema.optional() }

/** What a row of the splits by JST is called; powiats by their TERYT. */
const namesSchema = z.object({
  jsts: z.record(z.string(), z.object({ name: z.string(), kind: z.enum(jstKinds) })),
  powiats: z.record(z.string(), z.string()),
})

/** How many people count and how many attendances there were, never mixed up. */
export const peopleCounts = {
  /** Every figure at the end of a day, in every split. */
  get: query('people', z.object(on), z.object({ counts: countsSchema, names: namesSchema })),
  /** What the quota board says of people. */
  need: query('people', z.object(on), z.object({ day: daySchema, ...needSchema })),
  /** The attendances behind a figure, the newest first, as many as asked for. */
  attendances: query(
    'people',
    z.object({
      ...on,
      row: z.object({ dimension: z.enum(countDimensions), key: z.string().max(20) }).nullable(),
      form: z.enum(trainingForms).nullable(),
      limit: z.number().int().min(1).max(10_000),
    }),
    z.object({
      total: z.number(),
      /** Teaching time of all of them. */
      minutes: z.number(),
      rows: z.array(
        z.object({
          dayId: z.string(),
          on: daySchema,
          minutes: z.number(),
          form: z.enum(trainingForms),
          trainingId: z.string(),
          subject: z.string(),
          personId: z.string(),
          firstName: z.string(),
          lastName: z.string(),
          jstName: z.string(),
        }),
      ),
    }),
  ),
  /** Both tables in every split, as a workbook in the person's words. */
  exportXlsx: query(
    'people',
    z.object({ ...on, words: z.record(z.string(), z.string()) }),
    z.instanceof(File),
  ),
}
