import type { Day } from '#db/values/day.ts'
import type { Period } from '#db/values/period.ts'
import type { Panel } from '#db/values/person.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { minutesOf, type TimeOfDay } from '#db/values/training.ts'
import { mostSeats } from '#db/values/training-plan.ts'

/** A day of a training as it is typed; `id` names the day on record that it was. */
export interface TypedDay {
  readonly id: string | null
  readonly on: Day
  readonly from: TimeOfDay
  readonly to: TimeOfDay
  /** Teaching time in minutes, without breaks. */
  readonly minutes: number
}

/** A training as it is typed. */
export interface TrainingEntry {
  readonly subject: string
  readonly capacity: number
  readonly days: readonly TypedDay[]
}

/** What a training is checked against. */
export interface TrainingFacts {
  /** The period of the programme. */
  readonly period: Period
  /** The panel of the series that the training goes to. */
  readonly panel: Panel
  /** The training as it is on record; null of a new one. */
  readonly current: {
    readonly panel: Panel
    readonly cancelledOn: Day | null
    readonly lastForManagers: boolean
    /** How many applications stand. */
    readonly standing: number
    /** How many people were present on each of its days. */
    readonly days: readonly { readonly id: string; readonly on: Day; readonly present: number }[]
  } | null
}

/** What standing outside the panel, or on a cancelled training, cannot be changed. */
function keptByRecord(facts: TrainingFacts, days: readonly TypedDay[]): Decision<true> {
  const { current, panel } = facts
  if (current === null) return allow(true)
  if (current.cancelledOn !== null)
    return refuse('training.cancelled', { day: current.cancelledOn })
  if (current.panel !== panel && current.standing > 0) {
    return refuse('training.panelHasSignups', { panel: current.panel, count: current.standing })
  }
  if (current.panel !== panel && current.lastForManagers) return refuse('training.lastOfPanel')
  const ids = new Set(days.map(({ id }) => id))
  const lost = current.days.find(({ id, present }) => present > 0 && !ids.has(id))
  if (lost !== undefined) {
    return refuse('training.dayHasAttendance', { day: lost.on, count: lost.present })
  }
  return allow(true)
}

function decideDay(day: TypedDay, { from, to }: Period): Decision<true> {
  if (day.on < from || day.on > to) {
    return refuse('training.dayOutsideProgramme', { day: day.on, from, to })
  }
  const span = minutesOf(day.to) - minutesOf(day.from)
  if (span <= 0) return refuse('training.hoursReversed', { day: day.on, ...hours(day) })
  if (day.minutes < 1) return refuse('training.minutesMissing', { day: day.on })
  if (day.minutes > span) {
    return refuse('training.minutesOverHours', {
      ...{ day: day.on, minutes: day.minutes, span },
      ...hours(day),
    })
  }
  return allow(true)
}

const hours = ({ from, to }: TypedDay) => ({ fromTime: from, toTime: to })

/**
 * A training may be written down when it has a subject, room for at least one person and at
 * least one day; each date once and inside the programme, its hours in order and its teaching
 * time within them. A cancelled one is not changed; the panel not while applications of the
 * other one stand; a day with attendance does not go. A capacity under the number of seated
 * people is allowed: the last of them wait again, and the caller says who.
 */
export function decideTraining(entry: TrainingEntry, facts: TrainingFacts): Decision<true> {
  if (entry.subject === '') return refuse('training.subjectMissing')
  if (entry.capacity < 1) return refuse('training.capacityBelowOne', { capacity: entry.capacity })
  if (entry.capacity > mostSeats) return refuse('training.capacityOver', { limit: mostSeats })
  if (entry.days.length === 0) return refuse('training.noDays')
  const dates = new Set<Day>()
  for (const { on } of entry.days) {
    if (dates.has(on)) return refuse('training.dayTwice', { day: on })
    dates.add(on)
  }
  for (const day of entry.days) {
    const decision = decideDay(day, facts.period)
    if (!decision.ok) return decision
  }
  return keptByRecord(facts, entry.days)
}

/** A training is cancelled once, with a reason, and not after somebody was present. */
export function decideCancelling(
  training: { readonly cancelledOn: Day | null; readonly present: number },
  reason: string,
): Decision<true> {
  if (training.cancelledOn !== null) {
    return refuse('training.cancelled', { day: training.cancelledOn })
  }
  if (training.present > 0) return refuse('training.cancelHeld', { count: training.present })
  return reason === '' ? refuse('training.reasonMissing') : allow(true)
}

/** A training goes altogether only while nobody ever applied for it or was present. */
export function decideTrainingRemoval(training: {
  readonly signups: number
  readonly present: number
}): Decision<true> {
  const count = Math.max(training.signups, training.present)
  return count === 0 ? allow(true) : refuse('training.hasPeople', { count })
}

/**
 * One training of a programme may be marked as the last for managers: one of their panel that
 * is not cancelled. At it the list of JSTs willing to implement is opened [programme sheet].
 */
export function decideLastForManagers(
  training: { readonly panel: Panel; readonly cancelledOn: Day | null },
  /** The training that is marked at present. */
  marked: { readonly subject: string } | null,
): Decision<true> {
  if (training.cancelledOn !== null) {
    return refuse('training.cancelled', { day: training.cancelledOn })
  }
  if (training.panel !== 'manager') return refuse('training.lastNotManagers')
  return marked === null ? allow(true) : refuse('training.lastAlready', { subject: marked.subject })
}

/** A series has a name, and keeps its panel while it has trainings. */
export function decideSeries(
  series: { readonly name: string; readonly panel: Panel },
  current: { readonly panel: Panel; readonly trainings: number } | null,
): Decision<true> {
  if (series.name === '') return refuse('training.seriesNameMissing')
  if (current !== null && current.panel !== series.panel && current.trainings > 0) {
    return refuse('training.seriesPanel', { count: current.trainings })
  }
  return allow(true)
}

/** A series goes while it has no trainings, cancelled ones among them. */
export const decideSeriesRemoval = (trainings: number): Decision<true> =>
  trainings === 0 ? allow(true) : refuse('training.seriesHasTrainings', { count: trainings })
