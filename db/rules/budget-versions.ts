import type { VersionState } from '#db/values/budget.ts'
import { maxLineAmount } from '#db/values/budget-plan.ts'
import type { Day } from '#db/values/day.ts'
import type { Grosze } from '#db/values/money.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** A version as its own rules see it. */
export interface VersionFacts {
  readonly ordinal: number
  readonly state: VersionState
}

/** Only a draft can be written; an approved version never changes. */
export const decideWritable = ({ ordinal, state }: VersionFacts): Decision<true> =>
  state === 'draft' ? allow(true) : refuse('budget.versionApproved', { number: ordinal })

/** What the direct costs are declared to be: a positive amount within reason. */
export const decideDirectTotal = (directTotal: Grosze): Decision<Grosze> =>
  directTotal > 0 && directTotal <= maxLineAmount
    ? allow(directTotal)
    : refuse('budget.directTotalOutOfRange', { limitAmount: maxLineAmount })

/**
 * A new draft (an annex) begins as a copy of the version in force. Refuses a second draft
 * beside an open one, for they would not know of each other, and a draft before the first
 * approval, where version 1 is the draft.
 */
export function decideNewDraft(versions: readonly VersionFacts[]): Decision<true> {
  const draft = versions.find(({ state }) => state === 'draft')
  if (draft !== undefined) return refuse('budget.draftExists', { number: draft.ordinal })
  return versions.length > 0 ? allow(true) : refuse('budget.nothingInForce')
}

/** A draft may be given up when an approved version stands behind it. */
export function decideDiscard(
  draft: VersionFacts,
  versions: readonly VersionFacts[],
): Decision<true> {
  const writable = decideWritable(draft)
  if (!writable.ok) return writable
  const standing = versions.some(({ state }) => state === 'approved')
  return standing ? allow(true) : refuse('budget.onlyVersion')
}

/**
 * The day and the reason of an approval. Refuses a day ahead of today, one before the version
 * that is replaced (on a past day the newest approved by then is in force), and no reason.
 */
export function decideApprovalDay(facts: {
  readonly on: Day
  readonly today: Day
  readonly before: Day | null
  readonly reason: string
}): Decision<true> {
  const { on, today, before, reason } = facts
  if (reason.trim() === '') return refuse('budget.reasonMissing')
  if (on > today) return refuse('budget.dayAhead', { on, today })
  if (before !== null && on < before) return refuse('budget.dayBeforeVersion', { on, before })
  return allow(true)
}
