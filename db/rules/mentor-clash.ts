import type { VisitClashKind } from '#db/values/mentor.ts'
import { minutesOf, type TimeOfDay } from '#db/values/training.ts'
import { isOpen, type VisitDays } from './mentor-visit.ts'

/**
 * How long a visit is taken to last, in minutes: two hours. No source says it; it only decides
 * which visits are warned about, and nothing is refused by it.
 */
export const visitMinutes = 120

/** A visit as far as it can stand in the way of another. */
export interface VisitSlot extends VisitDays {
  readonly id: string
  readonly mentorId: string
  readonly plannedAt: TimeOfDay | null
}

/** Another visit that one stands in the way of, and how. */
export interface VisitClash<T> {
  readonly kind: VisitClashKind
  readonly other: T
}

type Asked = Pick<VisitSlot, 'id' | 'mentorId' | 'plannedOn' | 'plannedAt'>

/**
 * The visits still to be held that one mentor would have to be at at once with this one: hours
 * nearer than a visit lasts, or the same day where either has no hour. A warning, never a refusal:
 * two JSTs may share a seat, as a gmina and its powiat do.
 */
export function visitClashes<T extends VisitSlot>(
  asked: Asked,
  others: readonly T[],
): readonly VisitClash<T>[] {
  return others.flatMap((other): readonly VisitClash<T>[] => {
    if (other.id === asked.id || other.mentorId !== asked.mentorId) return []
    if (!isOpen(other) || other.plannedOn !== asked.plannedOn) return []
    if (asked.plannedAt === null || other.plannedAt === null) return [{ kind: 'day', other }]
    const apart = Math.abs(minutesOf(asked.plannedAt) - minutesOf(other.plannedAt))
    return apart < visitMinutes ? [{ kind: 'hour', other }] : []
  })
}

/** What each of these visits that is still to be held has in common with another, by its id. */
export function clashesAmongVisits<T extends VisitSlot>(visits: readonly T[]) {
  const open = Map.groupBy(visits.filter(isOpen), ({ plannedOn }) => plannedOn)
  return new Map(
    [...open.values()].flatMap((sameDay) =>
      sameDay.map((visit) => [visit.id, visitClashes(visit, sameDay)] as const),
    ),
  )
}
