/** What the check-list is made of, as it crosses to the window. */
import * as z from 'zod'
import { standardAnswers } from '#db/values/implementing.ts'
import { stepOwners } from '#db/values/next-step.ts'
import { certificateGates } from '#db/values/standard.ts'
import { keptFileSchema } from './opening-report.ts'
import { daySchema, refusalSchema } from './procedure.ts'

const savedSchema = z.object({ id: z.string(), version: z.number() })

export const elementSchema = savedSchema.extend({
  text: z.string(),
  verified: z.boolean(),
  required: z.boolean(),
  /** How many answers it has; with any it stays on the list. */
  answers: z.number(),
})

export const tallySchema = z.object({
  met: z.number(),
  partly: z.number(),
  notMet: z.number(),
  open: z.number(),
})

export const auditSchema = savedSchema.extend({
  madeOn: daySchema,
  madeBy: z.string(),
  summary: z.string(),
  acceptedOn: daySchema.nullable(),
})

export const checkSchema = savedSchema.extend({
  answer: z.enum(standardAnswers),
  assessedOn: daySchema,
  link: z.string(),
  note: z.string(),
  file: keptFileSchema.nullable(),
})

/** What a certificate of implementation still waits for, as the screens show it. */
export const missingSchema = z.object({
  gate: z.enum(certificateGates),
  refusal: refusalSchema,
  whose: z.enum(stepOwners),
})
