import { recruitingSteps, type StepCode } from '#db/values/next-step.ts'
import type { MissingGroup, Quota, QuotaBoard, QuotaKey } from '#db/values/quota.ts'

/** A quota that is not filled, with the groups to list under it. */
export interface OpenQuota {
  readonly quota: Quota
  readonly groups: readonly MissingGroup[]
  /** JSTs still in recruitment or before it, whose steps are not listed here. */
  readonly above: number
  /** Whether those steps really stand above, or nobody is asked for them yet. */
  readonly listedAbove: boolean
}

/** The quota of recruitment that each quota of implementations is filled from. */
const filledFrom: Partial<Record<QuotaKey, QuotaKey>> = {
  implementations: 'jst',
  implementationMediumTowns: 'mediumTowns',
}

const recruiting: ReadonlySet<StepCode> = new Set(recruitingSteps)

/**
 * The quotas that miss anybody. Implementing is filled from recruitment, so while that
 * quota is open too, its steps are listed there once and only counted here; and so they are
 * before the stage of implementations, when nobody is asked for them.
 */
export function openQuotas({ quotas }: QuotaBoard): readonly OpenQuota[] {
  const open = quotas.filter(({ missing }) => missing > 0)
  const listed = new Set(open.map(({ key }) => key))
  return open.map((quota) => {
    const source = filledFrom[quota.key]
    const listedAbove = source !== undefined && listed.has(source)
    if (!listedAbove && quota.owedFrom === null) {
      return { quota, groups: quota.missingBy, above: 0, listedAbove }
    }
    const groups = quota.missingBy.filter(({ step }) => !recruiting.has(step))
    const count = (all: readonly MissingGroup[]) =>
      all.reduce((sum, { teryts }) => sum + teryts.length, 0)
    return { quota, groups, above: count(quota.missingBy) - count(groups), listedAbove }
  })
}
