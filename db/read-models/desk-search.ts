import { type Asked, askedOf, heard } from '#db/rules/desk-match.ts'
import { isMistypedJst, matchJst } from '#db/rules/desk-match-jst.ts'
import { type Candidate, rankedGroups } from '#db/rules/desk-search.ts'
import type { Day } from '#db/values/day.ts'
import type { FoundGroup, FoundWhy, MatchLevel } from '#db/values/desk-search.ts'
import type { JstKind } from '#db/values/jst.ts'
import type { Role } from '#db/values/role.ts'
import type { ReadDb } from '../columns.ts'
import { KeptFacts } from '../kept-facts.ts'
import { deskDay } from '../rules/desk-day.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { type Dealt, dealtWith } from './desk-search-dealt.ts'
import { keptJsts } from './desk-search-facts.ts'
import { foundNumbers } from './desk-search-numbers.ts'
import {
  foundContractors,
  foundContracts,
  foundDocuments,
  foundPapers,
} from './desk-search-papers.ts'
import { foundPeople, type Search } from './desk-search-people.ts'
import { foundAnswers, foundEnquiries, foundTopics, foundTrainings } from './desk-search-words.ts'

/** Who asks for what. */
export interface AskedDesk {
  readonly typed: string
  readonly today: Day
  /** The role of who asks: not everybody is told the numbers of people and mentors. */
  readonly reader: Role
}

/**
 * Everything but expense documents that fits what was typed: JSTs, people, numbers, trainings,
 * contractors, contracts, papers given out, answers, topics and conversations, not yet in order.
 */
export async function foundAtDesk(
  db: ReadDb,
  programme: ProgrammeRow,
  { typed, today, reader }: AskedDesk,
): Promise<readonly Candidate[]> {
  const asked = askedOf(typed)
  if (asked.folded === '') return []
  const kept = await KeptFacts.of(db)
  const day = deskDay(programme, today)
  const dealt = await dealtWith(kept, programme.id, { day, today })
  const jsts = await keptJsts(kept)
  const why = (match: MatchLevel, ...ids: readonly (string | null)[]) => whyOf(match, ids, dealt)
  const search: Search = { db, kept, programmeId: programme.id, asked, jsts, why }
  const named = [
    ...foundJsts(search),
    ...(await foundPeople(search)),
    ...(await foundNumbers(search, reader)),
    ...(await foundTrainings(search, day)),
    ...(await foundContractors(search)),
    ...(await foundContracts(search)),
    ...(await foundPapers(search)),
  ]
  // Who names somebody or something on record does not ask in other words about something else,
  // unless words of something else stand beside a JST's name.
  const isAnswerSought = named.every(
    ({ hit: { why } }) => why.match === 'typo' || why.match === 'named',
  )
  return [
    ...named,
    ...(await foundAnswers(search, day, isAnswerSought)),
    ...(await foundTopics(search)),
    ...(await foundEnquiries(search)),
  ]
}

/**
 * Expense documents that fit what was typed: read apart, for there may be 100,000 of them and no
 * index holds their words.
 */
export const documentsAtDesk = (db: ReadDb, programmeId: string, typed: string) =>
  foundDocuments({ db, programmeId }, typed)

/** What was found, in groups and in order. */
export const foundInOrder = (candidates: readonly Candidate[]): readonly FoundGroup[] =>
  rankedGroups(candidates)

function whyOf(
  match: MatchLevel,
  ids: readonly (string | null)[],
  dealtWithOf: (id: string | null) => Dealt | undefined,
): FoundWhy {
  for (const id of ids) {
    const dealt = dealtWithOf(id)
    if (dealt !== undefined) return { match, ...dealt }
  }
  return { match, dealt: null, on: null }
}

/** Of two of one name the larger kind of town is meant, unless the kind was said. */
const usual: readonly JstKind[] = [
  'cityWithPowiatRights',
  'urbanGmina',
  'urbanRuralGmina',
  'ruralGmina',
  'powiat',
]

function foundJsts({ asked, jsts, why }: Search): readonly Candidate[] {
  const fitting = [...jsts.values()].flatMap((one) => {
    const match = matchJst(asked, one.words)
    return match === null ? [] : [{ one, match }]
  })
  const all = fitting.length > 0 ? fitting : mistyped(asked, jsts)
  return all.map(({ one: { teryt, name, kind, powiatName }, match }) => ({
    hit: { kind: 'jst', id: teryt, name, jstKind: kind, powiatName, why: why(match, teryt) },
    order: usual.indexOf(kind),
  }))
}

function mistyped(asked: Asked, jsts: Search['jsts']) {
  if (asked.digits !== undefined) return []
  const sought = asked.words.map(({ text }) => heard(text))
  return [...jsts.values()]
    .filter((one) => isMistypedJst(asked, sought, one.words))
    .map((one) => ({ one, match: 'typo' as const }))
}
