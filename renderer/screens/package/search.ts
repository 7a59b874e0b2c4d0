import { cellStates } from '#db/values/package.ts'
import { flag, oneOf, searchOf, text } from '../../app/address-search.ts'

/** Stands for the office itself where a contractor is asked for. */
export const ownWork = 'own'

/** What the address of the packages says: the view and what is looked for. */
export const packageSearch = searchOf({
  /** The matrix unless the list is asked for. */
  view: oneOf(['list'] as const),
  /** Part of the name or code of a JST, or of its powiat. */
  q: text(120),
  state: oneOf(cellStates),
  late: flag,
  /** A kind (`ebook`), or one deliverable (`ebook.de`). */
  kind: text(20),
  /** A contractor's id, or `own`. */
  contractor: text(64),
  /** Without the JSTs whose agreement was ended early. */
  standing: flag,
})

export type PackageSearch = ReturnType<typeof packageSearch>
