import { type Day, daysBetween } from '#db/values/day.ts'
import type { PaceVerdict, QuotaPace } from '#db/values/quota.ts'

/** A stage of the programme with its first and last day, both of them in the stage. */
export interface PlannedStage {
  readonly ordinal: number
  readonly from: Day | null
  readonly to: Day | null
}

/**
 * So many days of a stage must have passed before its pace is judged: over fewer, one
 * signing more or less turns the verdict. Ours, the programme sheet knows no pace.
 */
export const fewestDaysOfPace = 14

/** With fewer days left than this, what is needed per 30 days is true and of no use. */
export const fewestDaysToCatchUp = 7

/** What the pace of one quota is computed from. */
export interface PaceFacts {
  readonly day: Day
  readonly stage: PlannedStage | undefined
  readonly missing: number
  /** Whether any JST of the region has a step of recruitment on record. */
  readonly onRecord: boolean
  /** Days on which the JSTs that count signed; null where the day is not known. */
  readonly signedOn: readonly (Day | null)[]
}

/** So many of something in so many days, as hundredths per 30 days, rounded half up. */
const per30Days = (count: number, days: number): number =>
  days === 0 ? 0 : Math.floor((count * 3000 * 2 + days) / (days * 2))

/**
 * The pace so far against the pace needed to the end of the stage. Signings before
 * the stage count towards the quota and not towards its pace; one without a known
 * day counts towards both. The day of the board belongs to the days elapsed and to
 * the days left, so the last day still has one. The days of the stage are those that the
 * board's day knows (`stageSpanOn`). The rates are compared as they are
 * shown, but not before `fewestDaysOfPace`, and not on a board with nothing on record: an
 * empty office is no slow one. With fewer than `fewestDaysToCatchUp` left a pace that is too
 * slow is beyond catching up. Null for a stage without days.
 */
export function quotaPace({
  day,
  stage,
  missing,
  onRecord,
  signedOn,
}: PaceFacts): QuotaPace | null {
  if (stage === undefined || stage.from === null || stage.to === null) return null
  const { from, to, ordinal: stageOrdinal } = stage
  const begun = day >= from
  const ended = day > to
  const daysElapsed = begun ? Math.max(0, daysBetween(from, ended ? to : day) + 1) : 0
  const daysLeft = ended ? 0 : daysBetween(begun ? day : from, to) + 1
  const signedInStage = begun ? signedOn.filter((on) => on === null || on >= from).length : 0
  const signedPer30Days = per30Days(signedInStage, daysElapsed)
  const neededPer30Days = ended && missing > 0 ? null : per30Days(missing, daysLeft)

  let verdict: PaceVerdict = 'behind'
  if (missing === 0) verdict = 'done'
  else if (!begun) verdict = 'notStarted'
  else if (!onRecord) verdict = 'nothingOnRecord'
  else if (neededPer30Days === null) verdict = 'over'
  else if (daysLeft < fewestDaysToCatchUp && signedPer30Days < neededPer30Days) verdict = 'tooLate'
  else if (daysElapsed < fewestDaysOfPace) verdict = 'tooEarly'
  else if (signedPer30Days >= neededPer30Days) verdict = 'onPace'

  return {
    stageOrdinal,
    from,
    to,
    verdict,
    signedInStage,
    daysElapsed,
    daysLeft,
    signedPer30Days,
    neededPer30Days,
  }
}

/**
 * The day on which a stage begins where it lies ahead of `day`. Null once it has begun, and
 * while no day is known.
 */
export function aheadOn(day: Day, stage: Pick<PlannedStage, 'from'> | undefined): Day | null {
  const begins = stage?.from ?? null
  return begins !== null && day < begins ? begins : null
}
