import * as z from 'zod'
import { jstKinds } from '#db/values/jst.ts'
import { type ImportMapping, importFields, type RowVerdict } from '#db/values/recruitment-import.ts'
import type { Refusal } from '#db/values/refusal.ts'
import { maxImportColumns, maxImportRows } from './import-limits.ts'
import {
  command,
  daySchema,
  idSchema,
  lineSchema,
  paragraphSchema,
  query,
  refusalSchema,
  terytSchema,
} from './procedure.ts'

/** A step of recruitment, the same for one JST and for a selection. */
export const moveSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invite'), on: daySchema }),
  z.object({ kind: z.literal('declare'), on: daySchema }),
  z.object({
    kind: z.literal('sign'),
    on: daySchema,
    number: lineSchema(80),
    signatory: lineSchema(120),
  }),
  z.object({ kind: z.literal('join'), on: daySchema }),
  z.object({
    kind: z.literal('withdraw'),
    on: daySchema,
    reason: paragraphSchema(1000),
    /** The JST that takes the place: one that has applied as it is, any other is invited then. */
    replacement: terytSchema.nullable(),
  }),
])

const itemSchema = z.object({
  teryt: terytSchema,
  /** The attempt's version as the person saw it; 0 when there was none. */
  version: z.number(),
  move: moveSchema,
})

const replacementSchema = z.object({
  teryt: z.string(),
  name: z.string(),
  kind: z.enum(jstKinds),
  mediumTown: z.boolean(),
  /** Its place in the order of applications, and the day it applied; null for any other. */
  application: z.object({ place: z.number(), on: daySchema }).nullable(),
})

const verdictSchema = z.object({ teryt: z.string(), refusal: refusalSchema.nullable() })

/** A file that was read and judged, row by row; nothing of it is written yet. */
export interface ImportPreview {
  readonly previewId: string
  readonly file: {
    readonly name: string
    readonly format: 'xlsx' | 'ods' | 'csv'
    readonly sheetName: string
    readonly encoding: 'utf-8' | 'windows-1250' | null
    readonly delimiter: string | null
    readonly rows: number
  }
  readonly mapping: ImportMapping
  /** Why the rows cannot be judged by these columns, which the person then corrects; or null. */
  readonly columnsRefused: Refusal | null
  /** One verdict for each row; none while the columns are refused. */
  readonly rows: readonly RowVerdict[]
}

const previewSchema = z.custom<ImportPreview>(
  (value) => typeof value === 'object' && value !== null && 'previewId' in value,
)

/** The person's corrections: what each column holds, and which JST an unclear row means. */
const readingSchema = {
  programmeId: idSchema,
  previewId: idSchema,
  fields: z.array(z.enum(importFields).nullable()).max(maxImportColumns),
  choices: z.array(z.object({ line: z.number().int(), teryt: terytSchema })).max(maxImportRows),
}

/** Recruitment: invited → declared → support agreement → taking part, or withdrawn. */
export const recruitment = {
  /** What each move would meet, without writing anything. */
  check: query(
    'recruitment',
    z.object({ programmeId: idSchema, items: z.array(itemSchema).max(20_000) }),
    z.array(verdictSchema),
  ),
  /** Who could take the place of a JST that withdraws, the best first. */
  replacements: query(
    'recruitment',
    z.object({ programmeId: idSchema, teryt: terytSchema }),
    z.array(replacementSchema),
  ),
  /** Makes every move or none of them: one transaction, one history entry. */
  move: command(
    'recruitment',
    [],
    z.object({ programmeId: idSchema, items: z.array(itemSchema).min(1).max(20_000) }),
    z.object({ changeSetId: z.string(), moved: z.number() }),
  ),
  /** Takes the last step of one JST back, with a reason. */
  undo: command(
    'recruitment',
    [],
    z.object({
      programmeId: idSchema,
      teryt: terytSchema,
      version: z.number(),
      reason: paragraphSchema(1000),
    }),
    z.object({ changeSetId: z.string() }),
  ),
  /** Reads a spreadsheet and judges its rows; nothing is written. */
  previewImport: query(
    'recruitment',
    z.object({ programmeId: idSchema, file: z.instanceof(File) }),
    previewSchema,
    [],
  ),
  /** Judges the same file again with the person's corrections. */
  remapImport: query('recruitment', z.object(readingSchema), previewSchema, []),
  /** Writes the rows that the person kept: one transaction, one history entry. */
  runImport: command(
    'recruitment',
    [],
    z.object({ ...readingSchema, lines: z.array(z.number().int()).min(1).max(maxImportRows) }),
    z.object({ changeSetId: z.string(), created: z.number(), changed: z.number() }),
  ),
}
