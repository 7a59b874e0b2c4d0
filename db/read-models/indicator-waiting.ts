import type { Day } from '#db/values/day.ts'
import type { CountRule, MissingStep } from '#db/values/indicator.ts'
import type { ReadDb } from '../columns.ts'
import { isAskedFor, type Mark, standsOn } from '../rules/indicator-mark.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { indicatorPlaces } from './indicator-places.ts'
import { waitingVisits } from './indicator-waiting-care.ts'
import { waitingJsts } from './indicator-waiting-jst.ts'
import { waitingPeople, waitingTrainings } from './indicator-waiting-people.ts'
import { withNames } from './indicator-waiting-who.ts'
import { waitingDeliverables, waitingReports } from './indicator-waiting-work.ts'

/** Something that does not count on a day, with a step that it is missing. */
export interface Waiting extends MissingStep {
  readonly mark: Mark
  /** The contractor whom the record names. */
  readonly contractorId?: string | undefined
  /** The firm or the person whose move it is, where the records hold a name. */
  readonly who?: string | undefined
}

/**
 * What a count asks for and does not count at the end of a day, with the missing step and whose
 * move it is, by the rules of the next step. Attendances and conversations miss nothing: they
 * happened or they did not.
 */
export async function waitingOn(
  db: ReadDb,
  programme: ProgrammeRow,
  rule: CountRule,
  marks: readonly Mark[],
  day: Day,
): Promise<readonly Waiting[]> {
  // Where nothing can wait, nobody looks through a hundred thousand marks.
  let counted: ReadonlySet<string> | undefined
  const isWaiting = (mark: Mark) => {
    counted ??= new Set(marks.flatMap((one) => (standsOn(one, day) ? [one.key] : [])))
    return !counted.has(mark.key) && isAskedFor(mark, rule.where)
  }
  const found = await candidates(db, programme, rule, isWaiting, day)
  return withNames(
    db,
    programme.id,
    found.filter(({ mark }) => isWaiting(mark)),
    day,
  )
}

async function candidates(
  db: ReadDb,
  programme: ProgrammeRow,
  { set }: CountRule,
  isWaiting: (mark: Mark) => boolean,
  day: Day,
): Promise<readonly Waiting[]> {
  const places = await indicatorPlaces(db, programme.id)
  switch (set) {
    case 'openingReports':
      return waitingReports(db, programme.id, places, day)
    case 'deliverables':
      return waitingDeliverables(db, programme.id, places, day)
    case 'participants':
    case 'peopleTrained':
      return waitingPeople(db, programme, places, set === 'peopleTrained', day)
    case 'trainingsHeld':
      return waitingTrainings(db, programme, day)
    case 'visitsHeld':
      return waitingVisits(db, programme.id, places, day)
    case 'attendances':
    case 'enquiries':
      return []
    default:
      return waitingJsts(db, programme, set, places, isWaiting, day)
  }
}
