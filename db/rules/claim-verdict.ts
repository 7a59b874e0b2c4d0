import type { ClaimVerdict } from '#db/values/claim.ts'
import { addMoney, type Grosze, grosze, subtractMoney } from '#db/values/money.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** What the institution said of an entry that it did not approve whole. */
export interface AskedVerdict {
  readonly entryId: string
  readonly parked: Grosze
  readonly ineligible: Grosze
  readonly reason: string
}

/** An entry with the institution's word on it. */
export interface DecidedEntry extends ClaimVerdict {
  readonly entryId: string
  readonly reason: string
}

/**
 * The institution's word on every entry of a claim: approved whole unless something else was
 * asked for. Approved, parked and ineligible add up to the amount, each of its sign (a
 * correcting document is negative). Refuses an entry that is not in the claim or is named
 * twice, amounts past the entry's own, and a part that was not approved without a reason.
 */
export function decideVerdicts(
  entries: readonly { readonly id: string; readonly amount: Grosze; readonly number: string }[],
  asked: readonly AskedVerdict[],
): Decision<readonly DecidedEntry[]> {
  const known = new Set(entries.map(({ id }) => id))
  const named = new Map<string, AskedVerdict>()
  for (const verdict of asked) {
    if (!known.has(verdict.entryId)) return refuse('claim.verdictUnknown')
    if (named.has(verdict.entryId)) return refuse('claim.verdictTwice')
    named.set(verdict.entryId, verdict)
  }
  const decided: DecidedEntry[] = []
  for (const { id, amount, number } of entries) {
    const { parked, ineligible, reason } = named.get(id) ?? approvedWhole
    const approved = subtractMoney(amount, addMoney(parked, ineligible))
    const within = [parked, ineligible, approved].every((part) => isPartOf(part, amount))
    if (!within) return refuse('claim.verdictTooMuch', { number, amount })
    if ((parked !== 0 || ineligible !== 0) && reason === '') {
      return refuse('claim.verdictReasonMissing', { number })
    }
    decided.push({ entryId: id, approved, parked, ineligible, reason })
  }
  return allow(decided)
}

const approvedWhole = { parked: grosze(0), ineligible: grosze(0), reason: '' }

const isPartOf = (part: Grosze, whole: Grosze) =>
  whole < 0 ? part <= 0 && part >= whole : part >= 0 && part <= whole
