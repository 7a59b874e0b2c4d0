/** What the window is told of all claims of a programme. */
import * as z from 'zod'
import { headSchema, timing } from './claim-head.ts'
import { daySchema } from './procedure.ts'
import { moneySchema } from './programme.ts'

export const claimListSchema = z.object({
  day: daySchema,
  claims: z.array(
    headSchema.extend({
      entries: z.number(),
      approved: moneySchema.nullable(),
      approvedGrant: moneySchema.nullable(),
    }),
  ),
  /** Periods that no claim covers yet, oldest first; the last of them comes next. */
  awaited: z
    .array(z.object({ from: daySchema, to: daySchema, final: z.boolean(), ...timing }))
    .readonly(),
  sums: z.object({
    total: moneySchema,
    awaiting: moneySchema,
    approved: moneySchema,
    approvedGrant: moneySchema,
    income: moneySchema,
    returned: moneySchema,
  }),
  /** Whether the deadlines wait for the coordinator's word. */
  proposed: z.boolean(),
})
