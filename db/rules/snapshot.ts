import type { Day } from '#db/values/day.ts'
import type { IndicatorMember } from '#db/values/indicator.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** A snapshot as it is asked for. */
export interface SnapshotEntry {
  readonly name: string
  readonly from: Day
  readonly to: Day
  readonly claimId: string | null
}

/** What a snapshot is judged by. */
export interface SnapshotFacts {
  readonly programme: { readonly from: Day; readonly to: Day }
  readonly today: Day
  /** The snapshots that the programme has. */
  readonly others: readonly {
    readonly name: string
    readonly from: Day
    readonly to: Day
    readonly claimId: string | null
  }[]
  /** The claim that is to take its values from it. */
  readonly claim: {
    readonly number: number
    readonly from: Day
    readonly to: Day
    readonly isDraft: boolean
  } | null
}

/**
 * Whether the values may be frozen for a period: it has a name, its days are in order, inside the
 * programme and over, and it was not frozen before; a claim takes its values from the one snapshot
 * of its own last day, while it is a draft. Refuses the first thing that does not fit.
 */
export function decideSnapshot(entry: SnapshotEntry, facts: SnapshotFacts): Decision<true> {
  const { name, from, to, claimId } = entry
  const { programme, today, others, claim } = facts
  if (name === '') return refuse('snapshot.nameMissing')
  if (to < from) return refuse('snapshot.daysReversed', { from, to })
  if (from < programme.from || to > programme.to) {
    return refuse('snapshot.outsideProgramme', { from: programme.from, to: programme.to })
  }
  if (to > today) return refuse('snapshot.ahead', { to, today })
  const same = others.find((other) => other.from === from && other.to === to)
  if (same !== undefined) return refuse('snapshot.periodTaken', { name: same.name })
  if (claimId === null || claim === null) return allow(true)
  if (!claim.isDraft) return refuse('snapshot.claimSent', { number: claim.number })
  if (claim.to !== to) return refuse('snapshot.claimOfOtherPeriod', { to: claim.to })
  const taken = others.find((other) => other.claimId === claimId)
  return taken === undefined ? allow(true) : refuse('snapshot.claimTaken', { name: taken.name })
}

/**
 * Whether a snapshot may give its values to another claim, or to none (null): while no sent claim
 * tells them, to a draft of the same last day that takes its values from no other snapshot.
 */
export function decideAssignment(
  { to }: { readonly to: Day },
  facts: {
    readonly now: SnapshotFacts['claim']
    readonly next: SnapshotFacts['claim']
    /** The name of another snapshot that the next claim takes its values from already. */
    readonly takesFrom: string | null
  },
): Decision<true> {
  const { now, next, takesFrom } = facts
  if (now !== null && !now.isDraft) return refuse('snapshot.inClaim', { number: now.number })
  if (next === null) return allow(true)
  if (!next.isDraft) return refuse('snapshot.claimSent', { number: next.number })
  if (next.to !== to) return refuse('snapshot.claimOfOtherPeriod', { to: next.to })
  return takesFrom === null ? allow(true) : refuse('snapshot.claimTaken', { name: takesFrom })
}

/** The last day of a claim stays where it is while the claim takes its values from a snapshot. */
export const decideClaimPeriod = (
  frozen: { readonly name: string; readonly to: Day } | null,
  to: Day,
): Decision<true> =>
  frozen === null || frozen.to === to
    ? allow(true)
    : refuse('snapshot.claimPeriod', { name: frozen.name, to: frozen.to })

/** A frozen period goes while no sent claim tells its values. */
export const decideSnapshotRemoval = (
  claim: { readonly number: number; readonly isDraft: boolean } | null,
): Decision<true> =>
  claim === null || claim.isDraft
    ? allow(true)
    : refuse('snapshot.inClaim', { number: claim.number })

/** One member of a value that counts otherwise than it did: null where it was not, or is not, one. */
export interface MemberChange {
  readonly key: string
  readonly before: number | null
  readonly after: number | null
}

/** What differs between two makings of one value; by key, those that came first. */
export function memberChanges(
  before: readonly IndicatorMember[],
  after: readonly IndicatorMember[],
): readonly MemberChange[] {
  const was = new Map(before.map(({ key, weight }) => [key, weight]))
  const is = new Map(after.map(({ key, weight }) => [key, weight]))
  const keys = [...new Set([...was.keys(), ...is.keys()])]
  const changes = keys.flatMap((key): MemberChange[] => {
    const [then, now] = [was.get(key) ?? null, is.get(key) ?? null]
    return then === now ? [] : [{ key, before: then, after: now }]
  })
  const rank = ({ before: then, after: now }: MemberChange) =>
    then === null ? 0 : now === null ? 1 : 2
  return changes.toSorted((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1))
}
