import { issuedKinds } from '#db/values/issued-document.ts'
import { oneOf, searchOf, text, textLike } from '../../app/address-search.ts'

/** The states that the register can be asked for. */
export const paperStates = ['standing', 'withdrawn'] as const
/** The orders that the register can be read in; the first is usual. */
export const paperSorts = ['newest', 'oldest', 'forWhom', 'kind'] as const
export type PaperSort = (typeof paperSorts)[number]

const teryt = textLike(/^\d{4}(\d{3})?$/)

/** What the register's address says: the words looked for, what is left out, and the order. */
export const papersSearch = searchOf({
  q: text(),
  kind: oneOf(issuedKinds),
  year: textLike(/^\d{4}$/),
  jst: teryt,
  /** The id of the template they were made from: a link of the templates brings it. */
  template: text(64),
  state: oneOf(paperStates),
  sort: oneOf(paperSorts),
  /** What stands open over it: a command of the palette leads here. */
  dialog: oneOf(['report']),
})
export type PapersSearch = ReturnType<typeof papersSearch>

/** From which template and for which JSTs papers are to be made, one or several: `0801011.0801022`. */
export const newPaperSearch = searchOf({
  template: text(64),
  jst: textLike(/^\d{4}(\d{3})?(\.\d{4}(\d{3})?)*$/),
})
export type NewPaperSearch = ReturnType<typeof newPaperSearch>

/** For which JST the fields of templates are shown. */
export const templatesSearch = searchOf({ jst: teryt })
