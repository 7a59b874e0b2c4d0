import * as z from 'zod'
import {
  type MarkedDay,
  type PeopleMapping,
  type PeopleRow,
  peopleImportFields,
} from '#db/values/people-import.ts'
import type { Refusal } from '#db/values/refusal.ts'
import { maxImportColumns, maxImportRows } from './import-limits.ts'
import { command, idSchema, query, terytSchema, ticketSchema } from './procedure.ts'
import type { ImportPreview } from './recruitment.ts'

/** A list of people that was read and judged, row by row; nothing of it is written yet. */
export interface PeoplePreview {
  readonly previewId: string
  readonly file: ImportPreview['file']
  readonly mapping: PeopleMapping
  /** Why the rows cannot be judged by these columns, which the person then corrects; or null. */
  readonly columnsRefused: Refusal | null
  /** The training whose marks are taken, with its days; null while none is chosen. */
  readonly training: {
    readonly id: string
    readonly subject: string
    readonly days: readonly MarkedDay[]
  } | null
  /** One verdict for each row; none while the columns are refused. */
  readonly rows: readonly PeopleRow[]
}

const previewSchema = z.custom<PeoplePreview>(
  (value) => typeof value === 'object' && value !== null && 'previewId' in value,
)

/** The person's corrections: columns, the JST of an unclear row, the training, lines left out. */
const readingSchema = {
  programmeId: idSchema,
  previewId: idSchema,
  fields: z.array(z.enum(peopleImportFields).nullable()).max(maxImportColumns),
  choices: z.array(z.object({ line: z.number().int(), teryt: terytSchema })).max(maxImportRows),
  trainingId: idSchema.nullable(),
}

/** People and their presence from the spreadsheets that offices keep. */
export const peopleImport = {
  /** Reads a spreadsheet and judges its rows; nothing is written. */
  preview: query(
    'people',
    z.object({ programmeId: idSchema, file: z.instanceof(File) }),
    previewSchema,
    ['mentor'],
  ),
  /** Judges the same file again with the person's corrections. */
  remap: query(
    'people',
    z.object({ ...readingSchema, leftOut: z.array(z.number().int()).max(maxImportRows) }),
    previewSchema,
    ['mentor'],
  ),
  /** Writes the rows that the person kept: one transaction, one history entry. */
  run: command(
    'people',
    ['mentor'],
    z.object({
      ...readingSchema,
      lines: z.array(z.number().int()).min(1).max(maxImportRows),
      /** By which the window asks how far it has come, and gives it up. */
      ticket: ticketSchema.optional(),
    }),
    z.object({
      changeSetId: z.string(),
      created: z.number(),
      changed: z.number(),
      /** So many marks of presence were added. */
      marked: z.number(),
    }),
  ),
}
