/** The words of the dashboard: what needs somebody, whose move it is and what it costs. */
import type { Day } from './day.ts'
import type { IndicatorTrouble } from './forecast.ts'
import type { IndicatorFormat } from './indicator.ts'
import type { Grosze } from './money.ts'
import type { PaceVerdict, QuotaKey } from './quota.ts'
import type { Danger } from './realisation.ts'

/** Who has to move. */
export const alertOwners = [
  'coordinator',
  'finance',
  'contactDesk',
  'mentor',
  'contractor',
  'jst',
  'office',
] as const
export type AlertOwner = (typeof alertOwners)[number]

/** What an alert tells, by its kind. Days are counted past the due day unless it says otherwise. */
export type AlertFigures =
  /** Claims whose day has passed; the id is that of the oldest one's draft. */
  | { readonly kind: 'claimsOverdue'; readonly count: number; readonly claimId: string | null }
  /** The claim that is due next; `left` are the days to its due day. */
  | {
      readonly kind: 'claimDue'
      readonly due: Day
      readonly left: number
      readonly claimId: string | null
    }
  /** So much must still be settled before the next tranche may be asked for. */
  | { readonly kind: 'tranche'; readonly awaiting: Grosze }
  | { readonly kind: 'lines'; readonly danger: Danger; readonly count: number }
  | {
      readonly kind: 'quota'
      readonly quota: QuotaKey
      readonly verdict: PaceVerdict
      readonly count: number
      /** Days of the stage still to be used; 0 once it is over. */
      readonly left: number
    }
  /** An indicator that missed its target or does not get there, in the unit of its format. */
  | {
      readonly kind: 'indicator'
      readonly id: string
      readonly code: string
      readonly name: string
      readonly nameEn: string
      readonly format: IndicatorFormat
      readonly verdict: IndicatorTrouble
      readonly value: number
      readonly target: number
      /** Where its likely pace leads; null where no pace was read. */
      readonly expected: number | null
      /** Days to its deadline; 0 once it is over. */
      readonly left: number
    }
  | { readonly kind: 'promises'; readonly count: number; readonly today: number }
  | { readonly kind: 'deliverables'; readonly count: number; readonly jsts: number }
  | { readonly kind: 'reports'; readonly count: number }
  /** Reports that nobody has ordered while others were. */
  | { readonly kind: 'unordered'; readonly count: number }
  /** Places on the list whose plan nobody has accepted. */
  | { readonly kind: 'plans'; readonly count: number }
  | { readonly kind: 'visits'; readonly count: number }
  | { readonly kind: 'steps'; readonly count: number }
  /** Records that lack something, so that their people do not count. */
  | { readonly kind: 'people'; readonly count: number }
  /** Implementations that wait for nothing but their certificate. */
  | { readonly kind: 'certificates'; readonly count: number }
  /** Facts of the programme that nobody has confirmed yet. */
  | { readonly kind: 'proposed'; readonly count: number }

export type AlertKind = AlertFigures['kind']

/** Something that needs somebody. */
export type DashboardAlert = AlertFigures & {
  readonly whose: AlertOwner
  /** The one mentor whose move it is; null where it is nobody's alone. */
  readonly mentor: { readonly id: string; readonly name: string } | null
  /** Whether it is the move of who asks. */
  readonly mine: boolean
  /** The name of what is counted, where it is one thing with a name; else null. */
  readonly only: string | null
  /** What it costs or holds back, by a simulation of quotas and indicators; null where unknown. */
  readonly money: Grosze | null
  /** For how many days it has been late; 0 while it is not. */
  readonly days: number
}

/** What matters today, in one sentence. */
export type DashboardHeadline =
  /** Nobody was recruited yet. */
  | { readonly kind: 'empty' }
  /** Nothing waits for anybody. */
  | { readonly kind: 'calm' }
  /** What to begin with of one's own and of the others' (one of them is there), and how many more. */
  | {
      readonly kind: 'alert'
      readonly own: DashboardAlert | null
      readonly others: DashboardAlert | null
      readonly more: number
    }

/** What falls due in the days to come. */
export const weekKinds = [
  'claim',
  'visit',
  'step',
  'task',
  'deliverable',
  'report',
  'training',
  'promise',
  'retention',
] as const
type WeekKind = (typeof weekKinds)[number]

/** Something that falls due within a week, on its day. */
export interface DueThisWeek {
  readonly kind: WeekKind
  /** What it is of: the claim, the JST (of reports, its report or `null`), the training, the person. */
  readonly id: string | null
  readonly on: Day
  /** Of whom or what; empty where the kind says it all. */
  readonly name: string
  /** What is to be done, in the words of the record, or the deliverable's key; empty where none. */
  readonly what: string
  readonly mine: boolean
}

/** The simulated cut of the grant, and how much of it is known. */
export interface SimulatedRisk {
  readonly total: Grosze
  readonly grant: Grosze
  /** Indicators with a target, and those of them of which nothing could be said. */
  readonly of: number
  readonly unknown: number
}

/** What the dashboard is made of. */
export const dashboardWidgets = [
  'alerts',
  'quotas',
  'stages',
  'money',
  'pace',
  'indicators',
  'map',
  'packages',
  'calls',
  'trainings',
  'care',
] as const
export type DashboardWidget = (typeof dashboardWidgets)[number]
