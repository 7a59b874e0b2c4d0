import * as z from 'zod'
import { costCategories } from '#db/values/budget.ts'
import { daySchema, idSchema } from '#electron/contract/procedure.ts'

/** An address may be typed by hand: what it does not know is left out, never an error. */
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

/** What the address of the contracts says; a name that is looked for never stands in it. */
export const contractsSearch = z.object({
  /** Only contracts that can still bring something. */
  open: optional(z.boolean()),
  line: optional(idSchema),
  task: optional(idSchema),
  category: optional(z.enum(costCategories)),
  /** As the contracts stood at the end of this day. */
  asOf: optional(daySchema),
})

export type ContractsSearch = z.output<typeof contractsSearch>
