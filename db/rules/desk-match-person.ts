import type { MatchLevel } from '#db/values/desk-search.ts'
import {
  type Asked,
  type AskedWord,
  beginsIn,
  type Heard,
  isMistyped,
  levelIn,
} from './desk-match.ts'

/** A person as the box looks for one. */
export interface PersonWords {
  /** First, last and first name again, folded. */
  readonly searchable: string
  /** Last name, then first name, folded. */
  readonly lastFirst: string
}

/**
 * How well a person fits: by the name either way round, in any form (`Kowalskiego`); a word that
 * is none of the name may be one of the JST's (`kowalski gubin`).
 */
export function matchPerson(asked: Asked, one: PersonWords, jstName: string): MatchLevel | null {
  const { words } = asked
  const named = words.filter((word) => beginsIn(one.searchable, word))
  if (named.length === words.length) {
    const last = levelIn(one.lastFirst, words)
    const first = one.searchable === `${asked.folded} ${words[0]?.text}` ? 'exact' : null
    return first ?? (last === 'exact' || last === 'begins' ? last : 'word')
  }
  if (named.length > 0 && words.every((word) => named.includes(word) || beginsIn(jstName, word))) {
    return 'word'
  }
  return levelIn(one.searchable, words)
}

/** What all forms of a word share: who has it of no typed word is ruled out at once. */
export const rootOf = ({ text, stem }: AskedWord): string => (text.startsWith(stem) ? stem : text)

/**
 * The words of names that each typed word may be when it is mistyped or written by ear: itself or
 * its beginning too; null when one is none of them.
 */
export function likelyWords(
  asked: Asked,
  sought: readonly Heard[],
  known: readonly (Heard & { readonly word: string })[],
): readonly ReadonlySet<string>[] | null {
  const sets: ReadonlySet<string>[] = []
  for (const [at, { text }] of asked.words.entries()) {
    const here = sought[at]
    const likely = known.filter(
      (one) => one.word.startsWith(text) || (here !== undefined && isMistyped(text, here, one)),
    )
    if (likely.length === 0) return null
    sets.push(new Set(likely.map(({ word }) => word)))
  }
  return sets
}
