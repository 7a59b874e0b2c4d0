import { day, searchOf } from '../../app/address-search.ts'

/** What the dashboard's address says: the day its figures stand on. */
export const dashboardSearch = searchOf({ day })
