import { type Instant, instantOf } from '#db/values/day.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

interface Kept {
  readonly accountId: string
}

/**
 * Whether a note may begin under an id: one that nobody has; the own one again changes nothing,
 * for the answer to the first try may have been lost. A note that became a conversation is not
 * begun again.
 */
export function decideRing(
  kept: Kept | null,
  facts: { readonly accountId: string; readonly saved: boolean },
): Decision<true> {
  if (facts.saved) return refuse('note.saved')
  if (kept === null || kept.accountId === facts.accountId) return allow(true)
  return refuse('note.ofAnother')
}

/**
 * Whether a note may be written into, saved or thrown away: one that is there, by the one who
 * took the call. One that was thrown away or saved is never revived by a keystroke that comes late.
 */
export function decideOwn<K extends Kept>(kept: K | null, accountId: string): Decision<K> {
  if (kept === null) return refuse('note.gone')
  return kept.accountId === accountId ? allow(kept) : refuse('note.ofAnother')
}

/**
 * When a change of a note is kept: now, but always later than the one before, whatever the clock
 * does. Two windows tell by this which of two states is the newer.
 */
export const keptAfter = (before: Instant, now: Instant): Instant =>
  now > before ? now : instantOf(new Date(Date.parse(before) + 1))

/** So long after the last key somebody may still be talking. */
const longestSilence = 3_600_000

/** Whether a note is being written: what was typed last is no older than an hour. */
export const isFresh = (keptAt: Instant, now: Instant): boolean =>
  Date.parse(now) - Date.parse(keptAt) <= longestSilence

/** The ring by the window's clock, but never later than the host's. */
export const ringOf = (told: Instant, now: Instant): Instant => (told < now ? told : now)
