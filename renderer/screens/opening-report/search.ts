import { reportStates } from '#db/values/opening-report.ts'
import { flag, oneOf, searchOf, text } from '../../app/address-search.ts'

/** The columns that the list may be put in order of; by urgency unless one is named. */
export const reportOrders = [
  'name',
  'contractor',
  'orderedOn',
  'dueOn',
  'receivedOn',
  'acceptedOn',
] as const
export type ReportOrder = (typeof reportOrders)[number]

/** What the address of the opening reports says: the search, the state and the order. */
export const reportsSearch = searchOf({
  /** Part of the name of a JST, a powiat or a contractor. */
  q: text(120),
  state: oneOf(reportStates),
  sort: oneOf(reportOrders),
  desc: flag,
})

export type ReportsSearch = ReturnType<typeof reportsSearch>
