/** What the list of claims and a claim's page tell alike. */
import * as z from 'zod'
import { claimKinds, claimStates } from '#db/values/claim.ts'
import { daySchema } from './procedure.ts'
import { moneySchema } from './programme.ts'

/** How a claim stands against its due day. */
export const timing = {
  due: daySchema,
  verdict: z.enum(['inTime', 'late', 'ahead', 'overdue']),
  /** Days from or to the due day, never negative. */
  days: z.number(),
}
const timingSchema = z.object(timing)

/** What a claim is, for which days, and what it comes to. */
export const headSchema = z.object({
  id: z.string(),
  version: z.number(),
  ordinal: z.number(),
  /** The number in the institution's system. */
  number: z.string(),
  kinds: z.array(z.enum(claimKinds)).readonly(),
  from: daySchema,
  to: daySchema,
  state: z.enum(claimStates),
  submittedOn: daySchema.nullable(),
  decidedOn: daySchema.nullable(),
  timing: timingSchema,
  /** Direct costs and the flat rate together. */
  total: moneySchema,
  grant: moneySchema,
  /** Earned in the period, and given back to the institution in it. */
  income: moneySchema,
  returned: moneySchema,
})
