import type { IndicatorSet } from '#db/values/indicator.ts'
import type { ReadDb } from '../columns.ts'
import type { Mark } from '../rules/indicator-mark.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { enquiryMarks, visitMarks } from './indicator-marks-care.ts'
import { type JstSet, jstMarks } from './indicator-marks-jst.ts'
import { type PeopleSet, peopleMarks } from './indicator-marks-people.ts'
import { deliverableMarks, planMarks, reportMarks } from './indicator-marks-work.ts'
import { indicatorPlaces } from './indicator-places.ts'

const ofJsts: readonly JstSet[] = [
  'jstsSigned',
  'jstsTrained',
  'jstsImplementing',
  'jstsImplemented',
  'jstsCertified',
]
const ofPeople: readonly PeopleSet[] = [
  'jstsTrained',
  'participants',
  'peopleTrained',
  'trainingsHeld',
  'attendances',
]

/**
 * The marks of the sets asked for, whatever day they counted on: each table that one of them
 * needs is read once. What a record is now (its JST, panel, completeness) holds for every day.
 */
export async function marksIn(
  db: ReadDb,
  programme: ProgrammeRow,
  sets: ReadonlySet<IndicatorSet>,
): Promise<ReadonlyMap<IndicatorSet, readonly Mark[]>> {
  const found = new Map<IndicatorSet, readonly Mark[]>()
  if (sets.size === 0) return found
  const { id } = programme
  const places = await indicatorPlaces(db, id)
  if (ofPeople.some((set) => sets.has(set))) {
    for (const [set, marks] of await peopleMarks(db, programme, places, sets)) found.set(set, marks)
  }
  for (const set of ofJsts) {
    if (set !== 'jstsTrained' && sets.has(set)) found.set(set, await jstMarks(db, id, set, places))
  }
  if (sets.has('openingReports')) found.set('openingReports', await reportMarks(db, id, places))
  if (sets.has('implementationPlans')) {
    found.set('implementationPlans', await planMarks(db, id, places))
  }
  if (sets.has('deliverables')) found.set('deliverables', await deliverableMarks(db, id, places))
  if (sets.has('visitsHeld')) found.set('visitsHeld', await visitMarks(db, id, places))
  if (sets.has('enquiries')) found.set('enquiries', enquiryMarks(db, id, places))
  return found
}
