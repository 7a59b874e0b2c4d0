import type { Day } from '#db/values/day.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** A visit as it is typed. */
export interface VisitEntry {
  readonly region: string
  readonly host: string
  readonly from: Day
  readonly to: Day
  readonly purpose: string
  readonly reportOn: Day | null
  readonly report: string
}

interface Period {
  readonly from: Day
  readonly to: Day
}

/** A document goes only while no visit names it as its cost. */
export const decideCostRemoval = (
  visit: { readonly region: string; readonly host: string; readonly from: Day } | null,
): Decision<true> =>
  visit === null
    ? allow(true)
    : refuse('expense.inStudyVisit', { region: visit.region, host: visit.host, day: visit.from })

/**
 * Whether a visit may be written down: where it goes, to whom and what for, its days in order
 * and inside the programme; a report comes after the visit ended, has a day of its own that has
 * come, and says something or has a file. Refuses the first thing that does not fit.
 */
export function decideVisit(
  visit: VisitEntry,
  facts: { readonly period: Period; readonly today: Day; readonly hasFile: boolean },
): Decision<true> {
  const { region, host, from, to, purpose, reportOn, report } = visit
  if (region === '') return refuse('studyVisit.regionMissing')
  if (host === '') return refuse('studyVisit.hostMissing')
  if (purpose === '') return refuse('studyVisit.purposeMissing')
  if (to < from) return refuse('studyVisit.daysReversed', { from, to })
  const { period, today } = facts
  if (from < period.from || to > period.to) {
    return refuse('studyVisit.outsideProgramme', { from: period.from, to: period.to })
  }
  if (reportOn === null) {
    return report === '' ? allow(true) : refuse('studyVisit.reportDayMissing')
  }
  if (reportOn < to) return refuse('studyVisit.reportBeforeEnd', { day: reportOn, to })
  if (reportOn > today) return refuse('studyVisit.reportAhead', { day: reportOn })
  return report === '' && !facts.hasFile ? refuse('studyVisit.reportEmpty') : allow(true)
}

/** A person who is to go on a visit. */
export interface Traveller {
  readonly name: string
  readonly leftOn: Day | null
  readonly mergedIntoId: string | null
  readonly pseudonymisedOn: Day | null
}

/**
 * Whether a person may be written down as having gone: one who had not left before the visit.
 * Refuses a record merged into another and one whose name was forgotten.
 */
export function decideTraveller(person: Traveller, from: Day): Decision<true> {
  const { name, leftOn } = person
  if (person.mergedIntoId !== null) return refuse('studyVisit.personMerged', { name })
  if (person.pseudonymisedOn !== null) return refuse('studyVisit.personForgotten')
  return leftOn !== null && leftOn < from
    ? refuse('studyVisit.personLeft', { name, day: leftOn })
    : allow(true)
}
