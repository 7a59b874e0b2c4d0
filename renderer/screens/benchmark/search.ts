import { day, searchOf } from '../../app/address-search.ts'

/** What the address of the benchmark says: the day on which our figures stand. */
export const benchmarkSearch = searchOf({ day })
