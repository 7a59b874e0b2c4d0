/**
 * The clocks of data protection. A request is answered within one month of receipt, which may be
 * extended by two further months (RODO art. 12(3)); a breach is reported within 72 hours of
 * becoming aware of it (RODO art. 33(1)). How such periods run is said by Regulation (EEC,
 * Euratom) No 1182/71: art. 3(1) the day of the event is not counted, art. 3(2)(c) a period in
 * months ends on the same date or, where the month has none, on its last day, art. 3(4) a last
 * day that is a holiday, a Saturday or a Sunday moves to the next working day, unless the period
 * is expressed in hours.
 */
import { type Day, daysBetween, type Instant } from '#db/values/day.ts'
import type { PrivacyOutcome } from '#db/values/privacy.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { addMonths, addWorkingDays, isWorkingDay } from './claim-calendar.ts'

const answerMonths = 1
const extensionMonths = 2
const breachHours = 72
const millisecondsPerHour = 3_600_000

/** The day itself when it is a working day in Poland, else the next one. */
const orNextWorkingDay = (on: Day): Day => (isWorkingDay(on) ? on : addWorkingDays(on, 1))

/** The last day for an answer to a request received on this day. */
export const answerBy = (receivedOn: Day): Day =>
  orNextWorkingDay(addMonths(receivedOn, answerMonths))

/** The furthest day to which the answer may be put off: three months after receipt in all. */
export const extensionLimit = (receivedOn: Day): Day =>
  orNextWorkingDay(addMonths(receivedOn, answerMonths + extensionMonths))

/** A request as its clock looks at it. */
export interface ClockedRequest {
  readonly receivedOn: Day
  readonly extendedTo: Day | null
  readonly answeredOn: Day | null
}

/** Where a request stands on a day: how many days are left, none of them late. */
export interface RequestStanding {
  readonly state: 'open' | 'overdue' | 'answered' | 'answeredLate'
  /** The last day for the answer, extension included. */
  readonly due: Day
  /** Whole days until the last day, 0 on it; negative once it has passed or was missed by so many. */
  readonly daysLeft: number
}

/** Where a request stands. The last day itself is still in time. */
export function requestStanding(request: ClockedRequest, today: Day): RequestStanding {
  const due = request.extendedTo ?? answerBy(request.receivedOn)
  const daysLeft = daysBetween(request.answeredOn ?? today, due)
  if (request.answeredOn !== null) {
    return { state: daysLeft < 0 ? 'answeredLate' : 'answered', due, daysLeft }
  }
  return { state: daysLeft < 0 ? 'overdue' : 'open', due, daysLeft }
}

/** Open requests first, the one due soonest (or longest overdue) on top; answered ones newest first. */
export function byUrgency(
  one: ClockedRequest & RequestStanding,
  other: ClockedRequest & RequestStanding,
): number {
  const answered = Number(one.answeredOn !== null) - Number(other.answeredOn !== null)
  if (answered !== 0) return answered
  if (one.answeredOn !== null && other.answeredOn !== null) {
    return one.answeredOn < other.answeredOn ? 1 : one.answeredOn > other.answeredOn ? -1 : 0
  }
  return one.due < other.due ? -1 : one.due > other.due ? 1 : 0
}

/**
 * Whether the answer may be put off until this day. The person must be told why within the first
 * month (RODO art. 12(3)), so an extension after it is refused, as is one already answered, one
 * without a reason, one past three months from receipt, and one that gains no time.
 */
export function decideExtension(
  request: ClockedRequest,
  asked: { readonly to: Day; readonly reason: string },
  today: Day,
): Decision<{ readonly extendedTo: Day; readonly extensionReason: string }> {
  const { receivedOn, answeredOn } = request
  const due = answerBy(receivedOn)
  const limit = extensionLimit(receivedOn)
  if (answeredOn !== null) return refuse('privacy.alreadyAnswered', { day: answeredOn })
  if (asked.reason === '') return refuse('privacy.extensionReasonMissing')
  if (today > due) return refuse('privacy.extensionTooLate', { due })
  if (asked.to <= due) return refuse('privacy.extensionTooShort', { due })
  if (asked.to > limit) return refuse('privacy.extensionTooLong', { limit })
  return allow({ extendedTo: asked.to, extensionReason: asked.reason })
}

