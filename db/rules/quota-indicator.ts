import type {
  IndicatorRule,
  IndicatorSet,
  IndicatorTarget,
  ProgrammeTarget,
} from '#db/values/indicator.ts'
import type { QuotaKey } from '#db/values/quota.ts'

/** What an indicator that stands for a quota promises and counts; the nearest set comes first. */
interface Standing {
  readonly field: ProgrammeTarget
  readonly sets: readonly IndicatorSet[]
  readonly towns: boolean
}

const recruited = ['jstsSigned', 'jstsTrained'] as const
const implementing = ['jstsImplementing', 'jstsImplemented'] as const

const standings: Readonly<Record<QuotaKey, Standing>> = {
  jst: { field: 'targetJst', sets: recruited, towns: false },
  mediumTowns: { field: 'targetMediumTowns', sets: recruited, towns: true },
  implementations: { field: 'targetImplementations', sets: implementing, towns: false },
  implementationMediumTowns: {
    ...{ field: 'targetImplementationMediumTowns', sets: implementing, towns: true },
  },
}

/**
 * The indicator that is behind a quota of the board: it promises the quota's own figure of the
 * programme and counts all its JSTs, those that signed or implement as the board does before those
 * that were trained or have finished. Undefined where the office measures none of them.
 */
export function indicatorBehind<
  I extends { readonly rule: IndicatorRule; readonly target: IndicatorTarget },
>(quota: QuotaKey, indicators: readonly I[]): I | undefined {
  const { field, sets, towns } = standings[quota]
  const own = indicators.filter(
    ({ rule, target }) =>
      target.kind === 'programme' && target.field === field && countsAll(rule, towns),
  )
  return sets
    .map((set) => own.find(({ rule }) => rule.kind === 'count' && rule.set === set))
    .find((one) => one !== undefined)
}

/** Whether a rule leaves out none of a quota's JSTs: it asks for medium towns or for nothing. */
function countsAll(rule: IndicatorRule, towns: boolean): boolean {
  if (rule.kind !== 'count') return false
  const { mediumTown, ...others } = rule.where
  const asksMore = Object.values(others).some((asked) => asked !== undefined)
  return !asksMore && (towns ? mediumTown === true : mediumTown === undefined)
}
