import type { Day, Instant } from '#db/values/day.ts'
import { type FollowUpStanding, silentDaysLimits } from '#db/values/follow-up.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** The days of a promise to come back to a caller. */
export interface FollowUpDays {
  readonly dueOn: Day
  /** Until this day the queue leaves it out. */
  readonly snoozedUntil: Day | null
  readonly doneAt: Instant | null
}

/**
 * Where a promise stands on a day. What was put off is left out until its day and then stands by
 * the day that was promised: the caller knows only that one.
 */
export function followUpStandingOn(
  { dueOn, snoozedUntil, doneAt }: FollowUpDays,
  on: Day,
): FollowUpStanding {
  if (doneAt !== null) return 'done'
  if (snoozedUntil !== null && snoozedUntil > on) return 'snoozed'
  if (dueOn < on) return 'overdue'
  return dueOn === on ? 'today' : 'ahead'
}

/** A promise as it is made: what, whose, by when. */
export interface PromisedStep {
  readonly step: string
  readonly ownerId: string
  readonly dueOn: Day
}

interface StepFacts {
  /** Those who may come back to a caller. */
  readonly owners: ReadonlySet<string>
  readonly day: Day
}

/** Whether a promise may be made: it says what; its owner may keep it; its day has not passed. */
export function decidePromise(promised: PromisedStep, facts: StepFacts): Decision<true> {
  if (promised.step === '') return refuse('followUp.stepMissing')
  if (!facts.owners.has(promised.ownerId)) return refuse('followUp.ownerMayNot')
  return promised.dueOn < facts.day
    ? refuse('followUp.dueInPast', { day: promised.dueOn, today: facts.day })
    : allow(true)
}

const decideOpen = ({ doneAt }: Pick<FollowUpDays, 'doneAt'>): Decision<true> =>
  doneAt === null ? allow(true) : refuse('followUp.alreadyDone')

/**
 * Whether a promise may be closed: one that is open, with what came of it. When the caller must
 * be come back to once more, the next promise is asked about as any other.
 */
export function decideClosed(
  asked: { readonly result: string; readonly further: PromisedStep | null },
  facts: StepFacts & { readonly before: Pick<FollowUpDays, 'doneAt'> },
): Decision<true> {
  const open = decideOpen(facts.before)
  if (!open.ok) return open
  if (asked.result === '') return refuse('followUp.resultMissing')
  return asked.further === null ? allow(true) : decidePromise(asked.further, facts)
}

/** Whether a promise may pass to somebody else: with a note of what they must know. */
export function decideHandedOver(
  asked: { readonly ownerId: string; readonly note: string },
  facts: {
    readonly before: Pick<FollowUpDays, 'doneAt'> & { readonly ownerId: string }
    readonly owners: ReadonlySet<string>
  },
): Decision<true> {
  const open = decideOpen(facts.before)
  if (!open.ok) return open
  if (asked.ownerId === facts.before.ownerId) return refuse('followUp.sameOwner')
  if (!facts.owners.has(asked.ownerId)) return refuse('followUp.ownerMayNot')
  return asked.note === '' ? refuse('followUp.noteMissing') : allow(true)
}

/**
 * Whether a promise may say otherwise: one still open, which still says what. A day that has
 * passed may stay as it was promised, but is not promised anew.
 */
export function decideChanged(
  asked: Pick<PromisedStep, 'step' | 'dueOn'>,
  facts: { readonly before: Pick<FollowUpDays, 'doneAt' | 'dueOn'>; readonly day: Day },
): Decision<true> {
  const open = decideOpen(facts.before)
  if (!open.ok) return open
  if (asked.step === '') return refuse('followUp.stepMissing')
  return asked.dueOn !== facts.before.dueOn && asked.dueOn < facts.day
    ? refuse('followUp.dueInPast', { day: asked.dueOn, today: facts.day })
    : allow(true)
}

/** Whether a promise may be put off until a day: one still open, a day that is still ahead. */
export function decideSnoozed(
  until: Day,
  facts: { readonly before: Pick<FollowUpDays, 'doneAt'>; readonly day: Day },
): Decision<true> {
  const open = decideOpen(facts.before)
  if (!open.ok) return open
  return until > facts.day
    ? allow(true)
    : refuse('followUp.snoozeInPast', { day: until, today: facts.day })
}

/** Whether the office may hold so many days for silence: from one day to a year. */
export const decideSilentDays = (days: number): Decision<true> =>
  days >= silentDaysLimits.least && days <= silentDaysLimits.most
    ? allow(true)
    : refuse('followUp.silentDaysOutside', { days, ...silentDaysLimits })
