import { day, searchOf, textLike } from '../../app/address-search.ts'

/** What the address of the desk says: whose answer card stands open. */
export const deskSearch = searchOf({ jst: textLike(/^\d{4}(\d{3})?$/) })

/** What the address of the figures says: the days they are of. */
export const deskNumbersSearch = searchOf({ from: day, to: day })
