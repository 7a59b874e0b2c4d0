import * as z from 'zod'
import { documentOrders } from '#db/values/expense-filter.ts'
import {
  documentFilterSchema,
  documentRowSchema,
  documentSumsSchema,
} from './expense-list-schemas.ts'
import { documentEventSchema, documentSchema } from './expense-page-schemas.ts'
import {
  contractorSchema,
  enteredDocumentSchema,
  entryFactsSchema,
  groszeSchema,
  seenSchema,
  standingSchema,
} from './expense-schemas.ts'
import { command, daySchema, idSchema, lineSchema, paragraphSchema, query } from './procedure.ts'

const saved = z.object({ id: z.string(), version: z.number() })
const seenDocuments = z.object({ documents: z.array(seenSchema).min(1).max(500) })
const done = z.object({ changeSetId: z.string() })
const because = paragraphSchema(1000)

/** Expense documents: entered, checked twice, paid, claimed; with their files. */
export const expense = {
  /** One page of a filtered list. */
  list: query(
    'expense',
    z.object({
      programmeId: idSchema,
      filter: documentFilterSchema,
      order: z.enum(documentOrders),
      descending: z.boolean(),
      offset: z.number().int().min(0).max(10_000_000),
      limit: z.number().int().min(1).max(200),
    }),
    z.array(documentRowSchema),
  ),
  /** What the whole filtered list adds up to. */
  sums: query(
    'expense',
    z.object({ programmeId: idSchema, filter: documentFilterSchema }),
    documentSumsSchema,
  ),
  /** What the records that a filter names are called. */
  names: query(
    'expense',
    z.object({
      contractor: idSchema.optional(),
      contract: idSchema.optional(),
      claim: idSchema.optional(),
    }),
    z.object({
      contractor: z.string().nullable(),
      contract: z.string().nullable(),
      claim: z.string().nullable(),
    }),
  ),
  get: query('expense', z.object({ id: idSchema }), documentSchema),
  /** What was done with a document, the newest first. */
  events: query('expense', z.object({ id: idSchema }), z.array(documentEventSchema)),
  /** What the form of a document stands on: cost lines, period, rates. */
  entry: query('expense', z.object({ programmeId: idSchema }), entryFactsSchema),
  /** What stands on cost lines without one document, for what it will leave. */
  standing: query(
    'expense',
    z.object({
      programmeId: idSchema,
      lineIds: z.array(idSchema).max(60),
      documentId: idSchema.nullable(),
      contractId: idSchema.nullable(),
    }),
    z.array(standingSchema),
  ),
  /** Contractors by a part of the name or the beginning of the number. */
  contractors: query('expense', z.object({ q: lineSchema(200) }), z.array(contractorSchema)),
  /** The open contracts of a contractor. */
  contractsOf: query(
    'expense',
    z.object({ programmeId: idSchema, contractorId: idSchema }),
    z.array(z.object({ id: z.string(), number: z.string() })),
  ),

  /** Enters a document as a draft. */
  add: command('expense', ['finance'], enteredDocumentSchema, saved),
  /** Changes one, seen at these versions of its own and of its parts. */
  save: command(
    'expense',
    ['finance'],
    enteredDocumentSchema.extend({
      id: idSchema,
      version: z.number(),
      seenParts: z.array(seenSchema).max(60),
    }),
    saved,
  ),
  /** Deletes a draft. */
  remove: command('expense', ['finance'], seenSchema.extend({ reason: because }), done),

  /** The formal check of one document or of a selection: all of them or none. */
  checkFormally: command('expense', ['finance'], seenDocuments, done),
  undoFormalCheck: command('expense', ['finance'], seenSchema.extend({ reason: because }), done),
  /** The check in substance. */
  check: command('expense', ['mentor'], seenDocuments, done),
  undoCheck: command('expense', ['mentor'], seenSchema.extend({ reason: because }), done),

  /** Writes down a payment of a checked document, in whole or in part. */
  pay: command(
    'expense',
    ['finance'],
    z.object({
      documentId: idSchema,
      version: z.number(),
      /** What was paid before, as the person saw it: the same payment is not made twice. */
      paidBefore: groszeSchema,
      paidOn: daySchema,
      amount: groszeSchema,
      note: lineSchema(200),
    }),
    done,
  ),
  removePayment: command('expense', ['finance'], seenSchema.extend({ reason: because }), done),

  /** Rules a part out, in whole or in part, or back in. */
  setIneligible: command(
    'expense',
    ['finance'],
    seenSchema.extend({ ineligible: groszeSchema, reason: because }),
    done,
  ),

  /** Keeps a PDF or a picture with a document. */
  attach: command(
    'expense',
    ['finance', 'mentor'],
    z.object({ documentId: idSchema, file: z.instanceof(File) }),
    saved,
  ),
  removeAttachment: command('expense', ['finance'], seenSchema, done),
  /** The file as it was attached, held against its checksum. */
  attachment: query('expense', z.object({ id: idSchema }), z.instanceof(File)),
}
