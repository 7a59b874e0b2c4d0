import type { z } from 'zod'
import type {
  contractorSchema,
  documentRowSchema,
  documentSchema,
  enteredDocumentSchema,
  entryFactsSchema,
} from '#electron/contract/expense-schemas.ts'

export type DocumentPage = z.output<typeof documentSchema>
export type DocumentRow = z.output<typeof documentRowSchema>
export type Contractor = z.output<typeof contractorSchema>
export type EntryFacts = z.output<typeof entryFactsSchema>
export type EnteredDocument = z.input<typeof enteredDocumentSchema>
