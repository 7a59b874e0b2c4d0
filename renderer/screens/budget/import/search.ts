import { oneOf, searchOf } from '../../../app/address-search.ts'

/** The verdicts on rows of a budget, in the order in which a person looks at them. */
export const lineVerdicts = ['new', 'changed', 'same', 'refused', 'ignored'] as const
export type ShownVerdict = (typeof lineVerdicts)[number]

/** What the address of the import of cost lines says: which verdict is shown. */
export const linesImportSearch = searchOf({ verdict: oneOf(lineVerdicts) })
