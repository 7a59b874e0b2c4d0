import * as z from 'zod'
import { indicatorKinds, indicatorLimits, mostNamed } from '#db/values/indicator.ts'
import { jstKinds } from '#db/values/jst.ts'
import {
  breakdownSchema,
  enteredSchema,
  evidenceSchema,
  listedSchema,
  ruleSchema,
  targetSchema,
} from './indicator-schemas.ts'
import { command, daySchema, idSchema, lineSchema, paragraphSchema, query } from './procedure.ts'

const saved = z.object({ id: z.string(), version: z.number() })
const seen = z.object({ id: idSchema, version: z.number() })
/** Why it is removed; the history keeps it. */
const reasoned = seen.extend({ reason: paragraphSchema(1_000) })
const words = z.record(z.string(), z.string())
const language = z.enum(['pl', 'en'])
const coordinator = [] as const
const enters = ['mentor', 'finance'] as const

/** The indicators of a programme: their values on any day, what makes them, and what they are. */
export const indicator = {
  /** Without a day, on the programme's reference day. */
  list: query(
    'indicator',
    z.object({ programmeId: idSchema, day: daySchema.optional() }),
    z.object({
      day: daySchema,
      programme: z.object({ from: daySchema, to: daySchema }),
      indicators: z.array(listedSchema),
      /** Those that are measured no more. */
      inactive: z.array(listedSchema),
    }),
  ),
  page: query(
    'indicator',
    z.object({
      id: idSchema,
      day: daySchema.optional(),
    }),
    z.object({
      day: daySchema,
      programmeId: z.string(),
      programme: z.object({ from: daySchema, to: daySchema }),
      indicator: listedSchema,
      /** As they are written down, for the form; the deadline null where the programme's end is. */
      written: z.object({ target: targetSchema, deadline: daySchema.nullable() }),
      course: z.array(z.object({ day: daySchema, value: z.number().nullable() })),
      /** Of a share: how many it is the share of. */
      whole: z.number().nullable(),
      breakdown: breakdownSchema,
      /** Whether the evidence is told by name. */
      named: z.boolean(),
      /** Everything that was entered, the latest first; those after the day too. */
      entered: z.array(enteredSchema),
    }),
  ),
  /** What makes one indicator and what does not count yet, looked for among all there are. */
  evidence: query(
    'indicator',
    z.object({
      id: idSchema,
      day: daySchema.optional(),
      /** How many of what counts, and of what does not, are named. */
      limit: z.number().int().min(1).max(mostNamed),
      q: lineSchema(120).optional(),
      powiat: z.string().max(4).optional(),
      kind: z.enum(jstKinds).optional(),
      /** Of what does not count: a missing step and whose move it is, `holdVisit.mentor`. */
      step: z.string().max(40).optional(),
      /** What the person reads for kinds of JST and for deliverables. */
      words: words.optional(),
    }),
    evidenceSchema,
  ),
  /** What a rule that is not saved yet would count; refuses what could not be saved. */
  preview: query(
    'indicator',
    z.object({ programmeId: idSchema, rule: ruleSchema, day: daySchema.optional() }),
    z.object({
      day: daySchema,
      value: z.number().nullable(),
      format: z.enum(['count', 'share', 'money', 'points']),
      /** Of a share: how many it is the share of. */
      whole: z.number().nullable(),
      evidence: evidenceSchema,
    }),
    coordinator,
  ),
  /** A new one with `id` null; it comes last. */
  save: command(
    'indicator',
    coordinator,
    z.object({
      programmeId: idSchema,
      id: idSchema.nullable(),
      version: z.number(),
      code: lineSchema(indicatorLimits.code),
      name: lineSchema(indicatorLimits.name),
      nameEn: lineSchema(indicatorLimits.name),
      kind: z.enum(indicatorKinds),
      source: lineSchema(indicatorLimits.source),
      rule: ruleSchema,
      target: targetSchema,
      deadline: daySchema.nullable(),
      isProposed: z.boolean(),
      active: z.boolean(),
    }),
    saved,
  ),
  /** One place up or down. */
  move: command(
    'indicator',
    coordinator,
    seen.extend({ by: z.enum(['up', 'down']) }),
    z.object({}),
  ),
  /** Only one of which nothing was entered and no snapshot tells. */
  remove: command('indicator', coordinator, reasoned, z.object({})),
  /** A value of an entered indicator, in hundredths of its unit; new with `id` null. */
  enterValue: command(
    'indicator',
    enters,
    z.object({
      indicatorId: idSchema,
      id: idSchema.nullable(),
      version: z.number(),
      on: daySchema,
      value: z.number().int(),
      evidence: paragraphSchema(indicatorLimits.evidence),
      /** Takes the place of the one there was; null keeps it. */
      file: z.instanceof(File).nullable(),
    }),
    saved,
  ),
  removeValue: command('indicator', enters, reasoned, z.object({})),
  removeFile: command('indicator', enters, seen, saved),
  /** The evidence of an entered value, as it was kept. */
  file: query('indicator', z.object({ id: idSchema }), z.instanceof(File)),
  /** The list with values, targets and shares, as a workbook in the person's words. */
  workbook: query(
    'indicator',
    z.object({ programmeId: idSchema, day: daySchema.optional(), words, language }),
    z.instanceof(File),
  ),
  /** What makes one indicator and what it waits for, as a workbook. */
  membersWorkbook: query(
    'indicator',
    z.object({ id: idSchema, day: daySchema.optional(), words, language }),
    z.instanceof(File),
  ),
}