/**
 * Whether an answer can be written down. Refuses one from before the request came or from a day
 * that has not come, and one that says nothing of what was answered. Of a person whose name is
 * gone only the outcome is kept: words about them are refused, for nothing would forget them.
 */
export function decideAnswer(
  { receivedOn, answeredOn, forgotten }: ClockedRequest & { readonly forgotten: boolean },
  answer: { readonly on: Day; readonly outcome: PrivacyOutcome; readonly answer: string },
  today: Day,
): Decision<{
  readonly answeredOn: Day
  readonly outcome: PrivacyOutcome
  readonly answer: string
}> {
  if (answeredOn !== null) return refuse('privacy.alreadyAnswered', { day: answeredOn })
  if (answer.on < receivedOn) return refuse('privacy.answerBeforeRequest', { day: receivedOn })
  if (answer.on > today) return refuse('privacy.dayAhead', { day: answer.on })
  if (forgotten && answer.answer !== '') return refuse('privacy.answerOfForgotten')
  if (!forgotten && answer.answer === '') return refuse('privacy.answerMissing')
  return allow({ answeredOn: answer.on, outcome: answer.outcome, answer: answer.answer })
}

/** A breach as its clock looks at it. */
export interface ClockedBreach {
  readonly noticedAt: Instant
  readonly reportedAt: Instant | null
  readonly notReportedReason: string
}

/** Where a breach stands: reported (late or not), found not to need it, or its clock running. */
export interface BreachStanding {
  readonly state: 'running' | 'overdue' | 'reported' | 'reportedLate' | 'notNeeded'
  readonly reportBy: Instant
  /** Whole hours left, rounded down; negative once it is late, by so many begun hours. */
  readonly hoursLeft: number
}

/**
 * Where a breach stands at a moment. 72 hours run through nights, weekends and holidays: a period
 * in hours is not moved (Regulation 1182/71 art. 3(4)).
 */
export function breachStanding(breach: ClockedBreach, now: Instant): BreachStanding {
  const deadline = Date.parse(breach.noticedAt) + breachHours * millisecondsPerHour
  const reportBy = new Date(deadline).toISOString() as Instant
  const left = deadline - Date.parse(breach.reportedAt ?? now)
  const hoursLeft = Math.floor(left / millisecondsPerHour)
  if (breach.reportedAt !== null) {
    return { state: left < 0 ? 'reportedLate' : 'reported', reportBy, hoursLeft }
  }
  if (breach.notReportedReason !== '') return { state: 'notNeeded', reportBy, hoursLeft }
  return { state: left < 0 ? 'overdue' : 'running', reportBy, hoursLeft }
}

/** A breach as it is typed. */
export interface TypedBreach extends ClockedBreach {
  readonly happened: string
  readonly peopleToldOn: Day | null
  readonly closedOn: Day | null
}

/**
 * Whether a breach can be written down so. Refuses one without a description, noticed ahead of
 * time, reported before it was noticed or ahead of time, both reported and said not to need it,
 * and one closed without either (RODO art. 33(1) and 33(5)).
 */
export function decideBreach<B extends TypedBreach>(
  breach: B,
  now: Instant,
  today: Day,
): Decision<B> {
  const { noticedAt, reportedAt, notReportedReason, peopleToldOn, closedOn } = breach
  if (breach.happened === '') return refuse('privacy.breachMissing')
  if (noticedAt > now) return refuse('privacy.momentAhead')
  if (reportedAt !== null && reportedAt > now) return refuse('privacy.momentAhead')
  if (reportedAt !== null && reportedAt < noticedAt) return refuse('privacy.reportedBeforeNoticed')
  if (reportedAt !== null && notReportedReason !== '') return refuse('privacy.reportedAndNot')
  for (const on of [peopleToldOn, closedOn]) {
    if (on !== null && on > today) return refuse('privacy.dayAhead', { day: on })
  }
  const settled = reportedAt !== null || notReportedReason !== ''
  if (closedOn !== null && !settled) return refuse('privacy.closedUnsettled')
  return allow(breach)
}
