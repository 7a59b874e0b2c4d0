import type { Day } from '#db/values/day.ts'
import type { Clause, PrivacyPerson } from './privacy.ts'

/** The version of the clause that people are given today: the newest one in force; null for none. */
export const currentClause = (clauses: readonly Clause[], today: Day): Clause | null =>
  clauses.find(({ validFrom }) => validFrom <= today) ?? null

/** Whether a person on record was never given a clause, while there is one to give. */
export const lacksClause = (person: PrivacyPerson, current: Clause | null): boolean =>
  current !== null && person.pseudonymisedOn === null && person.clause === null
