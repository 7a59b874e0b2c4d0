import type { z } from 'zod'
import type { Day } from '#db/values/day.ts'
import type { attendance } from '#electron/contract/attendance.ts'

export type Grid = z.output<typeof attendance.grid.outputSchema>
export type GridPerson = Grid['people'][number]
export type GridDay = Grid['training']['days'][number]

/** What a person changed and has not saved: `person day` → presence. */
export type Changes = Readonly<Record<string, boolean>>

export const cellKey = (personId: string, dayId: string): string => `${personId} ${dayId}`

/** Whether the cell stands as present, with what is not saved yet. */
export const isPresent = (person: GridPerson, dayId: string, changes: Changes): boolean =>
  changes[cellKey(person.id, dayId)] ?? person.present.includes(dayId)

/** Minutes of the days on which the person stands as present. */
export const minutesOf = (person: GridPerson, days: readonly GridDay[], changes: Changes): number =>
  days.reduce((sum, { id, minutes }) => (isPresent(person, id, changes) ? sum + minutes : sum), 0)

/** The people of the table: with a seat, waiting, there once, or added by hand. */
export const rowsOf = (
  people: readonly GridPerson[],
  added: ReadonlySet<string>,
  changes: Changes,
) => {
  const touched = new Set(Object.keys(changes).map((key) => key.split(' ')[0] ?? ''))
  return people.filter(
    ({ id, group, present }) =>
      group !== 'other' || present.length > 0 || added.has(id) || touched.has(id),
  )
}

/** Everybody with a seat as present on the days that have come and are not marked yet. */
export function allPresent(grid: Grid, changes: Changes, today: Day): Changes {
  const cells = grid.people
    .filter(({ group }) => group === 'seated')
    .flatMap((person) =>
      grid.training.days
        .filter(({ id, on }) => on <= today && !isPresent(person, id, changes))
        .map(({ id }) => [cellKey(person.id, id), true] as const),
    )
  return Object.fromEntries(cells)
}

/** What is sent: each change that the store does not have already. */
export const itemsOf = (grid: Grid, changes: Changes) =>
  grid.people.flatMap((person) =>
    grid.training.days.flatMap(({ id: dayId }) => {
      const present = changes[cellKey(person.id, dayId)]
      return present === undefined || present === person.present.includes(dayId)
        ? []
        : [{ personId: person.id, dayId, present }]
    }),
  )
