/** What the window is told of the tranches and where the advances stand. */
import * as z from 'zod'
import type { AdvanceStanding } from '#db/values/advance.ts'
import { daySchema } from './procedure.ts'
import { moneySchema, rateSchema } from './programme.ts'

export const advancesSchema = z.object({
  standing: z.custom<AdvanceStanding>(
    (value) => typeof value === 'object' && value !== null && 'threshold' in value,
  ),
  settledRate: rateSchema,
  rateProposed: z.boolean(),
  /** The grant of the whole budget in force, or of the programme before the first version. */
  grant: moneySchema,
  /** The tranches as they are written down, for a change. */
  tranches: z.array(
    z.object({
      id: z.string(),
      version: z.number(),
      ordinal: z.number(),
      claimId: z.string().nullable(),
      claimOrdinal: z.number().nullable(),
      receivedOn: daySchema,
      amount: moneySchema,
      note: z.string(),
    }),
  ),
  /** Claims that ask for an advance, to name as the reason of a tranche. */
  asking: z.array(z.object({ id: z.string(), ordinal: z.number(), requested: moneySchema })),
})
