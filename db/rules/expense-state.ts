import type { ClaimState } from '#db/values/claim.ts'
import type { Day } from '#db/values/day.ts'
import type { DocumentState } from '#db/values/expense.ts'
import { type Grosze, grosze, subtractMoney, sumMoney } from '#db/values/money.ts'

/** One time that a part of a document was in a claim; the verdict is null until it came. */
export interface TimeClaimed {
  readonly claimState: ClaimState
  readonly amount: Grosze
  readonly approved: Grosze | null
}

/** A part of a document and every claim that it was in. */
export interface PartFacts {
  readonly amount: Grosze
  readonly ineligible: Grosze
  readonly claimed: readonly TimeClaimed[]
}

/** Where the money of one part stands, in grosze: eligible = approved + pending + claimable. */
export interface PartStanding {
  readonly eligible: Grosze
  readonly approved: Grosze
  /** In a claim that is not decided yet. */
  readonly pending: Grosze
  /** Free to go into a claim, whether it was in one before or not. */
  readonly claimable: Grosze
  /** Of the claimable: what a decided claim left aside. */
  readonly parked: Grosze
}

/**
 * Where the money of one part stands. A part always goes into a claim with all that is
 * claimable of it, so what is claimable after a decision is what was parked.
 * Source: a doubtful cost can be left aside and included again later.
 */
export function partStanding(part: PartFacts): PartStanding {
  const eligible = subtractMoney(part.amount, part.ineligible)
  const decided = part.claimed.filter(({ claimState }) => claimState === 'decided')
  const open = part.claimed.filter(({ claimState }) => claimState !== 'decided')
  const approved = sumMoney(decided.map(({ approved }) => approved ?? grosze(0)))
  const pending = sumMoney(open.map(({ amount }) => amount))
  const claimable = grosze(eligible - approved - pending)
  return {
    eligible,
    approved,
    pending,
    claimable,
    parked: decided.length > 0 ? claimable : grosze(0),
  }
}

/** What a document's state is derived from. */
export interface DocumentFacts {
  readonly formallyCheckedOn: Day | null
  readonly checkedOn: Day | null
  readonly paidOn: Day | null
  readonly parts: readonly PartFacts[]
}

/**
 * Where a document stands. The furthest its money went decides: wholly ineligible, in a
 * claim, parked in part, settled; before that the last step that the office took.
 */
export function documentState(facts: DocumentFacts): DocumentState {
  const parts = facts.parts.map(partStanding)
  const some = (of: (part: PartStanding) => Grosze) => parts.some((part) => of(part) !== 0)
  const ruledOut = facts.parts.some(({ ineligible }) => ineligible !== 0)
  if (ruledOut && !some(({ eligible }) => eligible)) return 'ineligible'
  if (some(({ pending }) => pending)) return 'inClaim'
  if (some(({ parked }) => parked)) return 'parked'
  if (some(({ approved }) => approved)) return 'settled'
  if (facts.paidOn !== null) return 'paid'
  if (facts.checkedOn !== null) return 'checked'
  return facts.formallyCheckedOn === null ? 'draft' : 'checkedFormally'
}
