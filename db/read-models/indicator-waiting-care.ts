import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { standsOn } from '../rules/indicator-mark.ts'
import { ownedStep } from '../rules/step-owner.ts'
import { visitMarks } from './indicator-marks-care.ts'
import type { IndicatorPlaces } from './indicator-places.ts'
import type { Waiting } from './indicator-waiting.ts'

/** Visits that are planned and were not held by the day. */
export const waitingVisits = async (
  db: ReadDb,
  programmeId: string,
  places: IndicatorPlaces,
  day: Day,
): Promise<readonly Waiting[]> =>
  (await visitMarks(db, programmeId, places)).flatMap((mark): Waiting[] =>
    standsOn(mark, day) ? [] : [{ mark, ...ownedStep('holdVisit') }],
  )
