import { jstKinds } from '#db/values/jst.ts'
import { day, oneOf, searchOf, text, textLike } from '../../app/address-search.ts'

/** What the address of the indicators says: the day their values stand on. */
export const indicatorsSearch = searchOf({ day })

/** What the address of one indicator says: the day, and what its evidence is narrowed by. */
export const indicatorSearch = searchOf({
  day,
  /** Part of the name of something counted or of its JST. */
  q: text(120),
  /** A powiat by its code. */
  powiat: textLike(/^\d{4}$/),
  /** A kind of JST. */
  kind: oneOf(jstKinds),
  /** A missing step with whose move it is, of those that do not count yet: `holdVisit.mentor`. */
  step: text(40),
})
export type IndicatorSearch = ReturnType<typeof indicatorSearch>
