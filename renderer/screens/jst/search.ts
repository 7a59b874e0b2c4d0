import * as z from 'zod'
import { implementationStates } from '#db/values/implementation.ts'
import { jstKinds } from '#db/values/jst.ts'
import { stepCodes } from '#db/values/next-step.ts'
import { quotaKeys } from '#db/values/quota.ts'
import { recruitmentStates } from '#db/values/recruitment.ts'
import { daySchema } from '#electron/contract/procedure.ts'
import { columnKeys } from './register/register-columns.ts'

/**
 * The figures of one quota on the board. `missing` are those who could still fill it, in
 * progress or not yet, `target` these with those who are reached; `recruiting` are missing a
 * step of recruitment; a step code means those that are missing that step.
 */
export const quotaParts = [
  'target',
  'reached',
  'inProgress',
  'missing',
  'recruiting',
  ...stepCodes,
] as const

export type QuotaPart = (typeof quotaParts)[number]

/** An address may be typed by hand: what it does not know is left out, never an error. */
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

/** What the register's address says: the search, the filters, the day and the order. */
export const registerSearch = z.object({
  /** Part of a name, TERYT or powiat. */
  q: optional(z.coerce.string()),
  kind: optional(z.enum(jstKinds)),
  /** TERYT of the powiat. */
  powiat: optional(z.coerce.string().regex(/^\d{4}$/)),
  /** Only medium-sized towns. */
  town: optional(z.boolean()),
  state: optional(z.enum(recruitmentStates)),
  implementation: optional(z.enum(implementationStates)),
  /** Only the JSTs behind one figure of the board. */
  quota: optional(z.enum(quotaKeys)),
  part: optional(z.enum(quotaParts)),
  day: optional(daySchema),
  sort: optional(z.enum(columnKeys)),
  desc: optional(z.boolean()),
})

export type RegisterSearch = z.output<typeof registerSearch>
