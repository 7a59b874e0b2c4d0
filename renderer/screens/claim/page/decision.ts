import { type Grosze, grosze, subtractMoney } from '#db/values/money.ts'
import { parseMoney } from '#db/values/money-parse.ts'

/** What a person said of an entry that is not approved whole; amounts as they were typed. */
export interface Exception {
  readonly verdict: 'parked' | 'ineligible'
  /** Of the entry's amount; the rest is approved. */
  readonly amount: string
  readonly reason: string
}
export type Exceptions = Readonly<Record<string, Exception>>

/** What was typed, from the text that a draft keeps; nothing where it cannot be read. */
export function exceptionsFrom(text: string): Exceptions {
  try {
    return JSON.parse(text) as Exceptions
  } catch {
    return {}
  }
}

/** How much of an entry an exception takes: null while it is no amount within the entry. */
export function takenBy(exception: Exception, amount: Grosze): Grosze | null {
  const read = parseMoney(exception.amount)
  if (!read.ok || read.value === 0) return null
  const within = amount < 0 ? read.value < 0 && read.value >= amount : read.value <= amount
  return within && read.value > 0 === amount > 0 ? read.value : null
}

/** The three sums of a decision on these entries as it stands. */
export function sumsOf(
  entries: readonly { readonly id: string; readonly amount: Grosze }[],
  exceptions: Exceptions,
): { readonly amount: Grosze; approved: Grosze; parked: Grosze; ineligible: Grosze } {
  const sums = { amount: 0, parked: 0, ineligible: 0 }
  for (const { id, amount } of entries) {
    sums.amount += amount
    const exception = exceptions[id]
    if (exception !== undefined) sums[exception.verdict] += takenBy(exception, amount) ?? 0
  }
  const [amount, parked, ineligible] = [sums.amount, sums.parked, sums.ineligible].map(grosze)
  if (amount === undefined || parked === undefined || ineligible === undefined) {
    throw new Error('A sum is missing')
  }
  const left = subtractMoney(amount, parked)
  return { amount, parked, ineligible, approved: subtractMoney(left, ineligible) }
}
