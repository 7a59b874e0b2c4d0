/** What the check-list is made of, as it crosses to the window. */
import * as z from 'zod'
import { implementationStates } from '#db/values/implementation.ts'
import { standardAnswers } from '#db/values/implementing.ts'
import { jstKinds } from '#db/values/jst.ts'
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
  /** JSTs with an accepted audit that holds an answer to it; with any its text stays. */
  audited: z.number(),
  /** Whether the audits or the certificate decide it; left out where many are answered alike. */
  byRecords: z.boolean(),
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
  /** Whether whoever asks wrote or made it; another person accepts it then. */
  own: z.boolean(),
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

/** A JST of the overview: how its elements stand, and its audits. */
export const overviewRowSchema = z.object({
  teryt: z.string(),
  name: z.string(),
  kind: z.enum(jstKinds),
  mediumTown: z.boolean(),
  agreementOn: daySchema,
  state: z.enum(implementationStates),
  before: tallySchema,
  after: tallySchema,
  /** Required elements that are not met after. */
  requiredMissing: z.number(),
  opening: z.object({ madeOn: daySchema, acceptedOn: daySchema.nullable() }).nullable(),
  final: z.object({ madeOn: daySchema, acceptedOn: daySchema.nullable() }).nullable(),
  certificate: z.string().nullable(),
})

/** A certificate of implementation as the register shows it. */
export const certificateSchema = z.object({
  id: z.string(),
  version: z.number(),
  ordinal: z.number(),
  number: z.string(),
  teryt: z.string(),
  /** The JST's name of today; `printedJst` is what was printed. */
  name: z.string(),
  printedJst: z.string(),
  issuedOn: daySchema,
  receivedBy: z.string(),
  annulledOn: daySchema.nullable(),
  annulReason: z.string(),
  /** The number that replaced an annulled one. */
  replacedBy: z.string().nullable(),
})
