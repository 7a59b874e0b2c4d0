import { type Day, daysBetween } from '#db/values/day.ts'
import type { ReportState } from '#db/values/opening-report.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** The days of a report. */
export interface ReportDays {
  readonly orderedOn: Day | null
  readonly dueOn: Day | null
  readonly receivedOn: Day | null
  readonly acceptedOn: Day | null
}

/** A report nobody has ordered yet. */
export const noReportDays: ReportDays = {
  orderedOn: null,
  dueOn: null,
  receivedOn: null,
  acceptedOn: null,
}

/** Where a report stands on a day, and by how many days it is or came late. */
export interface ReportStanding {
  readonly state: ReportState
  /** Days past the due day: until it came, or until the day asked for; 0 while in time. */
  readonly daysLate: number
}

/**
 * Where a report stands on a day: what happened later does not count yet. It is late from the
 * day after it was due until it is received; one without a due day is never late.
 */
export function reportStanding(report: ReportDays, on: Day): ReportStanding {
  const came = (day: Day | null): day is Day => day !== null && day <= on
  const { orderedOn, dueOn, receivedOn, acceptedOn } = report
  if (!came(orderedOn)) return { state: 'notOrdered', daysLate: 0 }
  const until = came(receivedOn) ? receivedOn : on
  const daysLate = dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, until))
  if (came(acceptedOn)) return { state: 'accepted', daysLate }
  if (came(receivedOn)) return { state: 'received', daysLate }
  return { state: daysLate > 0 ? 'late' : 'ordered', daysLate }
}

const urgency: readonly ReportState[] = ['late', 'received', 'notOrdered', 'ordered', 'accepted']

/**
 * What comes first: the late ones, the longest late before the others; then what waits to be
 * accepted, what nobody ordered, what is on its way, and at the end what is done.
 */
export function byUrgency(one: ReportStanding, other: ReportStanding): number {
  const rank = urgency.indexOf(one.state) - urgency.indexOf(other.state)
  return rank !== 0 || one.state !== 'late' ? rank : other.daysLate - one.daysLate
}

/** An order as it is typed. */
export interface Order {
  readonly contractorId: string | null
  readonly orderedOn: Day
  readonly dueOn: Day
}

/**
 * Whether an order may be written down: with a contractor, on a day that has come, due on that
 * day or later. Refuses `openingReport.contractorMissing`, `.orderedAhead`, `.dueBeforeOrder`.
 */
export function decideOrder({ contractorId, orderedOn, dueOn }: Order, today: Day): Decision<true> {
  if (contractorId === null) return refuse('openingReport.contractorMissing')
  if (orderedOn > today) return refuse('openingReport.orderedAhead', { day: orderedOn })
  if (dueOn < orderedOn) return refuse('openingReport.dueBeforeOrder', { due: dueOn, orderedOn })
  return allow(true)
}

/** Whether one of several may be ordered together with the others: nobody ordered it yet. */
export const decideFirstOrder = (report: ReportDays, name: string): Decision<true> =>
  report.orderedOn === null
    ? allow(true)
    : refuse('openingReport.orderedAlready', { name, day: report.orderedOn })

/**
 * Whether these days and this contractor may stand in one record: ordered by somebody, received
 * not before the order, accepted not before it was received, none of them ahead of today.
 * Refuses the first that does not fit; a report is ordered before anything else is known of it.
 */
export function decideReport(
  report: ReportDays & { readonly contractorId: string | null },
  today: Day,
): Decision<true> {
  const { orderedOn, dueOn, receivedOn, acceptedOn, contractorId } = report
  if (orderedOn === null) {
    const nothing = dueOn === null && receivedOn === null && acceptedOn === null
    return nothing && contractorId === null ? allow(true) : refuse('openingReport.notOrdered')
  }
  if (dueOn === null) return refuse('openingReport.dueMissing')
  const order = decideOrder({ contractorId, orderedOn, dueOn }, today)
  if (!order.ok) return order
  if (receivedOn === null) {
    return acceptedOn === null ? allow(true) : refuse('openingReport.acceptedUnreceived')
  }
  if (receivedOn < orderedOn) {
    return refuse('openingReport.receivedBeforeOrder', { day: receivedOn, orderedOn })
  }
  if (receivedOn > today) return refuse('openingReport.receivedAhead', { day: receivedOn })
  if (acceptedOn === null) return allow(true)
  if (acceptedOn < receivedOn) {
    return refuse('openingReport.acceptedBeforeReceived', { day: acceptedOn, receivedOn })
  }
  return acceptedOn > today
    ? refuse('openingReport.acceptedAhead', { day: acceptedOn })
    : allow(true)
}

/**
 * Whether a report may be accepted on a day: it was received by then and is not accepted yet.
 * Refuses `openingReport.notReceived` and `openingReport.acceptedAlready`, naming it.
 */
export function decideAcceptance(
  report: ReportDays,
  name: string,
  on: Day,
  today: Day,
): Decision<Day> {
  const { receivedOn, acceptedOn } = report
  if (acceptedOn !== null) return refuse('openingReport.acceptedAlready', { name, day: acceptedOn })
  if (receivedOn === null) return refuse('openingReport.notReceived', { name })
  if (on < receivedOn) {
    return refuse('openingReport.acceptedBeforeReceived', { day: on, receivedOn })
  }
  return on > today ? refuse('openingReport.acceptedAhead', { day: on }) : allow(on)
}
