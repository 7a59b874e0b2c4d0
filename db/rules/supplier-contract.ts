import type { Day } from '#db/values/day.ts'
import { type Grosze, subtractMoney, sumMoney } from '#db/values/money.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** What a person writes down about a contract with a contractor. */
export interface ContractEntry {
  readonly number: string
  readonly signedOn: Day
  readonly endsOn: Day | null
  readonly subject: string
  readonly lines: readonly { readonly lineId: string; readonly amount: Grosze }[]
}

/** What a contract is checked against. */
export interface ContractFacts {
  readonly today: Day
  /** The cost lines of the programme. */
  readonly lines: ReadonlySet<string>
  /** Numbers of the same contractor's other contracts. */
  readonly numbersTaken: ReadonlySet<string>
}

/**
 * A contract may be written down when it has a number that its contractor's other contracts
 * have not, a subject, at least one line of this budget with a positive amount, each line once,
 * a day of signing that has come and no earlier end. Answers what it engages, in grosze. That
 * a line has less left is shown, not refused: the budget may follow the contract.
 */
export function decideContract(entry: ContractEntry, facts: ContractFacts): Decision<Grosze> {
  const { number, subject, signedOn, endsOn, lines } = entry
  if (number === '') return refuse('supplierContract.numberMissing')
  if (facts.numbersTaken.has(number)) return refuse('supplierContract.numberTaken', { number })
  if (subject === '') return refuse('supplierContract.subjectMissing')
  if (signedOn > facts.today) return refuse('supplierContract.signedAhead', { day: facts.today })
  if (endsOn !== null && endsOn < signedOn) {
    return refuse('supplierContract.endsBeforeSigned', { day: signedOn })
  }
  if (lines.length === 0) return refuse('supplierContract.noLines')
  if (lines.some(({ amount }) => amount <= 0)) return refuse('supplierContract.amountNotPositive')
  if (new Set(lines.map(({ lineId }) => lineId)).size < lines.length) {
    return refuse('supplierContract.lineTwice')
  }
  if (lines.some(({ lineId }) => !facts.lines.has(lineId))) {
    return refuse('supplierContract.lineUnknown')
  }
  return allow(sumMoney(lines.map(({ amount }) => amount)))
}

/** A contract may be closed early once, on a day since it was signed that has come. */
export function decideClosing(
  contract: { readonly signedOn: Day; readonly closedOn: Day | null },
  on: Day,
  today: Day,
): Decision<Day> {
  if (contract.closedOn !== null) {
    return refuse('supplierContract.alreadyClosed', { day: contract.closedOn })
  }
  if (on < contract.signedOn) {
    return refuse('supplierContract.closedBeforeSigned', { day: contract.signedOn })
  }
  return on > today ? refuse('supplierContract.closedAhead', { day: today }) : allow(on)
}

/** A contract is kept while documents name it: they would lose what they belong to. */
export const decideContractRemoval = (documents: number): Decision<true> =>
  documents === 0 ? allow(true) : refuse('supplierContract.hasDocuments', { count: documents })

/** Where one line of a contract stands, in grosze. */
export interface ContractLineStanding {
  readonly lineId: string
  readonly amount: Grosze
  /** Eligible amounts of its documents on the line. */
  readonly used: Grosze
  /** What it may still bring: never below zero, nothing once closed. */
  readonly open: Grosze
}

/**
 * Where a contract stands line by line. Documents on a line that the contract has not are
 * shown with an amount of zero.
 */
export function contractStanding(
  lines: readonly { readonly lineId: string; readonly amount: Grosze }[],
  used: ReadonlyMap<string, Grosze>,
  closed: boolean,
): readonly ContractLineStanding[] {
  const zero = sumMoney([])
  const named = new Set(lines.map(({ lineId }) => lineId))
  const strays = [...used.keys()].filter((lineId) => !named.has(lineId))
  return [...lines, ...strays.map((lineId) => ({ lineId, amount: zero }))].map((line) => {
    const { lineId, amount } = line
    const usedOf = used.get(lineId) ?? zero
    const rest = subtractMoney(amount, usedOf)
    const open = closed || rest < 0 || !named.has(lineId) ? zero : rest
    return { lineId, amount, used: usedOf, open }
  })
}
