import { jstKinds } from '#db/values/jst.ts'
import { countDimensions, noMonth, noSex, peopleFigures } from '#db/values/people-counts.ts'
import { panels, sexes } from '#db/values/person.ts'
import { personFields } from '#db/values/person-field.ts'
import { trainingForms } from '#db/values/training.ts'
import { day, flag, oneOf, searchOf, text, textLike } from '../../app/address-search.ts'
import { personColumns } from './list/columns.ts'

/** Who is meant: those whom JSTs send now unless the address says otherwise. */
export const standings = ['sent', 'left', 'merged', 'all'] as const

const monthRow = new RegExp(`^(\\d{4}-(?:0[1-9]|1[0-2])|${noMonth})$`)

/**
 * What the address of the people says: the filters and the order. The words searched for are
 * not among them, because a name in an address stays in the browser's history.
 */
export const peopleSearch = searchOf({
  panel: oneOf(panels),
  /** Complete, or lacking something. */
  complete: flag,
  standing: oneOf(standings),
  /** Those who attended anything; those who have not yet. */
  attended: flag,
  jst: textLike(/^\d{4}(\d{3})?$/),
  powiat: textLike(/^\d{4}$/),
  kind: oneOf(jstKinds),
  sex: oneOf([...sexes, noSex]),
  /** Only the people behind one figure of the counts, at the end of `asOf` where there is one. */
  figure: oneOf(peopleFigures),
  asOf: day,
  /** The month of the first day of attendance. */
  month: textLike(monthRow),
  /** Records that lack this. */
  missing: oneOf(personFields),
  sort: oneOf(personColumns),
  desc: flag,
})

export type PeopleSearch = ReturnType<typeof peopleSearch>

/** What the address of a new person says: where, and in whose place. */
export const newPersonSearch = searchOf({
  jst: textLike(/^\d{4}(\d{3})?$/),
  panel: oneOf(panels),
  /** The person whose place is taken. */
  replaces: text(64),
})

/** What the address of a person says: the field to be filled in. */
export const personSearch = searchOf({ edit: oneOf(personFields) })

/** JSTs by whom they have on the day: a full team, or whom they lack. */
export const teamFilters = ['full', 'manager', 'staff', 'notFull', 'noManager', 'noStaff'] as const
export type TeamFilter = (typeof teamFilters)[number]

/** What the address of the counts says: the day, the split, and the attendances that are open. */
export const peopleCountsSearch = searchOf({
  day,
  group: oneOf(countDimensions),
  /** Only these JSTs, in the split by JST. */
  team: oneOf(teamFilters),
  /** The row whose attendances are listed; `all` for the whole. */
  open: text(20),
  form: oneOf(trainingForms),
})

export type PeopleCountsSearch = ReturnType<typeof peopleCountsSearch>
