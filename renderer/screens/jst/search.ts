import { implementationStates } from '#db/values/implementation.ts'
import { jstKinds } from '#db/values/jst.ts'
import { stepCodes, stepOwners } from '#db/values/next-step.ts'
import { quotaKeys } from '#db/values/quota.ts'
import { recruitmentStates } from '#db/values/recruitment.ts'
import { day, flag, oneOf, searchOf, text, textLike } from '../../app/address-search.ts'
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

/** What the register's address says: the search, the filters, the day and the order. */
export const registerSearch = searchOf({
  /** Part of a name, TERYT or powiat. */
  q: text(),
  kind: oneOf(jstKinds),
  /** TERYT of the powiat. */
  powiat: textLike(/^\d{4}$/),
  /** Only medium-sized towns. */
  town: flag,
  state: oneOf(recruitmentStates),
  implementation: oneOf(implementationStates),
  /** Only the JSTs behind one figure of the board. */
  quota: oneOf(quotaKeys),
  part: oneOf(quotaParts),
  /** Of those that are missing one step: whose move it is. */
  whose: oneOf(stepOwners),
  day,
  sort: oneOf(columnKeys),
  desc: flag,
})

export type RegisterSearch = ReturnType<typeof registerSearch>
