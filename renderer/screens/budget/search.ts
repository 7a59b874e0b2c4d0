import * as z from 'zod'
import { costCategories } from '#db/values/budget.ts'
import { idSchema } from '#electron/contract/procedure.ts'

/** What the address of the budget says: which version is shown, and which it is held against. */
export const planSearch = z.object({
  version: z.number().int().positive().optional().catch(undefined),
  against: z.number().int().positive().optional().catch(undefined),
  /** What a figure of the realisation marks. */
  task: idSchema.optional().catch(undefined),
  line: idSchema.optional().catch(undefined),
  category: z.enum(costCategories).optional().catch(undefined),
})
