import { fold } from './fold.ts'

interface Ending {
  /** What the end of a folded word looks like. */
  readonly at: RegExp
  /** What stands there instead. */
  readonly instead: string
  /** How many letters must be left for the rule to be taken. */
  readonly atLeast: number
}

const ending = (at: RegExp, instead: string, atLeast: number): Ending => ({ at, instead, atLeast })

/**
 * The endings of folded Polish nouns, adjectives and verbs, tried in this order. They unite forms
 * of one word (`szkolenie`, `szkoleń`, `szkoleniowy`), not words of one family, and take little:
 * a stem too short would find everything.
 */
const endings: readonly Ending[] = [
  // "certyfikacie", "wizycie", "ofercie", "kandydaci" are of words in t; "zdjęcie" is not.
  ending(/(?<=a|y|n|r|ie)cie$/, 't', 3),
  ending(/scie$/, 'st', 4),
  ending(/(?<=da|ga|ka)ci$/, 't', 5),
  ending(/(?:ego|ych|ich|ymi|imi|ami|ach)$/, '', 3),
  ending(/(?:owie|iem|iom|emu)$/, '', 4),
  ending(/(?:em|om|ej|ym|im)$/, '', 4),
  ending(/[aeiouy]$/, '', 3),
  // "dotacja", "komisji"; "dotacyjny".
  ending(/(?<=[crsz])j$/, '', 4),
  ending(/yjn$/, '', 4),
  ending(/i?ow$/, '', 4),
  // "pracownicy" and "pracownik", "działce" and "działka", "działek", "fakturze" and "faktura".
  ending(/nic$/, 'nik', 5),
  ending(/(?<=[bdfglmnprtwz])c$/, 'k', 4),
  ending(/(?<=[bcdfghjklmnprstwz])ek$/, 'k', 4),
  // "mieszkaniec" and "mieszkańca".
  ending(/(?<=[dlnprtw])iec$/, 'k', 4),
  ending(/rz$/, 'r', 4),
  // "podpisać", "podpisał", "podpisana", "rozliczyć".
  ending(/(?:ac|ic|yc|al|yl|il|an)$/, '', 5),
  ending(/yc$/, 'yt', 4),
  // English plurals of the answers' other language.
  ending(/(?<=ing|ent|ion|or|it|te|ce)s$/, '', 4),
]

/** Forms that no ending explains. */
const irregular: ReadonlyMap<string, string> = new Map([
  ['miescie', 'miast'],
  ['powiecie', 'powiat'],
  ['dni', 'dzien'],
  ['dnia', 'dzien'],
  ['dniu', 'dzien'],
  ['dniem', 'dzien'],
  ['dniach', 'dzien'],
  ['nowej', 'now'],
  ['nowym', 'now'],
  ['gorze', 'gor'],
  ['nowogrodzie', 'nowogrod'],
  ['bojadel', 'bojadl'],
  ['strzelec', 'strzelc'],
])

const shortest = 3

/** One folded word without its endings; words of three letters and those with digits stay. */
function stemOf(word: string): string {
  if (/\d/.test(word)) return word
  let stem = word
  for (;;) {
    const shorter = irregular.get(stem) ?? shortened(stem)
    if (shorter === undefined) return stem
    stem = shorter
  }
}

function shortened(word: string): string | undefined {
  if (word.length <= shortest) return undefined
  for (const { at, instead, atLeast } of endings) {
    const shorter = word.replace(at, instead)
    if (shorter !== word && shorter.length >= atLeast) return shorter
  }
  return undefined
}

/**
 * The folded words of a text without Polish endings, single spaces between them: forms of one
 * word have one stem. Stemming a stem changes nothing, and folding first changes nothing.
 */
export function stemmed(text: string): string {
  const folded = fold(text)
  return folded === '' ? '' : folded.split(' ').map(stemOf).join(' ')
}

/**
 * What the search index reads of a record: each word of the texts once, folded as it stands and
 * without its ending, so that a word is found while it is typed and in another form.
 */
export function searchableOf(...parts: readonly string[]): string {
  const words = new Set<string>()
  for (const word of fold(parts.join(' ')).split(' ')) {
    if (word === '') continue
    words.add(word)
    words.add(stemOf(word))
  }
  return [...words].join(' ')
}

/** Folded words that stand in any question, in both languages of the answers. */
const fillers: ReadonlySet<string> = new Set(
  [
    'ale albo bez bedzie beda byc byl byla bylo byly chce chcial co czy czym dla do gdy gdzie go',
    'ich ile im ja jak jaka jaki jakie jakiej jakich jakis jego jej jest jestem jesli juz kiedy kto',
    'ktora ktore ktorej ktory ktorych ktos lub ma maja mam mamy moge moj moja moje mozna moze musi',
    'na nad nam nas nasz nasza nasze naszej nie nim o od on ona oni pan pani po pod prosze przed',
    'przez przy sa sie skad sobie ta tak taka taki takich takie takiego takiej takim tam te tego tej',
    'ten to tu tych tylko tym u w was we wiec z za ze',
    'a an and are at can do does for from how i in is it my of on or our the to we what when where',
    'which who will with you your',
  ].flatMap((line) => line.split(' ')),
)

/** Whether a folded word says nothing of what is asked about. */
export const isFiller = (word: string): boolean => word.length === 1 || fillers.has(word)
