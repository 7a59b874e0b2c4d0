import type {
  AdvanceForecast,
  AdvanceStanding,
  SettledTranche,
  TrancheSettlement,
} from '#db/values/advance.ts'
import { addDays, type Day, daysBetween } from '#db/values/day.ts'
import {
  addMoney,
  type BasisPoints,
  type Grosze,
  grosze,
  subtractMoney,
  sumMoney,
} from '#db/values/money.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** A claim that settles an advance; the grant is what was approved, or claimed until then. */
export interface SettlingClaim {
  readonly id: string
  readonly ordinal: number
  readonly grant: Grosze
  /** Null while the institution has not decided. */
  readonly decidedOn: Day | null
}

/** What the standing of the advances is computed from. */
export interface AdvanceFacts {
  readonly day: Day
  /** The last day of the programme. */
  readonly end: Day
  readonly settledRate: BasisPoints
  readonly tranches: readonly {
    readonly id: string
    readonly receivedOn: Day
    readonly amount: Grosze
  }[]
  readonly claims: readonly SettlingClaim[]
}

/**
 * Where the advances stand at the end of `day`: the approved grant of settling claims decided
 * by then against the tranches received by then, how much is missing to the share that opens
 * the next tranche (rounded up to the grosz, for it says "at least"), and when it will be
 * reached at the pace since the first tranche. Source: the next tranche comes after at least
 * 70 % of those received is settled; common practice, so the rate is a setting.
 */
export function advanceStanding(facts: AdvanceFacts): AdvanceStanding {
  const { day, settledRate } = facts
  const tranches = facts.tranches
    .filter(({ receivedOn }) => receivedOn <= day)
    .toSorted((a, b) => (a.receivedOn < b.receivedOn ? -1 : a.receivedOn > b.receivedOn ? 1 : 0))
  const isDecided = (claim: SettlingClaim) => claim.decidedOn !== null && claim.decidedOn <= day
  const decided = facts.claims.filter(isDecided)
  const received = sumMoney(tranches.map(({ amount }) => amount))
  const approved = sumMoney(decided.map(({ grant }) => grant))
  const settled = grosze(Math.max(0, Math.min(approved, received)))
  const threshold = atLeast(received, settledRate)
  const missing = grosze(Math.max(0, threshold - settled))
  const awaiting = facts.claims.filter((claim) => !isDecided(claim)).map(({ grant }) => grant)
  return {
    day,
    received,
    settled,
    beyond: grosze(Math.max(0, approved - received)),
    awaiting: sumMoney(awaiting),
    unsettled: subtractMoney(received, settled),
    threshold,
    missing,
    forecast: forecastOf(facts, tranches[0]?.receivedOn ?? null, decided, settled, missing),
    tranches: settleOldestFirst(tranches, decided),
  }
}

/** The smallest whole amount that is at least so much of the other one. */
function atLeast(amount: Grosze, rate: BasisPoints): Grosze {
  const product = BigInt(amount) * BigInt(rate)
  return grosze(Number((product + 9_999n) / 10_000n))
}

/** A pace is told from two decisions on different days at the least. */
function forecastOf(
  { day, end }: AdvanceFacts,
  since: Day | null,
  decided: readonly SettlingClaim[],
  settled: Grosze,
  missing: Grosze,
): AdvanceForecast {
  if (since === null) return { kind: 'tooLittleData', why: 'noTranche' }
  if (missing === 0) return { kind: 'now' }
  const days = new Set(decided.map(({ decidedOn }) => decidedOn))
  if (days.size < 2) return { kind: 'tooLittleData', why: 'oneSettlement' }
  const elapsed = daysBetween(since, day)
  if (elapsed <= 0 || settled <= 0) return { kind: 'tooLittleData', why: 'noPace' }
  const wait = Number((BigInt(missing) * BigInt(elapsed) + BigInt(settled) - 1n) / BigInt(settled))
  // Past a century a day says nothing any more.
  if (wait > 36_500) return { kind: 'tooLittleData', why: 'noPace' }
  const on = addDays(day, wait)
  return { kind: 'on', day: on, pastEnd: on > end }
}

function settleOldestFirst(
  tranches: AdvanceFacts['tranches'],
  decided: readonly SettlingClaim[],
): readonly SettledTranche[] {
  const claims = netOfReturns(decided.toSorted((a, b) => a.ordinal - b.ordinal))
  return tranches.map(({ id, receivedOn, amount }) => {
    let open: number = amount
    const settledBy: TrancheSettlement[] = []
    for (const entry of claims) {
      const taken = Math.min(open, Math.max(0, entry.left))
      if (taken === 0) continue
      entry.left -= taken
      open -= taken
      const { id: claimId, ordinal: claimOrdinal } = entry.claim
      settledBy.push({ claimId, claimOrdinal, amount: grosze(taken) })
    }
    const left = grosze(open)
    return { id, receivedOn, amount, settled: subtractMoney(amount, left), left, settledBy }
  })
}

/** A claim of corrections takes its negative grant from the claims before it, the last first. */
function netOfReturns(decided: readonly SettlingClaim[]) {
  const claims: { readonly claim: SettlingClaim; left: number }[] = []
  let owed = 0
  for (const claim of decided) {
    const entry = { claim, left: claim.grant as number }
    claims.push(entry)
    owed += Math.min(0, entry.left)
    entry.left = Math.max(0, entry.left)
    for (const earlier of claims.toReversed()) {
      const back = Math.min(earlier.left, -owed)
      earlier.left -= back
      owed += back
    }
  }
  return claims
}

/**
 * Whether a tranche may be written down: it is more than nothing, has come by today, and the
 * tranches together stay within the grant.
 */
export function decideTranche(
  tranche: { readonly amount: Grosze; readonly receivedOn: Day },
  facts: { readonly today: Day; readonly others: readonly Grosze[]; readonly grant: Grosze },
): Decision<true> {
  if (tranche.amount <= 0) return refuse('claim.trancheNotPositive')
  if (tranche.receivedOn > facts.today) {
    return refuse('claim.dayInFuture', { day: tranche.receivedOn, today: facts.today })
  }
  const sum = addMoney(tranche.amount, ...facts.others)
  if (sum > facts.grant) {
    return refuse('claim.trancheOverGrant', { sum, grant: facts.grant })
  }
  return allow(true)
}
