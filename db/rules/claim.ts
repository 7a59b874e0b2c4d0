import type { ClaimKind, ClaimState } from '#db/values/claim.ts'
import type { Day } from '#db/values/day.ts'
import type { Grosze } from '#db/values/money.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** A claim as its own moves see it. */
export interface ClaimFacts {
  readonly state: ClaimState
  readonly ordinal: number
  readonly submittedOn: Day | null
}

/** The kinds that bring documents into a claim. */
const withDocuments: readonly ClaimKind[] = ['refund', 'settlement', 'final']

/** Whether a claim of these kinds gathers documents. */
export const takesDocuments = (kinds: readonly ClaimKind[]): boolean =>
  kinds.some((kind) => withDocuments.includes(kind))

/** Whether what is approved in a claim of these kinds settles the advances. */
export const settlesAdvance = (kinds: readonly ClaimKind[]): boolean => kinds.includes('settlement')

/**
 * What a claim is for and over which days. Refuses no kind at all, a period that is reversed,
 * and one outside the programme's.
 */
export function decideClaimHead(
  head: { readonly kinds: readonly ClaimKind[]; readonly from: Day; readonly to: Day },
  programme: { readonly from: Day; readonly to: Day },
): Decision<readonly ClaimKind[]> {
  if (head.kinds.length === 0) return refuse('claim.noKind')
  if (head.from > head.to) return refuse('period.reversed', { from: head.from, to: head.to })
  if (head.from < programme.from || head.to > programme.to) {
    return refuse('claim.outsideProgramme', { from: programme.from, to: programme.to })
  }
  return allow([...new Set(head.kinds)])
}

/** Only a draft can be written: what was submitted is what the institution has. */
export const decideEdit = ({ state, ordinal }: ClaimFacts): Decision<true> =>
  state === 'draft' ? allow(true) : refuse('claim.frozen', { ordinal })

/** A draft may be deleted; a claim that was submitted stays. */
export const decideRemoval = ({ state, ordinal }: ClaimFacts): Decision<true> =>
  state === 'draft' ? allow(true) : refuse('claim.notDraft', { ordinal })

/** What was earned and given back in the period, whole grosze; neither is ever below zero. */
export function decideReported(reported: {
  readonly income: Grosze
  readonly returned: Grosze
}): Decision<true> {
  const { income, returned } = reported
  if (income < 0) return refuse('claim.incomeNegative', { amount: income })
  if (returned < 0) return refuse('claim.returnedNegative', { amount: returned })
  return allow(true)
}

/** A document of a claim, and the first day on which it could stand in one. */
interface ClaimableSince {
  readonly number: string
  readonly since: Day
}

/**
 * A draft may be submitted, with nothing wrong that stops it, on a day that has come and on
 * which every document of it had been issued, paid and set aside by the claim before: so that on
 * no day claims hold what documents do not, nor the same cost twice.
 */
export function decideSubmission(
  claim: ClaimFacts,
  on: Day,
  facts: {
    readonly today: Day
    readonly from: Day
    readonly errors: number
    readonly documents: readonly ClaimableSince[]
  },
): Decision<true> {
  if (claim.state !== 'draft') return refuse('claim.frozen', { ordinal: claim.ordinal })
  const day = dayRefusal(on, facts.today)
  if (day !== null) return day
  if (on < facts.from) return refuse('claim.submittedBeforePeriod', { day: on, from: facts.from })
  const later = facts.documents.find(({ since }) => since > on)
  if (later !== undefined) {
    const { number, since } = later
    return refuse('claim.submittedBeforeDocument', { number, since, day: on })
  }
  if (facts.errors > 0) return refuse('claim.notReady', { problems: facts.errors })
  return allow(true)
}

/**
 * A submission may be taken back while the institution has not decided and no later claim was
 * submitted: the later one goes on from the amounts of this one.
 */
export function decideWithdrawal(
  claim: ClaimFacts,
  laterSubmitted: number | null,
  reason: string,
): Decision<true> {
  const { ordinal } = claim
  if (claim.state === 'draft') return refuse('claim.notSubmitted', { ordinal })
  if (claim.state === 'decided') return refuse('claim.alreadyDecided', { ordinal })
  if (laterSubmitted !== null) return refuse('claim.laterSubmitted', { ordinal: laterSubmitted })
  if (reason === '') return refuse('claim.reasonMissing')
  return allow(true)
}

/** The institution decides a submitted claim, once, on the day of submission or later. */
export function decideDecision(claim: ClaimFacts, on: Day, today: Day): Decision<true> {
  const { ordinal, submittedOn } = claim
  if (claim.state === 'decided') return refuse('claim.alreadyDecided', { ordinal })
  if (claim.state === 'draft' || submittedOn === null) {
    return refuse('claim.notSubmitted', { ordinal })
  }
  const day = dayRefusal(on, today)
  if (day !== null) return day
  if (on < submittedOn) return refuse('claim.decidedBeforeSubmitted', { day: on, submittedOn })
  return allow(true)
}

const dayRefusal = (on: Day, today: Day) =>
  on > today ? refuse('claim.dayInFuture', { day: on, today }) : null
