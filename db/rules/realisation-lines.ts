import { addMoney, type Grosze, grosze } from '#db/values/money.ts'
import { type BareFigures, noFigures } from '#db/values/realisation-figures.ts'
import { settledIn, stillClaimed } from './realisation-claims.ts'
import type { RealisationFacts } from './realisation-facts.ts'

type BareSums = { -readonly [F in keyof BareFigures]: BareFigures[F] }

/**
 * What documents, contracts, claims and corrections put on each cost line, in grosze; the budget
 * is not in it. What a contract may still bring is reckoned contract by contract and line by
 * line: its amount less its documents, never below zero, nothing once it was closed.
 */
export function bareByLine(facts: RealisationFacts): ReadonlyMap<string, BareFigures> {
  const sums = new Map<string, BareSums>()
  const of = (lineId: string): BareSums => {
    const sum = sums.get(lineId) ?? { ...noFigures }
    sums.set(lineId, sum)
    return sum
  }
  const invoiced = new Map<string, Grosze>()
  for (const { lineId, contractId, documents, paid } of facts.documents) {
    const sum = of(lineId)
    sum.documents = addMoney(sum.documents, documents)
    sum.paid = addMoney(sum.paid, paid)
    if (contractId !== null) invoiced.set(`${contractId} ${lineId}`, documents)
  }
  for (const { contractId, lineId, amount, closedOn } of facts.contracts) {
    const sum = of(lineId)
    const rest = amount - (invoiced.get(`${contractId} ${lineId}`) ?? 0)
    sum.contracted = addMoney(sum.contracted, amount)
    if (closedOn === null && rest > 0) sum.openContracts = grosze(sum.openContracts + rest)
  }
  for (const claim of facts.claims) {
    for (const line of claim.lines) {
      const sum = of(line.lineId)
      sum.claimed = addMoney(sum.claimed, stillClaimed(claim, line))
      sum.settled = addMoney(sum.settled, settledIn(claim, line))
    }
  }
  for (const { lineId, amount } of facts.corrections) {
    const sum = of(lineId)
    sum.unclaimedCorrections = addMoney(sum.unclaimedCorrections, amount)
  }
  return sums
}
