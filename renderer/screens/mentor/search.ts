import { mentorVisitStates } from '#db/values/mentor.ts'
import type { Month } from '#db/values/period.ts'
import { oneOf, searchOf, text, textLike } from '../../app/address-search.ts'

/** The parts of the screen of mentors. */
export const mentorViews = ['mentors', 'visits', 'calendar', 'steps'] as const

/** The next steps that their list shows. */
export const stepFilters = ['open', 'late', 'done'] as const
export type StepFilter = (typeof stepFilters)[number]

/** Stands for a mentor in the address where the JSTs without one are meant. */
export const nobody = 'none'

const month = textLike(/^\d{4}-(0[1-9]|1[0-2])$/)

/** What the address of mentors says: which part, and whose visits and next steps. */
export const mentorsSearch = searchOf({
  view: oneOf(mentorViews),
  mentor: text(64),
  jst: textLike(/^\d{4}(\d{3})?$/),
  state: oneOf(mentorVisitStates),
  steps: oneOf(stepFilters),
  month: (given) => month(given) as Month | undefined,
})

export type MentorsSearch = ReturnType<typeof mentorsSearch>
