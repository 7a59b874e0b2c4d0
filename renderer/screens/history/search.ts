import * as z from 'zod'
import { features } from '#electron/contract/procedure.ts'

/** What the history's address says: the filters, and the change that stands open. */
export const historySearch = z.object({
  author: z.string().max(120).optional().catch(undefined),
  feature: z.enum(features).optional().catch(undefined),
  set: z.string().max(64).optional().catch(undefined),
})
