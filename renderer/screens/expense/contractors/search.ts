import * as z from 'zod'

/** An address may be typed by hand: what it does not know is left out, never an error. */
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

/** The columns that the contractors may be ordered by. */
export const contractorOrders = ['name', 'documents', 'gross'] as const
export type ContractorOrder = (typeof contractorOrders)[number]

/** What the address of the contractors says; a name that is looked for never stands in it. */
export const contractorsSearch = z.object({
  sort: optional(z.enum(contractorOrders)),
  page: optional(z.coerce.number().int().min(1).max(100_000)),
})

export type ContractorsSearch = z.output<typeof contractorsSearch>
