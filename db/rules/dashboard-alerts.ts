import type { AlertFigures, AlertKind, AlertOwner, DashboardAlert } from '#db/values/dashboard.ts'
import { type Day, daysBetween } from '#db/values/day.ts'
import { type Grosze, grosze } from '#db/values/money.ts'
import type { PaceVerdict, Quota } from '#db/values/quota.ts'
import { type Danger, dangers, type RealisationLine } from '#db/values/realisation.ts'

/** A claim that covers days of the programme and was not submitted by the day. */
export interface OwedClaim {
  /** Null where nobody has begun to draw it up. */
  readonly id: string | null
  readonly due: Day
}

/** What alerts are made of; every figure is one that another screen shows. */
export interface AlertFacts {
  readonly day: Day
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
  readonly lines: readonly Pick<RealisationLine, 'dangers' | 'figures' | 'plannedByNow'>[]
  readonly quotas: readonly Pick<Quota, 'key' | 'missing' | 'pace' | 'owedFrom'>[]
  /** Days past the due day of each promise that is due: 0 for today. */
  readonly promises: readonly number[]
  readonly deliverables: readonly { readonly teryt: string; readonly daysLate: number }[]
  readonly reports: readonly number[]
  readonly plans: { readonly waiting: number; readonly days: number }
  readonly visits: readonly number[]
  readonly steps: readonly number[]
  readonly incompletePeople: number
  readonly certificates: number
  readonly proposed: number
}

/** A claim is told of when it is due in so many days. */
const claimAheadDays = 14

/** Whose move each kind is. */
const ownerOf: Readonly<Record<AlertKind, AlertOwner>> = {
  claimsOverdue: 'finance',
  claimDue: 'finance',
  tranche: 'finance',
  lines: 'finance',
  quota: 'office',
  promises: 'contactDesk',
  deliverables: 'contractor',
  reports: 'contractor',
  plans: 'mentor',
  visits: 'mentor',
  steps: 'mentor',
  people: 'office',
  certificates: 'coordinator',
  proposed: 'coordinator',
}

/** The verdicts on a pace that need somebody to act. */
const slow: ReadonlySet<PaceVerdict> = new Set(['behind', 'tooLate', 'over'])

/** Where neither money nor days tell two alerts apart. */
const kinds = Object.keys(ownerOf) as readonly AlertKind[]

/**
 * Everything that needs somebody, the dearest first:
 * 1. by the money that it costs or holds back, where an amount can be told (the paid documents
 *    that wait for a claim, what must be settled for a tranche, what lines are over, under or
 *    behind by);
 * 2. the others by the days that they are late;
 * 3. then quotas, promises, deliverables and so on in the order of `kinds`.
 * What is as it should be makes no alert. A quota's loss at the final settlement is a simulation
 * of its own and no amount of it is told here. Each line of the budget is told of once, by the
 * worst that is wrong with it.
 */
export function dashboardAlerts(facts: AlertFacts): readonly DashboardAlert[] {
  const found = [
    ...claimAlerts(facts),
    ...trancheAlert(facts),
    ...dangers.flatMap((danger) => linesAlert(facts, danger)),
    ...facts.quotas.flatMap(quotaAlert),
    ...promisesAlert(facts.promises),
    ...lateAlert(
      facts.deliverables.map(({ daysLate }) => daysLate),
      (count) => {
        const jsts = new Set(facts.deliverables.map(({ teryt }) => teryt)).size
        return { kind: 'deliverables', count, jsts }
      },
    ),
    ...lateAlert(facts.reports, (count) => ({ kind: 'reports', count })),
    ...counted(facts.plans.waiting, (count) => ({ kind: 'plans', count }), facts.plans.days),
    ...lateAlert(facts.visits, (count) => ({ kind: 'visits', count })),
    ...lateAlert(facts.steps, (count) => ({ kind: 'steps', count })),
    ...counted(facts.incompletePeople, (count) => ({ kind: 'people', count })),
    ...counted(facts.certificates, (count) => ({ kind: 'certificates', count })),
    ...counted(facts.proposed, (count) => ({ kind: 'proposed', count })),
  ]
  return found.toSorted(
    (one, other) =>
      (other.money ?? -1) - (one.money ?? -1) ||
      other.days - one.days ||
      kinds.indexOf(one.kind) - kinds.indexOf(other.kind),
  )
}

const alert = (figures: AlertFigures, money: Grosze | null, days: number): DashboardAlert => ({
  ...figures,
  whose: ownerOf[figures.kind],
  money,
  days,
})

const longest = (days: readonly number[]): number => Math.max(0, ...days)

function counted(count: number, figures: (count: number) => AlertFigures, days = 0) {
  return count === 0 ? [] : [alert(figures(count), null, days)]
}

const lateAlert = (days: readonly number[], figures: (count: number) => AlertFigures) =>
  counted(days.length, figures, longest(days))

function claimAlerts({ claims, claimDay, waiting }: AlertFacts): readonly DashboardAlert[] {
  const inOrder = claims.toSorted((one, other) => (one.due < other.due ? -1 : 1))
  const overdue = inOrder.filter(({ due }) => due < claimDay)
  const [oldest] = overdue
  if (oldest !== undefined) {
    const days = daysBetween(oldest.due, claimDay)
    const figures = { count: overdue.length, claimId: oldest.id } as const
    return [alert({ kind: 'claimsOverdue', ...figures }, waiting, days)]
  }
  const [next] = inOrder
  if (next === undefined) return []
  const left = daysBetween(claimDay, next.due)
  if (left > claimAheadDays) return []
  return [alert({ kind: 'claimDue', due: next.due, left, claimId: next.id }, waiting, 0)]
}

/** Once the whole grant has come there is no next tranche. */
function trancheAlert({ advance }: AlertFacts): readonly DashboardAlert[] {
  const { received, grant, missing, awaiting } = advance
  if (received === 0 || received >= grant || missing === 0) return []
  return [alert({ kind: 'tranche', awaiting }, missing, 0)]
}

function linesAlert({ lines }: AlertFacts, danger: Danger): readonly DashboardAlert[] {
  const own = lines.filter((line) => line.dangers[0] === danger)
  if (own.length === 0) return []
  const amount = grosze(own.reduce((sum, line) => sum + amountOf(line, danger), 0))
  const figures = { danger, count: own.length } as const
  // A line that is used up early has lost nothing yet.
  return [alert({ kind: 'lines', ...figures }, danger === 'nearLimit' ? null : amount, 0)]
}

/** Over the budget, behind the plan, or what is not spent. */
function amountOf(line: AlertFacts['lines'][number], danger: Danger): number {
  const { left, documents } = line.figures
  switch (danger) {
    case 'overspent':
      return -left
    case 'behindPlan':
      return line.plannedByNow - documents
    case 'nearLimit':
    case 'underspent':
      return left
  }
}

function quotaAlert({ key, missing, pace, owedFrom }: AlertFacts['quotas'][number]) {
  if (pace === null || owedFrom !== null || !slow.has(pace.verdict)) return []
  const { verdict, daysLeft: left } = pace
  return [alert({ kind: 'quota', quota: key, verdict, count: missing, left }, null, 0)]
}

function promisesAlert(days: readonly number[]): readonly DashboardAlert[] {
  const overdue = days.filter((late) => late > 0)
  if (days.length === 0) return []
  const figures = { count: overdue.length, today: days.length - overdue.length }
  return [alert({ kind: 'promises', ...figures }, null, longest(overdue))]
}
