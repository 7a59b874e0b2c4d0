import type { ClaimKind } from '#db/values/claim.ts'
import { type Day, day } from '#db/values/day.ts'
import { type Grosze, grosze } from '#db/values/money.ts'

/** What the institution did not approve of a document; the rest of a claim it did. */
export interface ScriptedVerdict {
  readonly document: string
  readonly verdict: 'parked' | 'ineligible'
  /** Null for the whole of it. */
  readonly amount: Grosze | null
  readonly reason: string
}

export interface ScriptedClaim {
  readonly kinds: readonly ClaimKind[]
  readonly from: Day
  readonly to: Day
  /** Opened, submitted, decided; null where the sample ends before. */
  readonly openedOn: Day
  readonly submittedOn: Day | null
  readonly decidedOn: Day | null
  /** Under which number the institution's system keeps it. */
  readonly number: string
  /** The tranche asked for, and the day on which it came. */
  readonly tranche: { readonly amount: Grosze; readonly receivedOn: Day } | null
  /** What was done, task by task in the order of the budget; empty where nothing was. */
  readonly progress: readonly [string, string, string, string]
  readonly problems: string
  readonly plan: string
  readonly verdicts: readonly ScriptedVerdict[]
  /** Documents taken out of the draft. */
  readonly leftOut: readonly string[]
}

type Told = Partial<Pick<ScriptedClaim, 'tranche' | 'problems' | 'verdicts' | 'leftOut'>>

/** One claim of the script: what for, its days, its words. */
export const quarter = (
  kinds: readonly ClaimKind[],
  [from, to]: readonly [string, string],
  [openedOn, submittedOn, decidedOn]: readonly [string, string?, string?],
  [progress, plan]: readonly [ScriptedClaim['progress'], string],
  told: Told = {},
): ScriptedClaim => ({
  ...{ kinds, from: day(from), to: day(to), openedOn: day(openedOn) },
  submittedOn: submittedOn === undefined ? null : day(submittedOn),
  decidedOn: decidedOn === undefined ? null : day(decidedOn),
  number: `PRZYKŁAD-${to.slice(0, 4)}-${to.slice(5, 7)}`,
  ...{ tranche: null, problems: '', verdicts: [], leftOut: [], progress, plan },
  ...told,
})

/** The tranche that a claim asks for, in grosze, and the day on which it came. */
export const tranche = (amount: number, receivedOn: string): Told => ({
  tranche: { amount: grosze(amount), receivedOn: day(receivedOn) },
})
