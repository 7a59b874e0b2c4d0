import * as z from 'zod'
import { lineSchema } from './procedure.ts'

/** A list as a sheet of a workbook: what it is called, and its columns in the person's words. */
export const listedSheetSchema = z.object({
  name: lineSchema(31),
  columns: z
    .array(z.object({ key: lineSchema(40), heading: lineSchema(120) }))
    .min(1)
    .max(40),
})

/** Coded values in the person's words: `state.held`, `active.true`. */
export const sheetWordsSchema = z.record(z.string().max(80), lineSchema(200))
