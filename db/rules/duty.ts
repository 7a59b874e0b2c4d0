import { type Day, weekdayOf } from '#db/values/day.ts'
import { answersAt, noDuty, readDuty, writeDuty } from '#db/values/duty-hours.ts'
import type { DutyState } from '#db/values/duty-state.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import type { TimeOfDay } from '#db/values/training.ts'

/** A public contact as far as it matters who answers. */
export interface DutyContact {
  readonly id: string
  readonly name: string
  /** As `readDuty` reads it. */
  readonly duty: string
  readonly substituteId: string | null
  /** The days of an absence, both included; open at either end. */
  readonly awayFrom: Day | null
  readonly awayTo: Day | null
}

/** A moment by the office's clock. */
export interface DutyMoment {
  readonly day: Day
  readonly time: TimeOfDay
}

/** Whether a contact is away on a day: from the first day of the absence to its last. */
export const isAway = ({ awayFrom, awayTo }: DutyContact, day: Day): boolean =>
  awayFrom !== null && awayFrom <= day && (awayTo === null || day <= awayTo)

/**
 * Who answers for a contact on a day: themselves unless they are away, else the first of the
 * chain of substitutes who is there; null when the chain ends or comes round before one is.
 */
export function standsInFor<T extends DutyContact>(
  contact: T,
  contacts: readonly T[],
  day: Day,
): T | null {
  const asked = new Set<string>()
  let one: T | undefined = contact
  while (one !== undefined && isAway(one, day)) {
    if (asked.has(one.id)) return null
    asked.add(one.id)
    const next: string | null = one.substituteId
    one = contacts.find(({ id }) => id === next)
  }
  return one ?? null
}

/** How each contact stands at a moment, and who answers for one that is away. */
export function dutyAt<T extends DutyContact>(contacts: readonly T[], { day, time }: DutyMoment) {
  const weekday = weekdayOf(day)
  return contacts.map((contact) => {
    const read = readDuty(contact.duty)
    const hours = read.ok ? read.value : noDuty
    const away = isAway(contact, day)
    const open = answersAt(hours, weekday, time)
    const state: DutyState = away
      ? 'away'
      : open
        ? 'onDuty'
        : hours.every((spans) => spans.length === 0)
          ? 'unknown'
          : 'off'
    return { contact, state, open, substitute: away ? standsInFor(contact, contacts, day) : null }
  })
}

/**
 * Who answers at a moment, in the order of the sheet and each once: those on duty, and whoever
 * stands in for one that is away in that one's hours.
 */
export function answeringAt<T extends DutyContact>(contacts: readonly T[], moment: DutyMoment) {
  const found = new Map<string, { readonly contact: T; readonly insteadOf: T | null }>()
  const standing = dutyAt(contacts, moment)
  for (const { contact, state } of standing) {
    if (state === 'onDuty') found.set(contact.id, { contact, insteadOf: null })
  }
  for (const { contact, open, substitute } of standing) {
    if (open && substitute !== null && !found.has(substitute.id)) {
      found.set(substitute.id, { contact: substitute, insteadOf: contact })
    }
  }
  return [...found.values()]
}

/** The duty of a contact as it is typed. */
export type TypedDuty = Pick<DutyContact, 'duty' | 'substituteId' | 'awayFrom' | 'awayTo'>

/**
 * Whether hours, absence and substitute may be kept: hours that can be read, an absence that
 * does not end before it begins, a substitute that is another contact of the programme and
 * whose own substitutes do not lead back. Answers with the hours as the office writes them.
 */
export function decideDuty(
  typed: TypedDuty,
  { id, name, others }: { id: string | null; name: string; others: readonly DutyContact[] },
): Decision<TypedDuty> {
  const hours = readDuty(typed.duty)
  if (!hours.ok) return hours
  const { awayFrom, awayTo, substituteId } = typed
  if (awayTo !== null && (awayFrom === null || awayTo < awayFrom)) {
    return awayFrom === null
      ? refuse('programme.awayFromMissing', { to: awayTo })
      : refuse('programme.awayBackwards', { from: awayFrom, to: awayTo })
  }
  const kept = { ...typed, duty: writeDuty(hours.value) }
  if (substituteId === null) return allow(kept)
  if (substituteId === id) return refuse('programme.substituteSelf', { name })
  const chain: string[] = []
  let next: string | null = substituteId
  while (next !== null && !chain.includes(next)) {
    chain.push(next)
    if (next === id) return refuse('programme.substituteCycle', { name })
    const step: string = next
    next = others.find((other) => other.id === step)?.substituteId ?? null
  }
  return allow(kept)
}
