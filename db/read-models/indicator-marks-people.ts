import type { Day } from '#db/values/day.ts'
import type { IndicatorSet } from '#db/values/indicator.ts'
import type { ReadDb } from '../columns.ts'
import { bothAtOnce, type Mark, since } from '../rules/indicator-mark.ts'
import { attendersOf, participations } from '../rules/people-participation.ts'
import { spanOf } from '../rules/training-state.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { trainingsOf } from '../stores/training.ts'
import { marksOfJsts } from './indicator-marks-jst.ts'
import type { IndicatorPlaces } from './indicator-places.ts'
import { type NamedFacts, peopleCountsFacts } from './people-counts.ts'
import type { HeldDay } from './people-presence.ts'
import { groupBy } from './register.ts'

export type PeopleSet = Extract<
  IndicatorSet,
  'jstsTrained' | 'participants' | 'peopleTrained' | 'trainingsHeld' | 'attendances'
>

type Person = NamedFacts['people'] extends ReadonlyMap<string, infer P> ? P : never

/**
 * The sets that attendance makes, from the facts of the counts of people:
 * - `participants`: people whose record is complete, from their first day of attendance, as the
 *   figure `counted` has it;
 * - `peopleTrained`: those of them who have reached the threshold of hours, from that day; the
 *   figure `trained` of the counts of people asks for no complete record, an indicator does;
 * - `jstsTrained`: JSTs that hold a support agreement, from the first day of a participant of theirs;
 * - `trainingsHeld`: trainings that were not cancelled and to which somebody came, from their last day;
 * - `attendances`: one for each person and day.
 * A record merged into another is none of its own.
 */
export async function peopleMarks(
  db: ReadDb,
  programme: ProgrammeRow,
  places: IndicatorPlaces,
  sets: ReadonlySet<IndicatorSet>,
): Promise<ReadonlyMap<PeopleSet, readonly Mark[]>> {
  // Only the sets of people name those too who have attended nothing yet.
  const who = sets.has('participants') || sets.has('peopleTrained') ? 'all' : 'attended'
  const facts = await peopleCountsFacts(db, programme, programme.to, who)
  const began = participations(facts)
  const people = [...facts.people.values()].filter(({ mergedIntoId }) => mergedIntoId === null)
  const markOf = (person: Person, from: Day | null) => personMark(person, places, from)
  const found = new Map<PeopleSet, readonly Mark[]>()
  const complete = (person: Person) => person.missing.length === 0
  if (sets.has('participants')) {
    const fromOf = (person: Person) =>
      complete(person) ? (began.get(person.id)?.from ?? null) : null
    found.set(
      'participants',
      people.map((person) => markOf(person, fromOf(person))),
    )
  }
  if (sets.has('peopleTrained')) {
    const fromOf = (person: Person) =>
      complete(person) ? (began.get(person.id)?.trainedOn ?? null) : null
    found.set(
      'peopleTrained',
      people.map((person) => markOf(person, fromOf(person))),
    )
  }
  if (sets.has('jstsTrained')) {
    const first = groupBy(
      people.flatMap((person) => {
        const from = began.get(person.id)?.from
        return from === undefined || !complete(person) ? [] : [{ jstId: person.jstId, from }]
      }),
      ({ jstId }) => jstId,
    )
    const times = [...first].map(([jstId, own]) => {
      const from = own.map((one) => one.from).toSorted()[0] ?? null
      return [jstId, bothAtOnce(since(from), places.signed.get(jstId) ?? [])] as const
    })
    found.set('jstsTrained', marksOfJsts(places, new Map(times)))
  }
  if (sets.has('trainingsHeld')) {
    found.set('trainingsHeld', (await trainingMarks(db, programme.id, facts, facts.day)).marks)
  }
  if (sets.has('attendances')) found.set('attendances', attendanceMarks(facts, places))
  return found
}

/** A mark of a person from a day on. */
export const personMark = (
  { id, firstName, lastName, jstId, panel, sex }: Person,
  { places }: IndicatorPlaces,
  from: Day | null,
): Mark => ({
  ...{ key: `person:${id}`, subject: 'person', id, name: `${lastName} ${firstName}`.trim() },
  ...{ place: places.get(jstId) ?? null, panel, sex, deliverable: null, times: since(from) },
})

/**
 * The trainings of a programme, and which of them are cancelled or were over by a day, for what
 * those that were not held are missing.
 */
export async function trainingMarks(
  db: ReadDb,
  programmeId: string,
  { days }: NamedFacts,
  day: Day,
) {
  const byTraining = groupBy(days, ({ trainingId }) => trainingId)
  const over = { cancelled: new Set<string>(), past: new Set<string>() }
  const marks = (await trainingsOf(db, programmeId)).map((row): Mark => {
    const { id, subject, panel, cancelledOn } = row
    const own = byTraining.get(id) ?? []
    const last = spanOf({ days: own })?.last ?? null
    if (cancelledOn !== null) over.cancelled.add(id)
    if (last !== null && last <= day) over.past.add(id)
    const held = cancelledOn === null && own.some(({ people }) => people.length > 0)
    return {
      ...{ key: `training:${id}`, subject: 'training', id, name: subject, place: null, panel },
      ...{ sex: null, deliverable: null, times: since(held ? last : null) },
    }
  })
  return { marks, over }
}

/** The first day on which somebody of each JST came to a training, whatever the records lack. */
export async function firstDays(
  db: ReadDb,
  programme: ProgrammeRow,
): Promise<ReadonlyMap<string, Day>> {
  const facts = await peopleCountsFacts(db, programme, programme.to, 'attended')
  const first = new Map<string, Day>()
  for (const [id, { from }] of participations(facts)) {
    const jstId = facts.people.get(id)?.jstId
    if (jstId === undefined) continue
    const known = first.get(jstId)
    if (known === undefined || from < known) first.set(jstId, from)
  }
  return first
}

/** One for each person and day: what a day and a person say of it is put together once each. */
function attendanceMarks(facts: NamedFacts, places: IndicatorPlaces): readonly Mark[] {
  const named = new Map(
    [...facts.people.values()].map((person) => [person.id, personMark(person, places, null)]),
  )
  return facts.days.flatMap((day: HeldDay) => {
    const times = since(day.on)
    return attendersOf(day, facts.people).flatMap((personId): Mark[] => {
      const person = named.get(personId)
      if (person === undefined) return []
      const { name, place, sex } = person
      // An attendance is of its training's panel and opens the training.
      return [
        {
          ...{ key: `attendance:${day.id}:${personId}`, subject: 'training', id: day.trainingId },
          ...{ name, place, panel: day.panel, sex, deliverable: null, times },
        },
      ]
    })
  })
}
