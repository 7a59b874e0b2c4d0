import { type Asked, heard } from '#db/rules/desk-match.ts'
import { likelyWords, matchPerson, rootOf } from '#db/rules/desk-match-person.ts'
import type { Candidate } from '#db/rules/desk-search.ts'
import { JoinedTexts } from '#db/rules/joined-texts.ts'
import type { FoundWhy, MatchLevel } from '#db/values/desk-search.ts'
import type { ReadDb } from '../columns.ts'
import type { KeptFacts } from '../kept-facts.ts'
import { type KeptJst, type KeptPerson, keptPeople } from './desk-search-facts.ts'

/** What each of the finders looks at. */
export interface Search {
  readonly db: ReadDb
  readonly kept: KeptFacts
  readonly programmeId: string
  readonly asked: Asked
  readonly jsts: ReadonlyMap<string, KeptJst>
  /** Why a hit stands where it stands: how well it fits, and why the office deals with it now. */
  readonly why: (match: MatchLevel, ...ids: readonly (string | null)[]) => FoundWhy
}

/** People by parts of their names, those who left last; mistyped names when nobody fits. */
export async function foundPeople(search: Search): Promise<readonly Candidate[]> {
  const { asked, kept, programmeId, jsts } = search
  if (asked.folded.length < 2) return []
  const people = await keptPeople(kept, programmeId)
  const names = await joinedNames(kept, programmeId)
  const places = new Set(asked.words.flatMap((word) => names.holding(rootOf(word))))
  const inOrder = [...places].sort((one, other) => one - other)
  const found = inOrder.flatMap((place) => {
    const one = people[place]
    if (one === undefined) return []
    const match = matchPerson(asked, one, jsts.get(one.jstId)?.words.name ?? '')
    return match === null ? [] : [candidate(search, one, match)]
  })
  if (found.length > 0) return found
  const sought = asked.words.map(({ text }) => heard(text))
  const likely = likelyWords(asked, sought, await nameWords(kept, programmeId))
  if (likely === null) return []
  return people
    .filter(({ searchable }) => {
      const own = searchable.split(' ')
      return likely.every((words) => own.some((word) => words.has(word)))
    })
    .map((one) => candidate(search, one, 'typo'))
}

const joinedNames = (kept: KeptFacts, programmeId: string) =>
  kept.get(`joined names ${programmeId}`, ['person'], async () => {
    const people = await keptPeople(kept, programmeId)
    return new JoinedTexts(people.map(({ searchable }) => searchable))
  })

/** The distinct words of all names: far fewer than people. */
const nameWords = (kept: KeptFacts, programmeId: string) =>
  kept.get(`name words ${programmeId}`, ['person'], async () => {
    const people = await keptPeople(kept, programmeId)
    const words = new Set(people.flatMap(({ searchable }) => searchable.split(' ')))
    return [...words].map((word) => ({ word, ...heard(word) }))
  })

function candidate({ asked, jsts, why }: Search, one: KeptPerson, match: MatchLevel): Candidate {
  const { id, firstName, lastName, jstId, leftOn } = one
  return {
    hit: {
      ...{ kind: 'person', id, firstName, lastName, function: one.function, leftOn },
      teryt: jstId,
      jstName: jsts.get(jstId)?.name ?? '',
      why: why(match, id),
    },
    gone: leftOn !== null,
    order: one.lastFirst.startsWith(asked.words[0]?.text ?? '') ? 0 : 1,
  }
}
