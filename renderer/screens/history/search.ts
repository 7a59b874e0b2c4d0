import { features } from '#electron/contract/features.ts'
import { oneOf, searchOf, text } from '../../app/address-search.ts'

/** What the history's address says: the filters, and the change that stands open. */
export const historySearch = searchOf({
  author: text(120),
  feature: oneOf(features),
  set: text(64),
})
