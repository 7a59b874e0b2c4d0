import { day, searchOf } from '../../app/address-search.ts'

/** What the board's address says: the day its figures stand on. */
export const boardSearch = searchOf({ day })
