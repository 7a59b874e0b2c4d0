import { oneOf, searchOf, text } from '../../app/address-search.ts'

/** Which approved answers the list shows. */
export const answerGroups = ['valid', 'used', 'unused', 'outdated', 'all'] as const
export type AnswerGroup = (typeof answerGroups)[number]

/** What the address of the approved answers says; `from`: a new one of this conversation. */
export const answersSearch = searchOf({
  group: oneOf(answerGroups),
  topic: text(64),
  from: text(64),
})

export type AnswersSearch = ReturnType<typeof answersSearch>
