import type { MatchLevel } from '#db/values/desk-search.ts'
import { fold } from '#db/values/fold.ts'
import { typedPhoneDigits } from '#db/values/phone-digits.ts'
import { isFiller, stemmed } from '#db/values/polish-words.ts'
import { editDistance, lettersOf, mayBeWithin } from './name-distance.ts'

/** A typed word, with what it is without its ending. */
export interface AskedWord {
  readonly text: string
  readonly stem: string
  /** The word after a blank, as it begins a word of a longer text. */
  readonly start: string
  /** Its stem between blanks. */
  readonly whole: string
  /** Whether it says nothing of what is asked about, as a preposition; the last one may be a beginning. */
  readonly filler: boolean
}

/** What was typed into the box, read once. */
export interface Asked {
  readonly folded: string
  readonly words: readonly AskedWord[]
  /** The last digits of a telephone number, last first; undefined when it is none. */
  readonly phone: string | undefined
  /** Digits alone, of a TERYT code or a NIP in any groups; undefined when there is more. */
  readonly digits: string | undefined
}

const digitsInGroups = /^[\d\s_-]+$/

/** Reads what was typed. */
export function askedOf(typed: string): Asked {
  const folded = fold(typed)
  const words = folded === '' ? [] : folded.split(' ')
  const digits = typed.replace(/\D/g, '')
  return {
    folded,
    words: words.map((text, at) => askedWord(text, at === words.length - 1)),
    phone: typedPhoneDigits(typed),
    digits: digitsInGroups.test(typed) && digits !== '' ? digits : undefined,
  }
}

function askedWord(text: string, isLast: boolean): AskedWord {
  const stem = stemmed(text)
  const filler = !isLast && isFiller(text)
  return { text, stem, start: ` ${text}`, whole: ` ${stem} `, filler }
}

/** A part inside a word is looked for from so many letters on. */
export const shortestInside = 3

/**
 * How well words fit a folded name: all of it, its beginning, beginnings of its words in any order
 * and form (`Gubina`, `Zielonej Góry`), parts of it; null when a word is not there.
 */
export function levelIn(name: string, words: readonly AskedWord[], stems = ''): MatchLevel | null {
  const whole = words.map(({ text }) => text).join(' ')
  if (whole === '') return null
  if (name === whole) return 'exact'
  if (name.startsWith(whole)) return 'begins'
  if (words.every((word) => beginsIn(name, word, stems))) {
    return sameForms(name, words) ? 'begins' : 'word'
  }
  const inside = words.every(
    (word) =>
      beginsIn(name, word) || (word.text.length >= shortestInside && name.includes(word.text)),
  )
  return inside ? 'inside' : null
}

/**
 * Whether a word of the name begins so, or is the typed one in another form; `stems` has the words
 * of the name without their endings, where they are at hand, each between blanks.
 */
export function beginsIn(
  name: string,
  { text, stem, start, whole }: AskedWord,
  stems = '',
): boolean {
  if (name.startsWith(text) || name.includes(start)) return true
  if (stems !== '' && stems.includes(whole)) return true
  if (stem.length < shortestInside || !holdsBeginning(name, stem)) return false
  return name.split(' ').some((word) => isForm(word, text, stem))
}

const holdsBeginning = (name: string, stem: string): boolean =>
  name.startsWith(stem) || name.includes(` ${stem}`)

/** Whether a typed word is a form of another: that one is not longer by more than an ending. */
const isForm = (word: string, text: string, stem: string): boolean =>
  word.startsWith(stem) && word.length <= text.length + 1

/** Whether each word of the name was typed, in this order, in some form. */
function sameForms(name: string, words: readonly AskedWord[]): boolean {
  const parts = name.split(' ')
  return (
    parts.length === words.length &&
    words.every(({ text, stem }, at) => isForm(parts[at] ?? '', text, stem))
  )
}

/** A word as it is heard, so that who writes by ear is one slip away at most. */
export interface Heard {
  readonly text: string
  readonly letters: number
}

/** Polish letters that sound alike, folded: `rz` and `ż`, `ch` and `h`, `ó` and `u`. */
export function heard(word: string): Heard {
  const text = word.replace(/rz/g, 'z').replace(/ch/g, 'h').replace(/u/g, 'o')
  return { text, letters: lettersOf(text) }
}

const shortestMistyped = 4
const longMistyped = 8

/** Whether a typed word may be a word mistyped: one slip, two in a long one; never digits. */
export function isMistyped(typed: string, sought: Heard, word: Heard): boolean {
  if (typed.length < shortestMistyped || /\d/.test(typed)) return false
  const slips = typed.length >= longMistyped ? 2 : 1
  if (Math.abs(sought.text.length - word.text.length) > slips) return false
  return (
    mayBeWithin(slips, sought.letters, word.letters) &&
    editDistance(sought.text, word.text) <= slips
  )
}
