import * as z from 'zod'
import type { BasisPoints, Grosze } from '#db/values/money.ts'
import { command, daySchema, idSchema, lineSchema, paragraphSchema, query } from './procedure.ts'

export const moneySchema = z.custom<Grosze>(
  (value) => typeof value === 'number' && Number.isSafeInteger(value),
)
export const rateSchema = z.custom<BasisPoints>(
  (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10_000,
)

const programmeFields = {
  title: lineSchema(300),
  callNumber: lineSchema(80),
  agreementNumber: lineSchema(80),
  department: lineSchema(200),
  institution: lineSchema(200),
  from: daySchema,
  to: daySchema,
  value: moneySchema,
  ownContributionRate: rateSchema,
  targetJst: z.number().int().min(0).max(10_000),
  targetMediumTowns: z.number().int().min(0).max(10_000),
  targetImplementations: z.number().int().min(0).max(10_000),
  targetImplementationMediumTowns: z.number().int().min(0).max(10_000),
  /** The NIP that invoices are issued to; empty where imports do not check it. */
  buyerNip: lineSchema(40),
}

export const stageSchema = z.object({
  id: z.string(),
  version: z.number(),
  ordinal: z.number(),
  name: z.string(),
  plannedFrom: daySchema.nullable(),
  plannedTo: daySchema.nullable(),
  actualFrom: daySchema.nullable(),
  actualTo: daySchema.nullable(),
  /** Field names whose values are proposed, not confirmed. */
  proposed: z.array(z.string()),
  deliverables: z.array(
    z.object({
      id: z.string(),
      version: z.number(),
      text: z.string(),
      doneOn: daySchema.nullable(),
    }),
  ),
})

export const contactSchema = z.object({
  id: z.string(),
  version: z.number(),
  name: z.string(),
  phone: z.string(),
  email: z.string(),
  position: z.string(),
  /** When somebody answers: „pn–pt 7.30–15.30; śr 7.30–17.00”; empty while nobody has said. */
  duty: z.string(),
  substituteId: z.string().nullable(),
  awayFrom: daySchema.nullable(),
  awayTo: daySchema.nullable(),
})

export const programmeSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  from: daySchema,
  to: daySchema,
  isSample: z.boolean(),
  /** The day the office's screens stand on: the sample's own day, else today inside the period. */
  referenceDay: daySchema,
})

export const programmeSchema = programmeSummarySchema.extend({
  version: z.number(),
  callNumber: z.string(),
  agreementNumber: z.string(),
  department: z.string(),
  institution: z.string(),
  value: moneySchema,
  ownContributionRate: rateSchema,
  ownContribution: moneySchema,
  grant: moneySchema,
  targetJst: z.number(),
  targetMediumTowns: z.number(),
  targetImplementations: z.number(),
  targetImplementationMediumTowns: z.number(),
  buyerNip: z.string(),
  proposed: z.array(z.string()),
  stages: z.array(stageSchema),
  contacts: z.array(contactSchema),
})

const saved = z.object({ id: z.string(), version: z.number() })

/** The programme's facts and stages; changing them is the coordinator's, with history. */
export const programme = {
  list: query('programme', z.object({}), z.array(programmeSummarySchema)),
  get: query('programme', z.object({ id: idSchema }), programmeSchema),
  /** A next edition: facts of its own, the same register. */
  create: command('programme', [], z.object(programmeFields), saved),
  save: command(
    'programme',
    [],
    z.object({
      id: idSchema,
      version: z.number(),
      ...programmeFields,
      /** Proposed fields that the coordinator now confirms. */
      confirmed: z.array(z.string()),
    }),
    saved,
  ),
  saveStage: command(
    'programme',
    [],
    z.object({
      id: idSchema,
      version: z.number(),
      name: lineSchema(200),
      plannedFrom: daySchema.nullable(),
      plannedTo: daySchema.nullable(),
      actualFrom: daySchema.nullable(),
      actualTo: daySchema.nullable(),
    }),
    saved,
  ),
  addDeliverable: command(
    'programme',
    [],
    z.object({ stageId: idSchema, text: paragraphSchema(500) }),
    saved,
  ),
  saveDeliverable: command(
    'programme',
    [],
    z.object({
      id: idSchema,
      version: z.number(),
      text: paragraphSchema(500),
      doneOn: daySchema.nullable(),
    }),
    saved,
  ),
  removeDeliverable: command(
    'programme',
    [],
    z.object({ id: idSchema, version: z.number() }),
    z.object({}),
  ),
  saveContact: command(
    'programme',
    [],
    z.object({
      programmeId: idSchema,
      id: idSchema.nullable(),
      version: z.number(),
      name: lineSchema(120),
      phone: lineSchema(40),
      email: lineSchema(200),
      position: lineSchema(120),
      /** Hours, absence and substitute; left as they are where they are not given. */
      duty: lineSchema(200).optional(),
      substituteId: idSchema.nullable().optional(),
      awayFrom: daySchema.nullable().optional(),
      awayTo: daySchema.nullable().optional(),
    }),
    saved,
  ),
  removeContact: command(
    'programme',
    [],
    z.object({ id: idSchema, version: z.number() }),
    z.object({}),
  ),
  /** Sister programmes to compare with; facts only, not projects to fill in. */
  benchmarks: query(
    'programme',
    z.object({}),
    z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        target: z.number(),
        tookPart: z.number().nullable(),
        implemented: z.number().nullable(),
        source: z.string(),
      }),
    ),
  ),
}
