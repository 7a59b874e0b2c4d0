import { retentionStandings } from '#db/values/retention.ts'
import { oneOf, searchOf, text } from '../../app/address-search.ts'

/** The parts of the screen, what is urgent first. */
export const privacySections = ['requests', 'breaches', 'people', 'clauses', 'views'] as const
export type PrivacySection = (typeof privacySections)[number]

/** How people are narrowed: by where their record stands, or by the clause they lack. */
export const peopleStandings = ['noClause', ...retentionStandings] as const

/** What the address of the screen says: the part that is open and how it is narrowed, no names. */
export const privacySearch = searchOf({
  section: oneOf(privacySections),
  standing: oneOf(peopleStandings),
  person: text(64),
})
export type PrivacySearch = ReturnType<typeof privacySearch>
