import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { standsOn } from '../rules/indicator-mark.ts'
import { stepsOfPerson } from '../rules/indicator-step.ts'
import { participations } from '../rules/people-participation.ts'
import { ownedStep } from '../rules/step-owner.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { personMark, trainingMarks } from './indicator-marks-people.ts'
import type { IndicatorPlaces } from './indicator-places.ts'
import type { Waiting } from './indicator-waiting.ts'
import { peopleCountsFacts } from './people-counts.ts'

/** People known by the day who do not count: named, or already at a training; one row for each step. */
export async function waitingPeople(
  db: ReadDb,
  programme: ProgrammeRow,
  places: IndicatorPlaces,
  asksHours: boolean,
  day: Day,
): Promise<readonly Waiting[]> {
  const facts = await peopleCountsFacts(db, programme, day)
  const began = participations(facts)
  return [...facts.people.values()].flatMap((person): Waiting[] => {
    const { from = null, trainedOn = null } = began.get(person.id) ?? {}
    const known = person.namedOn <= day || (from !== null && from <= day)
    if (!known || person.mergedIntoId !== null) return []
    const { leftOn, missing } = person
    const told = { attendedFrom: from, trainedOn, leftOn, missing: missing.length }
    const steps = stepsOfPerson(told, asksHours, day)
    // A JST that withdrew sends nobody any more; what its people lack on paper is still written.
    const sends = facts.places.get(person.jstId)?.takesPart === true
    if (!sends && steps.some(({ whose }) => whose === 'jst')) return []
    const mark = personMark(person, places, null)
    return steps.map((step) => ({ mark, ...step }))
  })
}

/** Trainings that were not cancelled: those still to be held, and those over without a list. */
export async function waitingTrainings(
  db: ReadDb,
  programme: ProgrammeRow,
  day: Day,
): Promise<readonly Waiting[]> {
  const facts = await peopleCountsFacts(db, programme, day)
  const { marks, over } = await trainingMarks(db, programme.id, facts, day)
  return marks.flatMap((mark): Waiting[] => {
    if (standsOn(mark, day) || over.cancelled.has(mark.id)) return []
    const step = over.past.has(mark.id) ? 'writeAttendance' : 'holdTraining'
    return [{ mark, ...ownedStep(step) }]
  })
}
