import { daysBetween } from '#db/values/day.ts'
import { grosze } from '#db/values/money.ts'
import type { Danger } from '#db/values/realisation.ts'
import { alert, type Found, onlyOf } from './dashboard-alert.ts'
import type { AlertFacts } from './dashboard-facts.ts'

/** A claim is told of when it is due in so many days. */
const claimAheadDays = 14

/** The claims that are overdue, else the one that is due next. */
export function claimAlerts({ claims, claimDay, waiting }: AlertFacts): readonly Found[] {
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
export function trancheAlert({ advance }: AlertFacts): readonly Found[] {
  const { received, grant, missing, awaiting } = advance
  if (received === 0 || received >= grant || missing === 0) return []
  return [alert({ kind: 'tranche', awaiting }, missing, 0)]
}

/** The lines whose worst is this. */
export function linesAlert({ lines }: AlertFacts, danger: Danger): readonly Found[] {
  const own = lines.filter((line) => line.dangers[0] === danger)
  if (own.length === 0) return []
  const amount = grosze(own.reduce((sum, line) => sum + amountOf(line, danger), 0))
  const figures = { danger, count: own.length } as const
  // A line that is used up early has lost nothing yet.
  const money = danger === 'nearLimit' ? null : amount
  return [alert({ kind: 'lines', ...figures }, money, 0, onlyOf(own))]
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
