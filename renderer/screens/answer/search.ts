import { oneOf, searchOf, text } from '../../app/address-search.ts'

/** Which approved answers the list shows. */
export const answerGroups = ['valid', 'used', 'unused', 'outdated', 'all'] as const

/** What the address of the approved answers says. */
export const answersSearch = searchOf({ group: oneOf(answerGroups), topic: text(64) })
