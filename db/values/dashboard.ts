/** The words of the dashboard: what needs somebody, whose move it is and what it costs. */
import type { Day } from './day.ts'
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
  | { readonly kind: 'promises'; readonly count: number; readonly today: number }
  | { readonly kind: 'deliverables'; readonly count: number; readonly jsts: number }
  | { readonly kind: 'reports'; readonly count: number }
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
  /** What it costs or holds back; null where no amount can be told. */
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
  /** The one alert to begin with, and how many more there are. */
  | { readonly kind: 'alert'; readonly alert: DashboardAlert; readonly more: number }

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
