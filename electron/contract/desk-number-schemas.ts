/** What travels of the figures of the contact desk. */
import * as z from 'zod'
import {
  type DeskNumbers,
  deskDimensions,
  deskFigures,
  deskPeriodNames,
  deskSteps,
} from '#db/values/desk-numbers.ts'
import { calledJstSchema, topicNameSchema } from './enquiry-schemas.ts'
import { daySchema, idSchema } from './procedure.ts'

const countsSchema = z.record(z.enum(deskFigures), z.number())
const periodSchema = z.object({ from: daySchema, to: daySchema })

/** The programme and the period; without a day, the quarter in which the desk stands. */
export const deskPeriodInput = {
  programmeId: idSchema,
  from: daySchema.optional(),
  to: daySchema.optional(),
}

const figuresSchema: z.ZodType<DeskNumbers> = z.object({
  whole: countsSchema,
  calls: z.object({ conversations: z.number(), seconds: z.number() }),
  closing: z.object({
    conversations: z.number(),
    median: z.number().nullable(),
    ninth: z.number().nullable(),
  }),
  step: z.enum(deskSteps),
  course: z.array(periodSchema.extend({ counts: countsSchema })),
  hours: z.array(z.object({ hour: z.number(), counts: countsSchema })),
  by: z.record(
    z.enum(deskDimensions),
    z.array(z.object({ key: z.string(), counts: countsSchema })),
  ),
})

export const deskNumbersSchema = z.object({
  /** The day on which the desk stands. */
  today: daySchema,
  period: periodSchema,
  periods: z.record(z.enum(deskPeriodNames), periodSchema),
  /** Whether the programme has any conversation at all. */
  any: z.boolean(),
  numbers: figuresSchema,
  names: z.object({
    topics: z.record(z.string(), topicNameSchema),
    jsts: z.record(z.string(), calledJstSchema),
    people: z.record(z.string(), z.string()),
  }),
})
