import * as z from 'zod'

/** What the address of the budget says: which version is shown, and which it is held against. */
export const planSearch = z.object({
  version: z.number().int().positive().optional().catch(undefined),
  against: z.number().int().positive().optional().catch(undefined),
})
