import type { DeskCounts } from '#db/values/desk-numbers.ts'
import type { Grosze } from '#db/values/money.ts'
import type { PackageTally } from '#db/values/package.ts'
import type { RealisationFigures } from '#db/values/realisation-figures.ts'

const moneyFigures = ['documents', 'paid', 'claimed', 'settled', 'left'] as const
const callFigures = ['conversations', 'atOnce'] as const

/** The figures that a report sets beside those of a month earlier, indicators apart. */
export const changeKeys = [...moneyFigures, 'delivered', ...callFigures] as const
export type ChangeKey = (typeof changeKeys)[number]

/** A figure of the report and the same one a month earlier; null where there was no such month. */
export type ReportChange =
  | {
      readonly key: ChangeKey
      readonly kind: 'money'
      readonly now: Grosze
      readonly before: Grosze | null
    }
  | {
      readonly key: ChangeKey
      readonly kind: 'count'
      readonly now: number
      readonly before: number | null
    }

interface ChangeFacts {
  readonly budget: { readonly total: RealisationFigures }
  readonly totalBefore: RealisationFigures | null
  readonly packages: readonly PackageTally[]
  readonly packagesBefore: readonly PackageTally[] | null
  readonly calls: { readonly whole: DeskCounts }
  readonly callsBefore: DeskCounts | null
}

/** How many things of the package were delivered, all JSTs together. */
export const deliveredOf = (packages: readonly PackageTally[]): number =>
  packages.reduce((sum, { counts }) => sum + counts.delivered, 0)

/**
 * What changed since the month before: the money of the whole programme and what was delivered
 * stand as at the end of each month; conversations are those of each month alone.
 */
export const reportChanges = (facts: ChangeFacts): readonly ReportChange[] => [
  ...moneyFigures.map(
    (key): ReportChange => ({
      ...{ key, kind: 'money', now: facts.budget.total[key] },
      before: facts.totalBefore?.[key] ?? null,
    }),
  ),
  {
    ...{ key: 'delivered', kind: 'count', now: deliveredOf(facts.packages) },
    before: facts.packagesBefore === null ? null : deliveredOf(facts.packagesBefore),
  },
  ...callFigures.map(
    (key): ReportChange => ({
      ...{ key, kind: 'count', now: facts.calls.whole[key] },
      before: facts.callsBefore?.[key] ?? null,
    }),
  ),
]
