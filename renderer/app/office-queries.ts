import { api } from '../api.ts'

/** Which store is open, and how it is. */
export const statusQuery = api.office.status.queryOptions({ input: {} })
/** Who works in this window. */
export const accountQuery = api.account.current.queryOptions({ input: {} })
/** The programmes of the office. */
export const programmesQuery = api.programme.list.queryOptions({ input: {} })
