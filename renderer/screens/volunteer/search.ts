import { searchOf, text } from '../../app/address-search.ts'

/** What the list's address says: the JST whose reasons stand open. */
export const volunteersSearch = searchOf({ jst: text(7) })
