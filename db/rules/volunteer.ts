import type { Day, Instant } from '#db/values/day.ts'
import { dayOf } from '#db/values/day.ts'
import type { RecruitmentState } from '#db/values/recruitment.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import type { RankedJst, RankingRules, Recommendation } from '#db/values/volunteer.ts'

/** Minutes within which an application still counts as written down when it came. */
const atOnceMinutes = 10

/** What an application for the list is judged by. */
export interface ApplicationFacts {
  readonly now: Instant
  /** The day of the last training for managers, which opens the list; null while none is marked. */
  readonly opensOn: Day | null
  /** How the recruitment stood with the JST at the end of the day of its application. */
  readonly state: RecruitmentState
  /** Whether an application of this JST stands already. */
  readonly applied: boolean
  readonly approved: boolean
}

/**
 * Whether a JST's application can be written down with its time. Refuses a list that has not been
 * opened (programme sheet: at the last training for managers), one that is approved already, a
 * second application, a time to come, one before the opening day, a JST that did not take part on
 * the day of its application, and a time long past without the reason why it is written down only
 * now.
 */
export function decideApplication(
  application: { readonly appliedAt: Instant; readonly lateReason: string },
  { now, opensOn, state, applied, approved }: ApplicationFacts,
): Decision<true> {
  if (approved) return refuse('volunteer.listApproved')
  if (opensOn === null) return refuse('volunteer.notOpened')
  if (applied) return refuse('volunteer.appliedAlready')
  const { appliedAt, lateReason } = application
  if (appliedAt > now) return refuse('volunteer.timeToCome')
  const on = dayOf(new Date(appliedAt))
  if (on < opensOn) return refuse('volunteer.beforeOpening', { day: opensOn })
  if (state !== 'takingPart') return refuse('volunteer.notTakingPart', { day: on })
  const minutes = (Date.parse(now) - Date.parse(appliedAt)) / 60_000
  if (minutes > atOnceMinutes && lateReason === '') {
    return refuse('volunteer.lateReasonMissing', { minutes: atOnceMinutes })
  }
  return allow(true)
}

/** A mentor's opinion as it was written. */
export interface Opinion {
  readonly summary: string
  readonly recommendation: Recommendation | null
  readonly grounds: string
  readonly condition: string
  /** The day of the recommendation; a summary alone has none. */
  readonly givenOn: Day | null
}

/** What an opinion is judged by. */
export interface OpinionFacts {
  readonly today: Day
  /** The standing application; null before there is one, for an opinion may be written ahead. */
  readonly appliedAt: Instant | null
  /** The day that the opinion has already; one written ahead keeps it. */
  readonly standing: Day | null
  readonly approved: boolean
}

/**
 * Whether an opinion can be kept: a recommendation has its grounds and its day, neither to come
 * nor before the application that it is about, a conditional one its condition, and nothing
 * changes once the list is approved.
 */
export function decideOpinion(
  opinion: Opinion,
  { today, appliedAt, standing, approved }: OpinionFacts,
): Decision<true> {
  if (approved) return refuse('volunteer.listApproved')
  const { recommendation, grounds, condition, givenOn } = opinion
  if (recommendation !== null && grounds === '') return refuse('volunteer.groundsMissing')
  if (recommendation === 'conditional' && condition === '') {
    return refuse('volunteer.conditionMissing')
  }
  if (recommendation === null) return allow(true)
  if (givenOn === null) return refuse('volunteer.opinionDayMissing')
  if (givenOn > today) return refuse('volunteer.dayToCome', { day: givenOn, today })
  const applied = appliedAt === null ? null : dayOf(new Date(appliedAt))
  return applied !== null && givenOn < applied && givenOn !== standing
    ? refuse('volunteer.beforeApplication', { day: applied })
    : allow(true)
}

/**
 * Whether the ranking can be set as the office writes it. Refuses no place at all, more reserved
 * places than there are, and any change once the list is approved.
 */
export function decideRankingRules(rules: RankingRules, approved: boolean): Decision<true> {
  if (approved) return refuse('volunteer.listApproved')
  if (rules.places < 1) return refuse('volunteer.noPlaces')
  if (rules.mediumPlaces < 0 || rules.mediumPlaces > rules.places) {
    return refuse('volunteer.reservedOverPlaces', {
      reserved: rules.mediumPlaces,
      places: rules.places,
    })
  }
  return allow(true)
}

/** Whether an application can be taken back on a day: one that came, not before it was made. */
export function decideTakingBack(
  appliedAt: Instant,
  { on, today }: { readonly on: Day; readonly today: Day },
): Decision<true> {
  if (on > today) return refuse('volunteer.dayToCome', { day: on, today })
  const applied = dayOf(new Date(appliedAt))
  return on < applied ? refuse('volunteer.beforeApplication', { day: applied }) : allow(true)
}

/** When a list is approved, on which opinions, and who of those ranked had left by then. */
export interface ApprovalFacts {
  readonly on: Day
  readonly today: Day
  readonly opensOn: Day | null
  /** The day of the last recommendation that the list rests on; null where none has a day. */
  readonly lastOpinionOn: Day | null
  /** Names of ranked JSTs that do not take part any more. */
  readonly left: readonly string[]
}

/**
 * Whether the ranking can be approved: somebody is ranked, every JST that applied has an opinion,
 * nobody ranked has left the programme, the committee is named, and the day is not before the
 * last application or recommendation that the list rests on. Once.
 */
export function decideApproval(
  rows: readonly RankedJst[],
  committee: readonly string[],
  day: ApprovalFacts,
  approved: boolean,
): Decision<true> {
  if (approved) return refuse('volunteer.listApproved')
  if (rows.every(({ position }) => position === null)) return refuse('volunteer.nobodyRanked')
  const unjudged = rows.filter(({ placement }) => placement.kind === 'unjudged')
  if (unjudged.length > 0) {
    return refuse('volunteer.opinionsMissing', {
      count: unjudged.length,
      names: unjudged.map(({ name }) => name).join(', '),
    })
  }
  if (day.left.length > 0) {
    return refuse('volunteer.leftProgramme', { names: day.left.join(', ') })
  }
  if (committee.length === 0) return refuse('volunteer.committeeMissing')
  if (day.on > day.today) return refuse('volunteer.dayToCome', { day: day.on, today: day.today })
  if (day.opensOn !== null && day.on < day.opensOn) {
    return refuse('volunteer.beforeOpening', { day: day.opensOn })
  }
  const last = rows
    .map(({ appliedAt }) => dayOf(new Date(appliedAt)))
    .toSorted()
    .at(-1)
  if (last !== undefined && day.on < last) {
    return refuse('volunteer.beforeApplication', { day: last })
  }
  return day.lastOpinionOn !== null && day.on < day.lastOpinionOn
    ? refuse('volunteer.beforeOpinion', { day: day.lastOpinionOn })
    : allow(true)
}
