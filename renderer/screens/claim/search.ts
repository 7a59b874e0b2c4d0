import * as z from 'zod'
import { idSchema } from '#electron/contract/procedure.ts'

/** What the address of a claim says: which of its figures stands open. */
export const claimSearch = z.object({
  /** The entries of this task alone. */
  task: idSchema.optional().catch(undefined),
  /** The earlier claims behind a figure: a task, or one of the sums. */
  earlier: z.string().max(80).optional().catch(undefined),
})
export type ClaimSearch = z.output<typeof claimSearch>
