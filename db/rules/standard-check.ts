import type { Day } from '#db/values/day.ts'
import type { ImplementationDates } from '#db/values/implementation.ts'
import type { Phase, StandardAnswer } from '#db/values/implementing.ts'
import { allow, type Decision, type Refusal, refuse } from '#db/values/refusal.ts'
import { type AuditDays, type StandardTally, standardLimits } from '#db/values/standard.ts'
import { isWebLink } from '#db/values/web-link.ts'
import { recordedImplementationState } from './implementation-state.ts'
import { type DayFacts, dayRefusal } from './step-day.ts'

/** An answer as it is to be written down. */
export interface TypedCheck {
  readonly phase: Phase
  readonly answer: StandardAnswer
  readonly assessedOn: Day
  readonly link: string
  readonly note: string
}

/** What an answer is judged by. */
export interface CheckFacts extends DayFacts {
  readonly implementation: ImplementationDates | null
  /** Whether this element has an answer in this phase already. */
  readonly answered: boolean
  /** The day of the answer to the same element in the other phase. */
  readonly otherOn: Day | null
  /** The audit of the phase. */
  readonly audit: AuditDays | null
}

/** The check-list is that of a JST that implements: it has an agreement, and did not end early. */
export function implementsRefusal(implementation: ImplementationDates | null): Refusal | null {
  const state = recordedImplementationState(implementation)
  if (state === 'none') return refuse('standard.noAgreement').refusal
  return state === 'ended'
    ? refuse('standard.implementationEnded', { day: implementation?.endedOn ?? null }).refusal
    : null
}

/**
 * An accepted audit keeps the answers that it was accepted on. What had no answer then, an element
 * that was added later for example, may still get one.
 */
export const lockedByAudit = (audit: AuditDays | null, answered: boolean): boolean =>
  answered && audit !== null && audit.acceptedOn !== null

/**
 * Decides an answer with its evidence. Refuses a JST without a standing implementation agreement,
 * an answer that an accepted audit keeps, a day outside the programme or ahead of today, an
 * answer "before" later than the acceptance of the opening audit, one "after" earlier than the
 * agreement or than the one "before", a link that is not one of
 * the web, and texts too long.
 */
export function decideCheck(check: TypedCheck, facts: CheckFacts): Decision<true> {
  const { implementation, audit, answered, otherOn } = facts
  const standing = implementsRefusal(implementation)
  if (standing !== null) return { ok: false, refusal: standing }
  if (lockedByAudit(audit, answered)) {
    return refuse('standard.auditAccepted', { day: audit?.acceptedOn ?? null })
  }
  const { phase, assessedOn, link, note } = check
  const refusal = dayRefusal(assessedOn, facts)
  if (refusal !== null) return { ok: false, refusal }
  const agreedOn = implementation?.agreementOn ?? assessedOn
  if (phase === 'after' && assessedOn < agreedOn) {
    return refuse('standard.beforeAgreement', { day: assessedOn, earlierDay: agreedOn })
  }
  const openedOn = audit?.acceptedOn ?? null
  if (phase === 'before' && openedOn !== null && assessedOn > openedOn) {
    return refuse('standard.beforeAfterOpening', { day: assessedOn, until: openedOn })
  }
  if (otherOn !== null && (phase === 'after' ? assessedOn < otherOn : assessedOn > otherOn)) {
    const [day, earlierDay] = phase === 'after' ? [assessedOn, otherOn] : [otherOn, assessedOn]
    return refuse('standard.afterBeforeBefore', { day, earlierDay })
  }
  if (link !== '' && !isWebLink(link)) return refuse('standard.linkNotWeb', { link })
  if (note.length > standardLimits.note) {
    return refuse('standard.noteTooLong', { limit: standardLimits.note })
  }
  return allow(true)
}

/** Whether an answer may be taken off the list again; not from under an accepted audit. */
export function decideCheckRemoval(audit: AuditDays | null): Decision<true> {
  return lockedByAudit(audit, true)
    ? refuse('standard.auditAccepted', { day: audit?.acceptedOn ?? null })
    : allow(true)
}

interface Answered {
  readonly elementId: string
  readonly answer: StandardAnswer
}

/** How many of these elements are met, partly met, not met, and not answered yet. */
export function tallyOf(
  elements: readonly { readonly id: string }[],
  answers: readonly Answered[],
): StandardTally {
  const byElement = new Map(answers.map(({ elementId, answer }) => [elementId, answer]))
  const tally = { met: 0, partly: 0, notMet: 0, open: 0 }
  for (const { id } of elements) tally[byElement.get(id) ?? 'open'] += 1
  return tally
}

/** The required elements that are not wholly met; these answers are those of the phase "after". */
export function requiredMissing<T extends { readonly id: string; readonly required: boolean }>(
  elements: readonly T[],
  after: readonly Answered[],
): readonly T[] {
  const met = new Set(
    after.filter(({ answer }) => answer === 'met').map(({ elementId }) => elementId),
  )
  return elements.filter(({ id, required }) => required && !met.has(id))
}

/** The day of the newest answer of a phase; null while there is none. */
export const lastAnswerOn = (
  checks: readonly { readonly phase: Phase; readonly assessedOn: Day }[],
  wanted: Phase,
): Day | null =>
  checks
    .filter(({ phase }) => phase === wanted)
    .reduce<Day | null>(
      (last, { assessedOn }) => (last === null || assessedOn > last ? assessedOn : last),
      null,
    )
