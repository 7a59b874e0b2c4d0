import { spokenName } from '../rules/pseudonym.ts'
import { person } from '../schema/people.ts'

/** What the person who called is named by, where a conversation has one on record. */
export const personCalling = {
  firstName: person.firstName,
  lastName: person.lastName,
  pseudonymisedOn: person.pseudonymisedOn,
}

/** Who called: the person on record by the name of today, else whoever was written down. */
export const callerSaid = (
  who: Parameters<typeof spokenName>[0] | null,
  writtenDown: string,
): string => (who === null ? writtenDown : spokenName(who))
