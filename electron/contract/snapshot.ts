import * as z from 'zod'
import { countedSchema, listedSchema } from './indicator-schemas.ts'
import {
  command,
  daySchema,
  idSchema,
  instantSchema,
  lineSchema,
  paragraphSchema,
  query,
} from './procedure.ts'

const headSchema = z.object({
  id: z.string(),
  version: z.number(),
  name: z.string(),
  from: daySchema,
  to: daySchema,
  takenAt: instantSchema,
  takenBy: z.string(),
  remarks: z.string(),
  /** The payment claim that takes its values from here. */
  claim: z.object({ id: z.string(), ordinal: z.number(), isDraft: z.boolean() }).nullable(),
})

const changedSchema = z.object({
  key: z.string(),
  /** What it weighed when the period was frozen; null where it did not count. */
  before: z.number().nullable(),
  after: z.number().nullable(),
  /** Null where it is gone, or is money or an entered value. */
  mark: countedSchema.omit({ since: true }).nullable(),
  since: z
    .object({
      changeSetId: z.string(),
      at: instantSchema,
      author: z.string(),
      procedure: z.string(),
      reason: z.string().nullable(),
    })
    .nullable(),
})

/** An indicator with its value and target as they were frozen. */
const frozenSchema = listedSchema
  .pick({
    ...{ code: true, name: true, nameEn: true, rule: true, format: true, unit: true },
    ...{ target: true, value: true },
  })
  .extend({
    indicatorId: z.string(),
    /** What the same day tells now. */
    now: z.number().nullable(),
    /** How much more it is now than as frozen; 0 where neither is told, null where one of them is. */
    difference: z.number().nullable(),
    /** What the period before was frozen with. */
    before: z.number().nullable(),
    /** False where the names of what changed would tell the sex of people to one who may not know. */
    named: z.boolean(),
    /** How many records count otherwise; as many of them as are told follow. */
    differs: z.number(),
    changed: z.array(changedSchema).readonly(),
  })

const saved = z.object({ id: z.string(), version: z.number() })
const seen = { id: idSchema, version: z.number() }

/** The indicators as they were at the end of a reporting period, frozen. */
export const snapshot = {
  /** The latest period first. */
  list: query(
    'snapshot',
    z.object({ programmeId: idSchema }),
    z.array(headSchema.extend({ values: z.number() })),
  ),
  page: query(
    'snapshot',
    z.object({ id: idSchema }),
    z.object({
      head: headSchema,
      previous: z.object({ id: z.string(), name: z.string(), to: daySchema }).nullable(),
      lines: z.array(frozenSchema),
    }),
  ),
  /** The page as a workbook in the person's words; one sheet of values, one of differences. */
  workbook: query(
    'snapshot',
    z.object({
      id: idSchema,
      words: z.record(z.string(), z.string()),
      language: z.enum(['pl', 'en']),
    }),
    z.instanceof(File),
  ),
  /** Freezes every active indicator as it is on the last day of the period. */
  take: command(
    'snapshot',
    ['finance'],
    z.object({
      programmeId: idSchema,
      name: lineSchema(120),
      from: daySchema,
      to: daySchema,
      claimId: idSchema.nullable(),
      remarks: paragraphSchema(2_000),
    }),
    saved,
  ),
  /** Its name and remarks; the values stay. */
  change: command(
    'snapshot',
    ['finance'],
    z.object({ ...seen, name: lineSchema(120), remarks: paragraphSchema(2_000) }),
    saved,
  ),
  /** Gives its values to a claim, or to none; no value changes. */
  assign: command(
    'snapshot',
    ['finance'],
    z.object({ ...seen, claimId: idSchema.nullable() }),
    saved,
  ),
  remove: command(
    'snapshot',
    ['finance'],
    z.object({ ...seen, reason: paragraphSchema(1_000) }),
    z.object({}),
  ),
}
