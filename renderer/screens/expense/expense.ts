import type { z } from 'zod'
import type { documentRowSchema } from '#electron/contract/expense-list-schemas.ts'
import type { documentSchema } from '#electron/contract/expense-page-schemas.ts'
import type {
  contractorSchema,
  enteredDocumentSchema,
  entryFactsSchema,
} from '#electron/contract/expense-schemas.ts'

export type DocumentPage = z.output<typeof documentSchema>
export type DocumentRow = z.output<typeof documentRowSchema>
export type Contractor = z.output<typeof contractorSchema>
export type EntryFacts = z.output<typeof entryFactsSchema>
export type EnteredDocument = z.input<typeof enteredDocumentSchema>
