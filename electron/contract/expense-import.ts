import * as z from 'zod'
import { type SheetMapping, type SheetVerdict, sheetFields } from '#db/values/expense-import.ts'
import type { InvoiceRow } from '#db/values/invoice-import.ts'
import type { Refusal } from '#db/values/refusal.ts'
import { maxImportColumns, maxImportRows, maxInvoices } from './import-limits.ts'
import {
  command,
  daySchema,
  idSchema,
  lineSchema,
  paragraphSchema,
  query,
  ticketSchema,
} from './procedure.ts'
import type { ImportPreview } from './recruitment.ts'

/** A batch of structured invoices that was read and judged; nothing of it is written yet. */
export interface InvoicesPreview {
  readonly previewId: string
  readonly rows: readonly InvoiceRow[]
}

/** A list of documents that was read and judged; nothing of it is written yet. */
export interface SheetPreview {
  readonly previewId: string
  readonly file: ImportPreview['file']
  readonly mapping: SheetMapping
  /** Why the rows cannot be judged by these columns; or null. */
  readonly columnsRefused: Refusal | null
  readonly rows: readonly SheetVerdict[]
}

const preview = <T extends { readonly previewId: string }>() =>
  z.custom<T>((value) => typeof value === 'object' && value !== null && 'previewId' in value)
const invoicesPreview = preview<InvoicesPreview>()
const sheetPreview = preview<SheetPreview>()

const invoiceReading = {
  programmeId: idSchema,
  previewId: idSchema,
  choices: z
    .array(
      z.object({
        file: z
          .number()
          .int()
          .min(0)
          .max(maxInvoices - 1),
        lineId: z.string().max(64).nullable(),
        vatEligible: z.boolean().nullable(),
        rate: z.number().int().min(1).max(10_000_000).nullable(),
        rateOn: daySchema.nullable(),
        ksefNumber: lineSchema(60),
        duplicateReason: paragraphSchema(500),
      }),
    )
    .max(maxInvoices),
  leftOut: z.array(z.number().int()).max(maxInvoices),
}

const sheetReading = {
  programmeId: idSchema,
  previewId: idSchema,
  fields: z.array(z.enum(sheetFields).nullable()).max(maxImportColumns),
  lineChoices: z
    .array(z.object({ words: z.string().max(800), lineId: idSchema }))
    .max(maxImportRows),
  reasons: z
    .array(z.object({ line: z.number().int(), reason: paragraphSchema(500) }))
    .max(maxImportRows),
  /** Documents that shall not be written, by their first row. */
  leftOut: z.array(z.number().int()).max(maxImportRows),
  /** Whether documents with a day of payment come in as checked formally and paid. */
  payments: z.boolean(),
}

/** Expense documents from files: structured invoices, and lists in a spreadsheet. */
export const expenseImport = {
  /** Reads invoices; one too large to send comes by its name and size alone. */
  previewInvoices: query(
    'expense',
    z.object({
      programmeId: idSchema,
      files: z
        .array(
          z.union([
            z.instanceof(File),
            z.object({ name: lineSchema(300), size: z.number().int() }),
          ]),
        )
        .min(1)
        .max(maxInvoices),
    }),
    invoicesPreview,
    ['finance'],
  ),
  /** Judges the same invoices again by what the person chose. */
  judgeInvoices: query('expense', z.object(invoiceReading), invoicesPreview, ['finance']),
  /** Writes every invoice that is ready and was not left out: one transaction, one entry. */
  importInvoices: command(
    'expense',
    ['finance'],
    z.object({
      ...invoiceReading,
      ready: z.array(z.number().int()).min(1).max(maxInvoices),
      /** Its progress is counted in documents. */
      ticket: ticketSchema.optional(),
    }),
    z.object({ changeSetId: z.string(), created: z.number(), changed: z.number() }),
  ),

  /** Reads a list of documents and guesses its columns. */
  previewSheet: query(
    'expense',
    z.object({ programmeId: idSchema, file: z.instanceof(File) }),
    sheetPreview,
    ['finance'],
  ),
  /** Judges the same list again with the person's corrections. */
  judgeSheet: query('expense', z.object(sheetReading), sheetPreview, ['finance']),
  /** Writes the documents that the person kept, by their first rows. */
  importSheet: command(
    'expense',
    ['finance'],
    z.object({
      ...sheetReading,
      ready: z.array(z.number().int()).min(1).max(maxImportRows),
      /** Its progress is counted in documents. */
      ticket: ticketSchema.optional(),
    }),
    z.object({ changeSetId: z.string(), created: z.number(), changed: z.number() }),
  ),
}
