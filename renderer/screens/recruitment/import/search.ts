import { rowVerdicts } from '#db/values/recruitment-import.ts'
import { oneOf, searchOf } from '../../../app/address-search.ts'

/** What the address of the import screen says: which verdict the rows are narrowed to. */
export const importSearch = searchOf({ verdict: oneOf(rowVerdicts) })
