import * as z from 'zod'
import { deliverableKinds } from '#db/values/implementing.ts'
import {
  breakdownDimensions,
  type IndicatorRule,
  type IndicatorTarget,
  indicatorAmounts,
  indicatorFormats,
  indicatorKinds,
  indicatorLimits,
  indicatorSets,
  indicatorUnits,
  markSteps,
  markSubjects,
  programmeTargets,
} from '#db/values/indicator.ts'
import { jstKinds } from '#db/values/jst.ts'
import { stepCodes, stepOwners } from '#db/values/next-step.ts'
import { panels, sexes } from '#db/values/person.ts'
import { keptFileSchema } from './opening-report.ts'
import { daySchema, lineSchema } from './procedure.ts'

const whereSchema = z.strictObject({
  jstKinds: z.array(z.enum(jstKinds)).min(1).max(10).optional(),
  mediumTown: z.boolean().optional(),
  powiats: z
    .array(z.string().regex(/^\d{4}$/))
    .min(1)
    .max(50)
    .optional(),
  panel: z.enum(panels).optional(),
  sex: z.enum(sexes).optional(),
  deliverable: z.enum(deliverableKinds).optional(),
})

const count = { set: z.enum(indicatorSets), where: whereSchema }

/** How an indicator is measured. */
export const ruleSchema: z.ZodType<IndicatorRule> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count'), ...count }),
  z.strictObject({
    kind: z.literal('share'),
    of: z.strictObject(count),
    among: z.strictObject(count),
  }),
  z.strictObject({ kind: z.literal('amount'), of: z.enum(indicatorAmounts) }),
  z.strictObject({ kind: z.literal('surveyChange') }),
  z.strictObject({
    kind: z.literal('entered'),
    unit: lineSchema(indicatorLimits.unit),
    unitEn: lineSchema(indicatorLimits.unit),
  }),
])

/** What it is to reach. */
export const targetSchema: z.ZodType<IndicatorTarget> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('typed'), value: z.number().int() }),
  z.strictObject({ kind: z.literal('programme'), field: z.enum(programmeTargets) }),
  z.strictObject({ kind: z.literal('none') }),
])

/** An indicator with what a list shows beside it. */
export const listedSchema = z.object({
  id: z.string(),
  version: z.number(),
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  kind: z.enum(indicatorKinds),
  source: z.string(),
  rule: ruleSchema,
  format: z.enum(indicatorFormats),
  target: z.number().nullable(),
  deadline: daySchema,
  value: z.number().nullable(),
  isProposed: z.boolean(),
  active: z.boolean(),
  /** What is counted, one by one; null where it is no count. */
  unit: z.enum(indicatorUnits).nullable(),
})

/** One thing that counts or does not yet, by name; `id` of the record that it opens. */
const namedSchema = z.object({
  key: z.string(),
  subject: z.enum(markSubjects),
  id: z.string(),
  /** A deliverable is named by its kind and language: `ebook.de`. */
  name: z.string(),
  teryt: z.string().nullable(),
  jstName: z.string(),
  kind: z.enum(jstKinds).nullable(),
})

export const countedSchema = namedSchema.extend({
  /** Since when it counts without a break. */
  since: daySchema,
})

export const waitingSchema = namedSchema.extend({
  step: z.enum([...stepCodes, ...markSteps]),
  whose: z.enum(stepOwners),
  /** The firm or the person whose move it is, where the records hold a name. */
  who: z.string().optional(),
  figures: z.record(z.string(), z.number()).optional(),
})

/** So many there are, so many of them are looked for, and the first of those by name. */
const partSchema = { total: z.number(), found: z.number() }

/**
 * What makes a value and what does not count yet, as far as it is looked for. `named` is false
 * where names would tell the sex of people to one who does not keep their records.
 */
export const evidenceSchema = z.object({
  named: z.boolean(),
  counted: z.object({ ...partSchema, rows: z.array(countedSchema) }),
  /** What somebody waits for: a thing that misses two steps is one, and has a row for each. */
  waiting: z.object({
    ...partSchema,
    /** How many miss each step, and of those looked for; the most first, nobody's steps last. */
    steps: z.array(
      waitingSchema
        .pick({ step: true, whose: true })
        .extend({ count: z.number(), found: z.number() }),
    ),
    rows: z.array(waitingSchema),
  }),
  /** Of the survey: the change of each JST, in hundredths. */
  changes: z.array(
    z.object({
      teryt: z.string(),
      name: z.string(),
      before: z.number(),
      after: z.number(),
      change: z.number(),
    }),
  ),
})

export const breakdownSchema = z.partialRecord(
  z.enum(breakdownDimensions),
  z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      value: z.number().nullable(),
      whole: z.number().nullable(),
    }),
  ),
)

export const enteredSchema = z.object({
  id: z.string(),
  version: z.number(),
  on: daySchema,
  value: z.number(),
  evidence: z.string(),
  file: keptFileSchema.nullable(),
})
