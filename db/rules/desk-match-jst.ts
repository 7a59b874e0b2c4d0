import type { MatchLevel } from '#db/values/desk-search.ts'
import { fold } from '#db/values/fold.ts'
import type { JstKind } from '#db/values/jst.ts'
import { stemmed } from '#db/values/polish-words.ts'
import {
  type Asked,
  type AskedWord,
  beginsIn,
  type Heard,
  heard,
  isMistyped,
  levelIn,
  shortestInside,
} from './desk-match.ts'

/** A code is typed from its beginning, from so many digits on. */
const shortestCode = 2

/**
 * What people call each kind on the telephone, folded: first the words that mean this kind, then
 * those that may. "Gmina Gubin" is the rural one, though the town is a gmina too.
 */
const kindWords: Readonly<Record<JstKind, readonly [meant: string, possible: string]>> = {
  powiat: ['powiat powiatu powiecie starostwo powiatowe starosta starosty', ''],
  cityWithPowiatRights: [
    'miasto miasta miescie um prezydent prezydenta',
    'urzad urzedu urzedzie na prawach powiatu grodzkie powiat gmina gminie gm',
  ],
  urbanGmina: [
    'miasto miasta miescie miejska miejski um burmistrz burmistrza',
    'urzad urzedu urzedzie ratusz gmina gminy gminie gm',
  ],
  urbanRuralGmina: [
    'miejsko wiejska gmina gminy gminie gm um ug umig burmistrz burmistrza',
    'miasto miasta miescie urzad urzedu urzedzie miejski wiejska',
  ],
  ruralGmina: ['gmina gminy gminie gm wiejska wies ug wojt wojta', 'urzad urzedu urzedzie'],
}

/** Every word for a kind: one that is not this JST's means another one. */
const wordsOfKinds: ReadonlySet<string> = new Set(
  Object.values(kindWords).flatMap((words) => words.join(' ').split(' ')),
)

/** A JST with its words folded once. */
export interface JstWords {
  readonly teryt: string
  readonly name: string
  readonly parts: readonly string[]
  readonly nameWords: readonly Heard[]
  /** The words of the name without their endings, each between blanks. */
  readonly stems: string
  /** Its powiat and its seat, each word after a blank. */
  readonly place: string
  readonly meant: string
  readonly possible: string
}

/** Folds what a JST is found by. */
export function jstWords(jst: {
  readonly teryt: string
  readonly name: string
  readonly kind: JstKind
  readonly powiatName: string
  readonly seat: string
}): JstWords {
  const name = fold(jst.name)
  const [meant, possible] = kindWords[jst.kind]
  return {
    teryt: jst.teryt,
    name,
    parts: name.split(' '),
    nameWords: name.split(' ').map(heard),
    stems: ` ${stemmed(name)} `,
    place: ` powiat ${fold(jst.powiatName)} ${fold(jst.seat)}`,
    meant: ` ${meant}`,
    possible: ` ${possible}`,
  }
}

/**
 * How well a JST fits what was typed: by its TERYT code from the beginning (without the leading
 * zero too), else by its name with words of its kind, powiat or seat beside. With none of its
 * name typed it is found by the others alone, as the whole of a powiat is. A kind that only may be
 * meant fits less: of the two of one name the other comes first. Words of something else may stand
 * beside the whole of its name (`opiekun Dobiegniew`); prepositions say nothing (`w Gubinie`).
 */
export function matchJst(asked: Asked, jst: JstWords): MatchLevel | null {
  if (asked.digits !== undefined) return matchCode(asked.digits, jst.teryt)
  const named: AskedWord[] = []
  let doubted = false
  let inside = false
  let foreign = false
  for (const word of asked.words) {
    if (saysNothing(word, jst)) continue
    if (beginsIn(jst.name, word, jst.stems)) named.push(word)
    else if (!holds(jst.meant, word)) {
      if (holds(jst.possible, word) || holds(jst.place, word)) doubted = true
      else if (isInside(jst.name, word)) inside = true
      else if (wordsOfKinds.has(word.text)) return null
      else foreign = true
    }
  }
  if (foreign) {
    if (!isWholeName(jst, named)) return null
    return doubted ? 'inside' : 'named'
  }
  if (inside || named.length === 0) return 'inside'
  // A word of the kind may begin the name as well: "powiat", "miasteczko".
  const match = levelIn(jst.name, named, jst.stems) ?? 'word'
  if (!doubted) return match
  return match === 'exact' ? 'begins' : 'word'
}

/** A preposition or the like, unless the name has it: "Kostrzyn nad Odrą". */
const saysNothing = ({ filler, text }: AskedWord, { parts }: JstWords): boolean =>
  filler && !parts.includes(text)

/** Whether every word of the name was typed, in any form. */
const isWholeName = ({ parts }: JstWords, named: readonly AskedWord[]): boolean =>
  parts.every((part) => named.some(({ text, stem }) => text === part || stem === stemmed(part)))

/** Whether one of the words, each after a blank, begins so. */
const holds = (words: string, { start }: AskedWord): boolean => words.includes(start)

const isInside = (name: string, { text }: AskedWord): boolean =>
  text.length >= shortestInside && name.includes(text)

function matchCode(digits: string, teryt: string): MatchLevel | null {
  if (teryt === digits || teryt === `0${digits}`) return 'exact'
  if (digits.length < shortestCode) return null
  return teryt.startsWith(digits) || teryt.startsWith(`0${digits}`) ? 'begins' : null
}

/** Whether a JST fits but for slips of the keyboard or words written by ear. */
export function isMistypedJst(asked: Asked, sought: readonly Heard[], jst: JstWords): boolean {
  let named = false
  for (const [at, word] of asked.words.entries()) {
    if (saysNothing(word, jst)) continue
    const here = sought[at]
    const own =
      beginsIn(jst.name, word, jst.stems) ||
      (here !== undefined && jst.nameWords.some((one) => isMistyped(word.text, here, one)))
    if (own) named = true
    else if (![jst.meant, jst.possible, jst.place].some((words) => holds(words, word))) return false
  }
  return named
}
