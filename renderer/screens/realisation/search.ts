import * as z from 'zod'
import { realisationGroups } from '#db/values/realisation.ts'
import { daySchema } from '#electron/contract/procedure.ts'

/** The orders of the rows: what is in danger first, or as the budget has them. */
export const rowOrders = ['danger', 'budget'] as const
export type RowOrder = (typeof rowOrders)[number]

/** What the address of the realisation says: its day, the grouping and order of its rows. */
export const realisationSearch = z.object({
  day: daySchema.optional().catch(undefined),
  group: z.enum(realisationGroups).optional().catch(undefined),
  order: z.enum(rowOrders).optional().catch(undefined),
  /** The figure whose formula is open: the key of its row, a dot, its column. */
  figure: z.string().max(120).optional().catch(undefined),
})
export type RealisationSearch = z.output<typeof realisationSearch>
