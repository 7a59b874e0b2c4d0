import type { Day } from '#db/values/day.ts'
import type { DeliverableKind } from '#db/values/implementing.ts'
import type { IndicatorWhere, MarkSubject } from '#db/values/indicator.ts'
import type { JstKind } from '#db/values/jst.ts'
import type { Panel } from '#db/values/person.ts'
import type { Sex } from '#db/values/pesel.ts'
import type { CountedTime } from './quota-course.ts'

/** Where a mark belongs; null of each where it belongs to no JST. */
export interface MarkPlace {
  readonly jstId: string
  readonly jstName: string
  readonly kind: JstKind
  readonly mediumTown: boolean
  /** The powiat's code. */
  readonly powiat: string
}

/**
 * One thing that an indicator may count. There is one mark for each thing, whatever happened to
 * it: when it counted is told by its times, so that nothing is counted twice on a day.
 */
export interface Mark {
  /** Tells marks of one set apart; the same thing has one key in every set. */
  readonly key: string
  readonly subject: MarkSubject
  /** Of the record that it opens; a TERYT code where it opens what a JST has. */
  readonly id: string
  readonly name: string
  readonly place: MarkPlace | null
  readonly panel: Panel | null
  readonly sex: Sex | null
  readonly deliverable: DeliverableKind | null
  /** When it counted, none overlapping; empty while it never did. */
  readonly times: readonly CountedTime[]
}

/** The time in which a mark counts on a day; null when it does not. */
export const standingTime = ({ times }: Pick<Mark, 'times'>, day: Day): CountedTime | null =>
  times.find(
    ({ from, until }) => from !== null && from <= day && (until === null || until > day),
  ) ?? null

/** Whether a mark counts at the end of a day. */
export const standsOn = (mark: Pick<Mark, 'times'>, day: Day): boolean =>
  standingTime(mark, day) !== null

/** Whether a mark is one of those that a rule asks for; what the rule leaves out asks nothing. */
export function isAskedFor(mark: Mark, where: IndicatorWhere): boolean {
  const { panel, sex, deliverable } = where
  if (!inPlace(mark.place, where)) return false
  if (panel !== undefined && mark.panel !== panel) return false
  if (sex !== undefined && mark.sex !== sex) return false
  return deliverable === undefined || mark.deliverable === deliverable
}

/** Whether a JST, or none, is one of those that a rule asks for. */
export function inPlace(place: MarkPlace | null, where: IndicatorWhere): boolean {
  const { jstKinds, mediumTown, powiats } = where
  if (jstKinds !== undefined && (place === null || !jstKinds.includes(place.kind))) return false
  if (mediumTown !== undefined && place?.mediumTown !== mediumTown) return false
  return powiats === undefined || (place !== null && powiats.includes(place.powiat))
}

/** A time that begins on a day and does not end; no time without the day. */
export const since = (from: Day | null): readonly CountedTime[] =>
  from === null ? [] : [{ from, until: null }]

/** The times in which both of two things counted. */
export function bothAtOnce(
  some: readonly CountedTime[],
  others: readonly CountedTime[],
): readonly CountedTime[] {
  return some.flatMap((one) =>
    others.flatMap((other): CountedTime[] => {
      if (one.from === null || other.from === null) return []
      const from = one.from > other.from ? one.from : other.from
      const until = earlier(one.until, other.until)
      return until !== null && until <= from ? [] : [{ from, until }]
    }),
  )
}

/** The earlier of two days; null is never. */
export function earlier(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}
