import type { SimulatedRisk } from '#db/values/dashboard.ts'
import { type Day, daysBetween } from '#db/values/day.ts'
import { usualAssumptions } from '#db/values/forecast.ts'
import type { QuotaKey } from '#db/values/quota.ts'
import type { ReadDb } from '../columns.ts'
import type { WatchedIndicator } from '../rules/dashboard-facts.ts'
import { indicatorVerdict } from '../rules/indicator-verdict.ts'
import { moneyAtRisk } from '../rules/money-at-risk.ts'
import { indicatorBehind } from '../rules/quota-indicator.ts'
import { indicatorsOf } from '../stores/indicator.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { indicatorRisk } from './indicator-risk.ts'

/**
 * What the simulation of money at risk says on a day under the usual assumptions: its sum, what it
 * takes for each of these quotas by the indicator behind it, and how each other indicator does, so
 * that none is told of twice. What the simulation says nothing of costs nothing that is known, but
 * for what nears its deadline without a forecast: that costs what it would if it stayed as it is.
 */
export async function watchedIndicators(
  db: ReadDb,
  programme: ProgrammeRow,
  day: Day,
  quotas: readonly QuotaKey[],
) {
  const { total, grant, lines } = await indicatorRisk(db, programme, day, usualAssumptions)
  const active = (await indicatorsOf(db, programme.id)).filter((one) => one.active)
  const behind = new Map(quotas.map((quota) => [quota, indicatorBehind(quota, active)?.id ?? null]))
  const cuts = new Map(lines.map(({ line: { id, cut } }) => [id, cut]))
  const ofQuotas = new Set(behind.values())
  // So near the deadline what tells too little for a forecast is taken as it stands.
  const asItStands = moneyAtRisk(
    lines.map(({ standing: { id, target, value }, forecast }) => ({ id, target, value, forecast })),
    grant,
    { ...usualAssumptions, unbegun: 'nothing' },
  )
  const ending = new Map(asItStands.lines.map(({ id, cut }) => [id, cut]))
  const risk: SimulatedRisk | null =
    lines.length === 0
      ? null
      : {
          ...{ total, grant, of: lines.length },
          unknown: lines.filter(({ line }) => line.cut === null).length,
        }
  const indicators = lines.flatMap(({ standing, forecast, line }): readonly WatchedIndicator[] => {
    const { id, code, name, nameEn, format, value, target, deadline } = standing
    if (ofQuotas.has(id)) return []
    const verdict = indicatorVerdict({ value, target, deadline, forecast }, day)
    return [
      {
        ...{ id, code, name, nameEn, format, target, value: value ?? 0, verdict },
        cut: verdict === 'ending' ? (ending.get(id) ?? null) : line.cut,
        expected: forecast.kind === 'pace' ? forecast.atDeadline.likely : null,
        left: Math.max(0, daysBetween(day, deadline)),
      },
    ]
  })
  const cutOf = (quota: QuotaKey) => cuts.get(behind.get(quota) ?? '') ?? null
  return { risk, indicators, cutOf }
}
