import type { z } from 'zod'
import { fold, matchesFolded } from '#db/values/fold.ts'
import type { attendance, DoorList } from '#electron/contract/attendance.ts'

export type { DoorList } from '#electron/contract/attendance.ts'
export type DoorPerson = DoorList['people'][number]
export type Mark = z.output<typeof attendance.marks.outputSchema>[number]

/** A person at the door with the text that the search looks into. */
export interface Findable {
  readonly person: DoorPerson
  readonly folded: string
}

/** So many people are drawn at once; more words narrow the list. */
export const shownAtOnce = 20

/** Folds names and JSTs once, so that a keystroke only compares. */
export const findable = (people: readonly DoorPerson[]): readonly Findable[] =>
  people.map((person) => ({
    person,
    folded: fold(
      `${person.lastName} ${person.firstName} ${person.lastName} ${person.jstName} ${person.jstId}`,
    ),
  }))

/** A person's name in a sentence. */
export const sentenceName = ({
  firstName,
  lastName,
}: Pick<DoorPerson, 'firstName' | 'lastName'>): string => `${firstName} ${lastName}`

/** How near a person stands to a mark: the list first, then who waits, then the rest. */
const nearness = { seated: 0, waiting: 1, other: 2 } as const
/** Three groups, last names before insides, and three times that for who is barred or there. */
const heapCount = 18

/**
 * The people whose name or JST holds every word of the text, who still may be marked first. With
 * nothing typed only the training's own list is shown: the rest of the panel is looked for by
 * name. Words that begin a last name come before words from inside it.
 */
export function matching(
  people: readonly Findable[],
  text: string,
  isPresent: (personId: string) => boolean,
): readonly DoorPerson[] {
  const query = fold(text)
  // Sorted into few heaps instead of by comparing: the whole panel may match one letter.
  const heaps: DoorPerson[][] = Array.from({ length: heapCount }, () => [])
  for (const { person, folded } of people) {
    if (query === '' && person.group === 'other') continue
    if (!matchesFolded(folded, query)) continue
    const later = isPresent(person.id) ? 2 : person.barred === null ? 0 : 1
    const inside = query === '' || folded.startsWith(query) ? 0 : 1
    heaps[later * 6 + nearness[person.group] * 2 + inside]?.push(person)
  }
  return heaps.flat()
}
