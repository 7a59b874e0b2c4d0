import { fold } from './fold.ts'
import { stemmed } from './polish-words.ts'

/** An answer as far as it matters when one is looked for. */
export interface OfferedAnswer {
  readonly topicId: string | null
  readonly question: string
  /** Its words, folded and without endings. */
  readonly searchable: string
  /** In how many conversations it was given. */
  readonly uses: number
}

/** A word as it is typed and without its ending: either may begin a word of an answer. */
interface AskedWord {
  readonly typed: string
  readonly stem: string
}

/** The words of a query, each folded as it is typed and without its ending. */
const askedWords = (q: string): readonly AskedWord[] =>
  fold(q)
    .split(' ')
    .filter((typed) => typed !== '')
    .map((typed) => ({ typed, stem: stemmed(typed) }))

const begins = (words: string, { typed, stem }: AskedWord): boolean => {
  const text = ` ${words}`
  return text.includes(` ${typed}`) || text.includes(` ${stem}`)
}

/**
 * Answers in the order in which they are offered: by how many of the words asked for they hold,
 * then by how many of these stand in the question itself, then those of the topic, then those
 * given most often; equal ones in the order given. With words, an answer that holds none of
 * them is left out.
 */
export function rankedAnswers<T extends OfferedAnswer>(
  answers: readonly T[],
  asked: { readonly q: string; readonly topicId: string | null },
): readonly T[] {
  const words = askedWords(asked.q)
  const held = (text: string) => words.filter((word) => begins(text, word)).length
  return answers
    .map((answer) => ({
      answer,
      words: held(answer.searchable),
      // A stem begins the word that it is of.
      inQuestion: words.length === 0 ? 0 : held(fold(answer.question)),
      onTopic: Number(asked.topicId !== null && answer.topicId === asked.topicId),
    }))
    .filter((one) => words.length === 0 || one.words > 0)
    .toSorted(
      (one, other) =>
        other.words - one.words ||
        other.inQuestion - one.inQuestion ||
        other.onTopic - one.onTopic ||
        other.answer.uses - one.answer.uses,
    )
    .map(({ answer }) => answer)
}
