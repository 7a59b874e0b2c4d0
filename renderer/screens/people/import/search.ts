import { peopleVerdicts } from '#db/values/people-import.ts'
import { oneOf, searchOf, text } from '../../../app/address-search.ts'

/**
 * What the address of the import of people says: which verdict the rows are narrowed to, and the
 * training whose page asked for a list of presence.
 */
export const peopleImportSearch = searchOf({ verdict: oneOf(peopleVerdicts), training: text(100) })
