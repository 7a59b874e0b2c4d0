import type { AlertFigures, AlertOwner, DashboardAlert } from '#db/values/dashboard.ts'
import { dangers } from '#db/values/realisation.ts'
import type { Role } from '#db/values/role.ts'
import { alert, type Found, kinds, onlyOf } from './dashboard-alert.ts'
import { claimAlerts, linesAlert, trancheAlert } from './dashboard-alerts-money.ts'
import { indicatorAlert, quotaAlert } from './dashboard-alerts-targets.ts'
import type { AlertFacts, Asker, LateOfMentor, MentorConcerned } from './dashboard-facts.ts'
import { ownerOfStep } from './step-owner.ts'

/**
 * Whose moves are one's own by one's role: what is the office's and nobody's in particular falls
 * to its coordinator. What has a mentor is that mentor's alone.
 */
const ownMoves: Readonly<Record<Role, readonly AlertOwner[]>> = {
  coordinator: ['coordinator', 'office'],
  finance: ['finance'],
  contactDesk: ['contactDesk'],
  mentor: [],
  viewer: [],
}

/**
 * Everything that needs somebody, what is the asker's own first, and then the dearest first:
 * 1. by the money that it costs or holds back, where an amount can be told (the paid documents
 *    that wait for a claim, what must be settled for a tranche, what lines are over, under or
 *    behind by, what a simulation takes for a quota or an indicator);
 * 2. the others by the days that they are late;
 * 3. then quotas, promises, deliverables and so on in the order of `kinds`.
 * What is as it should be makes no alert. Each line of the budget is told of once, by the worst
 * that is wrong with it; what mentors are late with, to each of them apart.
 */
export function dashboardAlerts(facts: AlertFacts): readonly DashboardAlert[] {
  const { deliverables } = facts
  const found = [
    ...claimAlerts(facts),
    ...trancheAlert(facts),
    ...dangers.flatMap((danger) => linesAlert(facts, danger)),
    ...facts.quotas.flatMap(quotaAlert),
    ...facts.indicators.flatMap(indicatorAlert),
    ...promisesAlert(facts.promises),
    ...lateAlert(deliverables, (count) => {
      const jsts = new Set(deliverables.map(({ teryt }) => teryt)).size
      return { kind: 'deliverables', count, jsts }
    }),
    ...lateAlert(facts.reports, (count) => ({ kind: 'reports', count })),
    ...lateAlert(inTime(facts.unordered), (count) => ({ kind: 'unordered', count })),
    ...mentorAlerts(facts.plans, (count) => ({ kind: 'plans', count })),
    ...mentorAlerts(facts.visits, (count) => ({ kind: 'visits', count })),
    ...mentorAlerts(facts.steps, (count) => ({ kind: 'steps', count })),
    ...counted(facts.incompletePeople, (count) => ({ kind: 'people', count })),
    ...lateAlert(inTime(facts.certificates), (count) => ({ kind: 'certificates', count })),
    ...counted(facts.proposed, (count) => ({ kind: 'proposed', count })),
  ]
  return found
    .map(({ mentor, ...told }) => ({
      ...told,
      mine: isOwn(told.whose, mentor, facts.asker),
      mentor: mentor && { id: mentor.id, name: mentor.name },
    }))
    .toSorted(
      (one, other) =>
        Number(other.mine) - Number(one.mine) ||
        (other.money ?? -1) - (one.money ?? -1) ||
        other.days - one.days ||
        kinds.indexOf(one.kind) - kinds.indexOf(other.kind),
    )
}

/** Whether a move is that of who asks: of a mentor by their account, else by the role. */
export function isOwn(
  whose: AlertOwner,
  mentor: MentorConcerned | null,
  asker: Asker | null,
): boolean {
  if (asker === null) return false
  return mentor === null
    ? ownMoves[asker.role].includes(whose)
    : mentor.accountId === asker.accountId
}

interface Late {
  readonly name: string
  readonly daysLate: number
}

const longest = (days: readonly number[]): number => Math.max(0, ...days)
const inTime = (names: readonly string[]) => names.map((name) => ({ name, daysLate: 0 }))

function counted(count: number, figures: (count: number) => AlertFigures): readonly Found[] {
  return count === 0 ? [] : [alert(figures(count), null, 0)]
}

function lateAlert(
  late: readonly Late[],
  figures: (count: number) => AlertFigures,
): readonly Found[] {
  if (late.length === 0) return []
  const days = longest(late.map(({ daysLate }) => daysLate))
  return [alert(figures(late.length), null, days, onlyOf(late))]
}

/** To each mentor what is theirs; a JST without a mentor waits for the office, which names one. */
function mentorAlerts(
  late: readonly LateOfMentor[],
  figures: (count: number) => AlertFigures,
): readonly Found[] {
  return [...Map.groupBy(late, ({ mentor }) => mentor?.id ?? null).values()].flatMap((own) => {
    const mentor = own[0]?.mentor ?? null
    const whose = mentor === null ? ownerOfStep.assignMentor : 'mentor'
    return lateAlert(own, figures).map((one) => ({ ...one, mentor, whose }))
  })
}

function promisesAlert(days: readonly number[]): readonly Found[] {
  const overdue = days.filter((late) => late > 0)
  if (days.length === 0) return []
  const figures = { count: overdue.length, today: days.length - overdue.length }
  return [alert({ kind: 'promises', ...figures }, null, longest(overdue))]
}
