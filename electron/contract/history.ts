import * as z from 'zod'
import { command, idSchema, instantSchema, paragraphSchema, query } from './procedure.ts'

export const changeSetSchema = z.object({
  id: z.string(),
  at: instantSchema,
  author: z.string(),
  /** The contract's name of what was done: `recruitment.move`. */
  procedure: z.string(),
  /** The record it is about, the first of them when there are several. */
  subject: z.string(),
  reason: z.string().nullable(),
  /** The file whose list was imported, in the place of a reason. */
  file: z.string().nullable(),
  records: z.number(),
  /** What it holds: how many records of each table, the most first. */
  holds: z.array(z.object({ table: z.string(), count: z.number() })),
  /** The steps that moves made or took back, each for so many JSTs; none of anything else. */
  steps: z.array(z.object({ step: z.string(), undone: z.boolean(), count: z.number() })),
  /** The set this one took back, and the one that took this one back. */
  takesBack: z.string().nullable(),
  takenBackBy: z.string().nullable(),
  /** Whether it is of a kind that can be taken back at all. */
  reversible: z.boolean(),
})

export const recordChangeSchema = z.object({
  id: z.string(),
  table: z.string(),
  recordId: z.string(),
  /** What the record is called, so that a person recognises it. */
  label: z.string(),
  action: z.enum(['insert', 'update', 'delete']),
  /** Without what only the store needs; another record is called by its name. */
  fields: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
})

/** Append-only history: who, when, which record, each field before and after, and why. */
export const history = {
  list: query(
    'history',
    z.object({ before: instantSchema.nullable(), limit: z.number().int().min(1).max(200) }),
    z.array(changeSetSchema),
  ),
  get: query(
    'history',
    z.object({ id: idSchema }),
    z.object({ set: changeSetSchema, changes: z.array(recordChangeSchema), more: z.number() }),
  ),
  /**
   * Takes a whole change set back in one new set. Refused, with the records named,
   * when any of them changed since.
   */
  takeBack: command(
    'history',
    [],
    z.object({ id: idSchema, reason: paragraphSchema(1000) }),
    z.object({ changeSetId: z.string() }),
  ),
}
