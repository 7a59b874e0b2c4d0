import { phases } from '#db/values/implementing.ts'
import { surveyGroups } from '#db/values/survey.ts'
import { oneOf, searchOf, text, textLike } from '../../app/address-search.ts'

/** The parts of the screen. */
export const surveyViews = ['ranking', 'change', 'sheet', 'criteria'] as const
export type SurveyView = (typeof surveyViews)[number]

/** What the address of the survey says: the part, the round, who, and whose scores stand open. */
export const surveySearch = searchOf({
  view: oneOf(surveyViews),
  round: oneOf(phases),
  group: oneOf(surveyGroups),
  jst: textLike(/^\d{4}(\d{3})?$/),
  criterion: text(64),
})
