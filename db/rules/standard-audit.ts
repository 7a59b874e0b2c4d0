import type { Day } from '#db/values/day.ts'
import { fold } from '#db/values/fold.ts'
import type { ImplementationDates } from '#db/values/implementation.ts'
import type { Phase } from '#db/values/implementing.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import type { AuditDays } from '#db/values/standard.ts'
import { implementsRefusal } from './standard-check.ts'
import { type DayFacts, dayRefusal } from './step-day.ts'

/** The audits of a JST: the opening one closes the phase before, the final one the phase after. */
export type Audits = Readonly<Record<Phase, AuditDays | null>>

/** An audit as it is to be written down. */
export interface TypedAudit {
  readonly phase: Phase
  readonly madeOn: Day
  readonly madeBy: string
  readonly summary: string
}

export interface AuditFacts extends DayFacts {
  readonly implementation: ImplementationDates | null
  readonly audits: Audits
}

/**
 * Decides the record of an audit. Refuses a JST without a standing agreement, an audit already
 * accepted, one that nobody made or that says nothing, a day outside the programme or ahead of
 * today, and a final audit made before the opening one.
 */
export function decideAudit(audit: TypedAudit, facts: AuditFacts): Decision<true> {
  const standing = implementsRefusal(facts.implementation)
  if (standing !== null) return { ok: false, refusal: standing }
  const { phase, madeOn, madeBy, summary } = audit
  const before = facts.audits[phase]
  if (before !== null && before.acceptedOn !== null) {
    return refuse('standard.auditAccepted', { day: before.acceptedOn })
  }
  if (madeBy === '') return refuse('standard.auditorMissing')
  if (summary === '') return refuse('standard.summaryMissing')
  const refusal = dayRefusal(madeOn, facts)
  if (refusal !== null) return { ok: false, refusal }
  const first = phase === 'after' ? facts.audits.before?.madeOn : madeOn
  const last = phase === 'before' ? facts.audits.after?.madeOn : madeOn
  return first !== undefined && last !== undefined && last < first
    ? refuse('standard.finalBeforeOpening', { day: last, earlierDay: first })
    : allow(true)
}

/** Who accepts an audit, and whose it is. */
export interface AuditHands {
  readonly actor: { readonly id: string; readonly name: string }
  /** Accounts that wrote any of its words. */
  readonly writers: ReadonlySet<string>
  /** Who made it, as it says. */
  readonly madeBy: string
}

/** Whether an audit is a person's own: written down, or made, by them. Two see to each audit. */
export const isOwnAudit = ({ actor, writers, madeBy }: AuditHands): boolean =>
  writers.has(actor.id) || fold(madeBy) === fold(actor.name)

/**
 * Decides the acceptance of an audit. Refuses what is not made or accepted already, one that is
 * the accepting person's own, a day before the audit, before an answer of its phase or ahead of
 * today; for the final audit also an opening audit that is not accepted by then, and required
 * elements not met after, which it names.
 */
export function decideAuditAcceptance(
  phase: Phase,
  on: Day,
  facts: AuditFacts & {
    readonly requiredMissing: readonly { readonly text: string }[]
    /** The day of the newest answer of the phase; null while there is none. */
    readonly answeredOn: Day | null
    readonly hands: AuditHands
  },
): Decision<Day> {
  const standing = implementsRefusal(facts.implementation)
  if (standing !== null) return { ok: false, refusal: standing }
  const { [phase]: audit, before: opening } = facts.audits
  if (audit === null) return refuse('standard.auditMissing')
  if (audit.acceptedOn !== null) return refuse('standard.auditAccepted', { day: audit.acceptedOn })
  if (isOwnAudit(facts.hands)) return refuse('standard.ownAudit', { name: facts.hands.actor.name })
  const refusal = dayRefusal(on, facts)
  if (refusal !== null) return { ok: false, refusal }
  if (on < audit.madeOn) {
    return refuse('standard.acceptedBeforeMade', { day: on, earlierDay: audit.madeOn })
  }
  if (facts.answeredOn !== null && on < facts.answeredOn) {
    return refuse('standard.acceptedBeforeAnswer', { day: on, earlierDay: facts.answeredOn })
  }
  if (phase === 'before') return allow(on)
  if (opening === null || opening.acceptedOn === null) return refuse('standard.openingNotAccepted')
  if (on < opening.acceptedOn) {
    return refuse('standard.finalBeforeOpening', { day: on, earlierDay: opening.acceptedOn })
  }
  const missing = facts.requiredMissing
  return missing.length > 0 ? refuse('standard.requiredNotMet', named(missing)) : allow(on)
}

/** The elements as a sentence names them, with how many they are. */
export const named = (elements: readonly { readonly text: string }[]) => ({
  count: elements.length,
  elements: elements.map(({ text }) => `„${text}”`).join(', '),
})

/**
 * Takes an acceptance back, so that answers may change again. Refuses without a reason, an
 * opening audit under an accepted final one, and any under a certificate that stands.
 */
export function decideAuditReopening(
  phase: Phase,
  audits: Audits,
  certificate: string | null,
  reason: string,
): Decision<true> {
  const audit = audits[phase]
  if (audit === null || audit.acceptedOn === null) return refuse('standard.auditNotAccepted')
  if (certificate !== null) return refuse('standard.certificateStands', { number: certificate })
  const final = audits.after
  if (phase === 'before' && final !== null && final.acceptedOn !== null) {
    return refuse('standard.finalStands', { day: final.acceptedOn })
  }
  return reason === '' ? refuse('standard.reasonMissing') : allow(true)
}

/**
 * Whether the audits of a JST can stand as they are: an accepted final audit rests on an accepted
 * opening one and on every required element. Asked after something was taken back.
 */
export function decideAuditsHold(
  { before, after }: Audits,
  requiredMissing: readonly { readonly text: string }[],
): Decision<true> {
  if (after === null || after.acceptedOn === null) return allow(true)
  if (before === null || before.acceptedOn === null) {
    return refuse('standard.finalStands', { day: after.acceptedOn })
  }
  return requiredMissing.length > 0
    ? refuse('standard.requiredNotMet', named(requiredMissing))
    : allow(true)
}
