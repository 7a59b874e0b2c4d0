import { type Asked, askedOf, heard } from '#db/rules/desk-match.ts'
import { isMistypedJst, matchJst } from '#db/rules/desk-match-jst.ts'
import type { MatchLevel } from '#db/values/desk-search.ts'
import { typedPhoneDigits } from '#db/values/phone-digits.ts'
import type { ReadDb } from '../columns.ts'
import { KeptFacts } from '../kept-facts.ts'
import { contractorsCalling, jstsCalling, type MayCall, peopleCalling } from './caller-facts.ts'
import { type KeptJst, keptJsts } from './desk-search-facts.ts'
import { earlierCallers } from './earlier-callers.ts'

/** So many of each kind are offered; more words narrow them down. */
const offered = 5

interface Ranked {
  readonly one: MayCall
  readonly rank: number
}

/**
 * Who may be calling: people, JSTs (with the contacts on record there) and contractors by the
 * beginnings of words of their names, a TERYT or a NIP, or by the last digits of a number; then
 * who called before and is none of those found. A name that begins so comes first, and with it its
 * kind. Who is on record as a person is not offered again as a contact of their JST.
 */
export async function findCallers(db: ReadDb, programmeId: string, words: string) {
  const asked = askedOf(words)
  if (asked.folded === '') return []
  const kept = await KeptFacts.of(db)
  const jsts = await keptJsts(kept)
  const sought = { words: asked.words.map(({ text }) => text), digits: typedPhoneDigits(words) }
  const onRecord = [
    ranked(await peopleCalling(kept, programmeId), sought),
    ranked(await jstsCalling(kept), sought, jstsSaid(asked, jsts)),
    ranked(await contractorsCalling(kept), sought),
  ]
  const known = new Set(onRecord.flat().map(({ one }) => whoAt(one)))
  const earlier = await earlierCallers({ db, kept, programmeId }, { ...sought, words })
  const unknown = earlier.filter((one) => !known.has(whoAt(one)))
  const groups = [...onRecord, ranked(unknown, sought)].map((group) => group.slice(0, offered))
  const people = new Set(groups[0]?.map(({ one }) => whoAt(one)))
  return groups
    .flatMap((group) => (group[0] === undefined ? [] : [{ group, first: group[0].rank }]))
    .toSorted((a, b) => a.first - b.first)
    .flatMap(({ group }) => group.map(({ one }) => one))
    .filter((one) => one.kind !== 'jst' || !people.has(whoAt(one)))
    .map(({ kind, id, name, phone, teryt, leftOn, calledOn }) => {
      const jst = jsts.get(teryt ?? '')
      return {
        ...{ kind, id, name, phone, leftOn, calledOn },
        jst: jst === undefined ? null : { teryt: jst.teryt, name: jst.name, kind: jst.kind },
      }
    })
}

/** A name in whatever order of its words, at a JST. */
const whoAt = ({ folded, teryt }: MayCall): string =>
  `${teryt} ${folded.split(' ').toSorted().join(' ')}`

interface Sought {
  readonly words: readonly string[]
  /** The last digits of a number, last first; undefined when no number was typed. */
  readonly digits: string | undefined
}

/** Those who fit, the best first; JSTs that were `said` otherwise, and their contacts, in order. */
function ranked(
  all: readonly MayCall[],
  { words, digits }: Sought,
  said: readonly string[] = [],
): readonly Ranked[] {
  const place = new Map(said.map((teryt, at) => [teryt, at]))
  const placeOf = ({ one }: Ranked) => place.get(one.teryt ?? '') ?? said.length
  return all
    .flatMap((one): Ranked[] => {
      if (digits !== undefined && one.reversed.startsWith(digits)) return [{ one, rank: 0 }]
      if (place.has(one.id)) return [{ one, rank: 1 }]
      if (!words.every((word) => one.words.includes(` ${word}`))) return []
      return [{ one, rank: one.folded.startsWith(words[0] ?? '') ? 1 : 2 }]
    })
    .toSorted((a, b) => a.rank - b.rank || placeOf(a) - placeOf(b))
}

const levels: readonly MatchLevel[] = ['exact', 'begins', 'word']

/**
 * The JSTs that are named as in the box of the desk, the likeliest first: "gmina Gubin", "UM
 * Gubin", "Zielonej Góry"; where none is, those that fit but for a slip.
 */
function jstsSaid(asked: Asked, jsts: ReadonlyMap<string, KeptJst>): readonly string[] {
  const fitting = [...jsts.values()].flatMap(({ teryt, words }) => {
    const match = matchJst(asked, words)
    return match !== null && levels.includes(match) ? [{ teryt, match }] : []
  })
  if (fitting.length > 0 || asked.digits !== undefined) {
    return fitting
      .toSorted((a, b) => levels.indexOf(a.match) - levels.indexOf(b.match))
      .map(({ teryt }) => teryt)
  }
  const sought = asked.words.map(({ text }) => heard(text))
  return [...jsts.values()]
    .filter(({ words }) => isMistypedJst(asked, sought, words))
    .map(({ teryt }) => teryt)
}
