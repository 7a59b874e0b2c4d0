import type { AnswerRow } from './answer.ts'
import type { AnswerGroup } from './search.ts'

const belongs: Readonly<Record<AnswerGroup, (answer: AnswerRow) => boolean>> = {
  valid: ({ state }) => state === 'valid',
  used: ({ uses }) => uses > 0,
  // What may be given and nobody has given.
  unused: ({ state, uses }) => state === 'valid' && uses === 0,
  outdated: ({ state }) => state === 'outdated',
  all: () => true,
}

/** The answers of a group; those that were given, the most often given first. */
export function answersIn(answers: readonly AnswerRow[], group: AnswerGroup): AnswerRow[] {
  const found = answers.filter(belongs[group])
  if (group === 'used') return found.toSorted((one, other) => other.uses - one.uses)
  const { compare } = new Intl.Collator('pl')
  return found.toSorted((one, other) => compare(one.question, other.question))
}
