import { peopleVerdicts } from '#db/values/people-import.ts'
import { oneOf, searchOf } from '../../../app/address-search.ts'

/** What the address of the import of people says: which verdict the rows are narrowed to. */
export const peopleImportSearch = searchOf({ verdict: oneOf(peopleVerdicts) })
