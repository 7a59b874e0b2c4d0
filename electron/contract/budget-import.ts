import * as z from 'zod'
import { type LineMapping, type LineVerdict, lineFields } from '#db/values/budget-import.ts'
import type { Grosze } from '#db/values/money.ts'
import type { Refusal } from '#db/values/refusal.ts'
import { maxImportColumns, maxImportRows } from './import-limits.ts'
import { command, idSchema, query, ticketSchema } from './procedure.ts'
import type { ImportPreview } from './recruitment.ts'

/** A file of cost lines that was read and judged; nothing of it is written yet. */
export interface LinesPreview {
  readonly previewId: string
  readonly file: ImportPreview['file']
  readonly mapping: LineMapping
  /** Why the rows cannot be judged by these columns; or null. */
  readonly columnsRefused: Refusal | null
  readonly rows: readonly LineVerdict[]
  /** What the draft declares and what its lines add up to now. */
  readonly directTotal: Grosze
  readonly linesTotal: Grosze
}

const previewSchema = z.custom<LinesPreview>(
  (value) => typeof value === 'object' && value !== null && 'previewId' in value,
)

const readingSchema = {
  versionId: idSchema,
  previewId: idSchema,
  fields: z.array(z.enum(lineFields).nullable()).max(maxImportColumns),
}

/** Cost lines from a spreadsheet into a draft. */
export const importProcedures = {
  previewLines: query(
    'budget',
    z.object({ versionId: idSchema, file: z.instanceof(File) }),
    previewSchema,
    ['finance'],
  ),
  /** Judges the same file again with the person's corrections. */
  remapLines: query('budget', z.object(readingSchema), previewSchema, ['finance']),
  /** Writes the rows that the person kept: one transaction, one history entry. */
  importLines: command(
    'budget',
    ['finance'],
    z.object({
      ...readingSchema,
      lines: z.array(z.number().int()).min(1).max(maxImportRows),
      /** By which the window asks how far it has come, and gives it up. */
      ticket: ticketSchema.optional(),
    }),
    z.object({ changeSetId: z.string(), created: z.number(), changed: z.number() }),
  ),
}
