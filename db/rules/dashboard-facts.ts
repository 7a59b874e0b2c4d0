import type { AlertFigures } from '#db/values/dashboard.ts'
import type { Day } from '#db/values/day.ts'
import type { IndicatorVerdict } from '#db/values/forecast.ts'
import type { Grosze } from '#db/values/money.ts'
import type { Quota } from '#db/values/quota.ts'
import type { RealisationLine } from '#db/values/realisation.ts'
import type { Role } from '#db/values/role.ts'

/** A claim that covers days of the programme and was not submitted by the day. */
export interface OwedClaim {
  /** Null where nobody has begun to draw it up. */
  readonly id: string | null
  readonly due: Day
}

/** What of a quota tells whether it needs somebody. */
export type WatchedQuota = Pick<Quota, 'key' | 'missing' | 'pace' | 'owedFrom'>

/** Who asks; what is theirs comes first. */
export interface Asker {
  readonly accountId: string
  readonly role: Role
}

/** The mentor whose move something is, with the account that they work under. */
export interface MentorConcerned {
  readonly id: string
  readonly name: string
  readonly accountId: string | null
}

/** One thing that is late at a JST, and its mentor; null where the JST has none. */
export interface LateOfMentor {
  readonly name: string
  readonly daysLate: number
  readonly mentor: MentorConcerned | null
}

type IndicatorFigures = Extract<AlertFigures, { readonly kind: 'indicator' }>

/** What of an indicator tells whether it needs somebody. */
export type WatchedIndicator = Omit<IndicatorFigures, 'kind' | 'verdict'> & {
  readonly verdict: IndicatorVerdict
  readonly cut: Grosze | null
}

/** What alerts are made of; every figure is one that another screen shows. */
export interface AlertFacts {
  readonly day: Day
  /** Null where it is told to nobody in particular, as on paper. */
  readonly asker: Asker | null
  /** The day that claims and advances stand on: settling goes on after the programme. */
  readonly claimDay: Day
  readonly claims: readonly OwedClaim[]
  /** Paid and not yet in a submitted claim: what waits to be asked back. */
  readonly waiting: Grosze
  readonly advance: {
    readonly received: Grosze
    readonly grant: Grosze
    readonly missing: Grosze
    readonly awaiting: Grosze
  }
  readonly lines: readonly Pick<RealisationLine, 'name' | 'dangers' | 'figures' | 'plannedByNow'>[]
  /** `cut` is what the simulation of the rule of proportionality takes for each; null for nothing. */
  readonly quotas: readonly (WatchedQuota & { readonly cut: Grosze | null })[]
  /** Days past the due day of each promise that is due: 0 for today. */
  readonly promises: readonly number[]
  /** Those that stand for a quota which is told of are left out. */
  readonly indicators: readonly WatchedIndicator[]
  readonly deliverables: readonly {
    readonly teryt: string
    readonly name: string
    readonly daysLate: number
  }[]
  readonly reports: readonly { readonly name: string; readonly daysLate: number }[]
  /** Those whose report nobody ordered while others were. */
  readonly unordered: readonly string[]
  readonly plans: readonly LateOfMentor[]
  readonly visits: readonly LateOfMentor[]
  readonly steps: readonly LateOfMentor[]
  readonly incompletePeople: number
  /** Those that wait for nothing but their certificate. */
  readonly certificates: readonly string[]
  readonly proposed: number
}
