import { type Grosze, grosze } from '#db/values/money.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** The money of a document, whole and by cost line. */
export interface CorrectionMoney {
  readonly gross: Grosze
  readonly parts: readonly { readonly lineId: string; readonly amount: Grosze }[]
}

/** The document that a correction corrects, with the other corrections of it. */
export interface CorrectedFacts extends CorrectionMoney {
  readonly number: string
  readonly contractorId: string | null
  readonly correctsId: string | null
  readonly otherCorrections: readonly CorrectionMoney[]
}

/**
 * A correction belongs to a document of the same contractor that is no correction itself, and
 * all corrections together take at most what the document has, as a whole and on each cost
 * line: below zero a cost line would owe money to nobody.
 */
export function decideCorrection(
  correction: CorrectionMoney & { readonly contractorId: string | null },
  corrected: CorrectedFacts,
): Decision<true> {
  const { number } = corrected
  if (corrected.correctsId !== null) return refuse('expense.correctsCorrection', { number })
  if (correction.contractorId !== corrected.contractorId) {
    return refuse('expense.correctsOtherContractor', { number })
  }
  return decideCorrected(corrected, [...corrected.otherCorrections, correction], number)
}

/** The same held from the other side: a document cannot shrink below its corrections. */
export function decideCorrected(
  document: CorrectionMoney,
  corrections: readonly CorrectionMoney[],
  number: string,
): Decision<true> {
  if (corrections.length === 0) return allow(true)
  const all = [document, ...corrections]
  const left = all.reduce((sum, { gross }) => sum + gross, 0)
  if (left < 0) return refuse('expense.correctionTooLarge', { number, over: grosze(-left) })
  const byLine = new Map<string, number>()
  for (const { lineId, amount } of all.flatMap(({ parts }) => parts)) {
    byLine.set(lineId, (byLine.get(lineId) ?? 0) + amount)
  }
  const short = [...byLine.values()].find((amount) => amount < 0)
  if (short === undefined) return allow(true)
  return refuse('expense.correctionBeyondLine', { number, over: grosze(-short) })
}
