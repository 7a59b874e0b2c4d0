import { type IndicatorTrouble, type IndicatorVerdict, troubles } from '#db/values/forecast.ts'
import type { PaceVerdict } from '#db/values/quota.ts'
import { alert, type Found } from './dashboard-alert.ts'
import type { AlertFacts, WatchedIndicator, WatchedQuota } from './dashboard-facts.ts'

/** The verdicts on a pace that need somebody to act. */
const slow: ReadonlySet<PaceVerdict> = new Set(['behind', 'tooLate', 'over'])

/** Whether a quota goes too slowly, or missed its stage. */
export const isSlow = ({ pace, owedFrom }: WatchedQuota): boolean =>
  pace !== null && owedFrom === null && slow.has(pace.verdict)

/** A quota that goes too slowly, with what the simulation takes for it. */
export function quotaAlert(quota: AlertFacts['quotas'][number]): readonly Found[] {
  const { key, missing, pace, cut } = quota
  if (pace === null || !isSlow(quota)) return []
  const { verdict, daysLeft: left } = pace
  // A cut of nothing is no cost: the simulation has nothing to say of it.
  const money = cut === 0 ? null : cut
  return [alert({ kind: 'quota', quota: key, verdict, count: missing, left }, money, 0)]
}

const isTrouble = (verdict: IndicatorVerdict): verdict is IndicatorTrouble =>
  troubles.some((trouble) => trouble === verdict)

/** An indicator that missed its target or does not get there, with what that alone would take. */
export function indicatorAlert({ cut, verdict, ...told }: WatchedIndicator): readonly Found[] {
  if (!isTrouble(verdict)) return []
  return [alert({ kind: 'indicator', verdict, ...told }, cut === 0 ? null : cut, 0)]
}
