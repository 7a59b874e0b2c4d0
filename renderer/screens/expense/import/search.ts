import * as z from 'zod'
import { entryVerdicts } from '#db/values/expense-import.ts'

/** What the address of the import says: which verdict the rows are narrowed to. */
export const expenseImportSearch = z.object({
  verdict: z.enum(entryVerdicts).optional().catch(undefined),
})
