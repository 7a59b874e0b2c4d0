import { type Day, day } from '#db/values/day.ts'
import type { DocumentKind } from '#db/values/expense.ts'
import { chargeable, type DocumentAmounts, uncharged, vatWithin } from '#db/values/expense-entry.ts'
import { type Grosze, grosze } from '#db/values/money.ts'
import type { Month, Period } from '#db/values/period.ts'
import { contains, monthOf } from '#db/values/period.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** A part of a document as it is entered; the VAT within is computed where it is not said. */
export interface EnteredPart {
  readonly lineId: string
  readonly month: Month
  readonly amount: Grosze
  readonly vat: Grosze | null
  readonly ineligible: Grosze
  readonly ineligibleReason: string
}

/** A document as it is entered. */
export interface EnteredDocument extends DocumentAmounts {
  readonly kind: DocumentKind
  readonly number: string
  readonly correctsId: string | null
  readonly issuedOn: Day
  readonly parts: readonly EnteredPart[]
}

/** A part with everything that is kept of it decided. */
export interface DecidedPart extends EnteredPart {
  readonly vat: Grosze
}

/** Whether an amount points the other way than the whole that it is part of. */
const against = (amount: Grosze, whole: Grosze): boolean => amount !== 0 && amount > 0 !== whole > 0

const exceeds = (amount: Grosze, whole: Grosze): boolean => Math.abs(amount) > Math.abs(whole)

/**
 * Decides the amounts of a document: gross not zero and below zero only on a correction, net
 * within gross, parts of one direction that add up to at most what may be charged (gross, or
 * net when VAT is not eligible), VAT and what is ineligible within each part. A document may
 * wait as a draft without parts. Source: the fund's list of documents; one document may be
 * split over several lines, and only a part of it may belong to the project.
 */
export function decideAmounts(document: EnteredDocument): Decision<readonly DecidedPart[]> {
  const { gross, net, parts } = document
  if (document.number === '') return refuse('expense.numberMissing')
  if (gross === 0) return refuse('expense.grossZero')
  if (gross < 0 && document.correctsId === null) return refuse('expense.negativeNotCorrection')
  if (against(net, gross) || exceeds(net, gross)) {
    return refuse('expense.netOverGross', { net, gross })
  }
  const amounts = parts.map(({ amount }) => amount)
  const computed = vatWithin(document, amounts)
  const decided: DecidedPart[] = []
  for (const [at, part] of parts.entries()) {
    const vat = part.vat ?? computed[at] ?? grosze(0)
    const refused = partRefused(document, { ...part, vat })
    if (refused !== null) return refused
    decided.push({ ...part, vat })
  }
  const rest = uncharged(document, amounts)
  if (against(rest, gross)) {
    const limit = chargeable(document)
    const code = document.vatEligible ? 'expense.partsOverGross' : 'expense.partsOverNet'
    return refuse(code, { sum: grosze(limit - rest), gross: limit, over: grosze(Math.abs(rest)) })
  }
  const vat = grosze(decided.reduce((sum, part) => sum + part.vat, 0))
  const whole = grosze(gross - net)
  if (exceeds(vat, whole)) return refuse('expense.vatOverWhole', { sum: vat, gross: whole })
  return allow(decided)
}

function partRefused(document: EnteredDocument, part: DecidedPart) {
  const { amount, vat, ineligible } = part
  if (amount === 0) return refuse('expense.partZero')
  if (against(amount, document.gross)) return refuse('expense.partSign', { amount })
  if (!document.vatEligible && vat !== 0) return refuse('expense.vatNotEligible', { amount: vat })
  if (against(vat, amount) || exceeds(vat, amount)) {
    return refuse('expense.vatOverPart', { sum: vat, amount })
  }
  const ineligibleDecision = decideIneligibleAmount(amount, ineligible, part.ineligibleReason)
  return ineligibleDecision.ok ? null : ineligibleDecision
}

/** What is ineligible lies within the part, in its direction, and says why. */
export function decideIneligibleAmount(
  amount: Grosze,
  ineligible: Grosze,
  reason: string,
): Decision<true> {
  if (against(ineligible, amount) || exceeds(ineligible, amount)) {
    return refuse('expense.ineligibleOverPart', { sum: ineligible, amount })
  }
  if (ineligible !== 0 && reason === '') return refuse('expense.ineligibleReasonMissing')
  return allow(true)
}

/**
 * Warns of an issue day or a month of cost outside the programme's period; the person may
 * say that it is right. Source: a cost is eligible within the period of the project.
 */
export function decidePeriod(
  document: Pick<EnteredDocument, 'issuedOn' | 'parts'>,
  period: Period,
  accepted: boolean,
): Decision<true> {
  if (accepted) return allow(true)
  const { issuedOn } = document
  const { from, to } = period
  if (!contains(period, issuedOn)) return refuse('expense.issuedOutside', { issuedOn, from, to })
  const outside = document.parts.find(
    ({ month }) => month < monthOf(from) || month > monthOf(to),
  )?.month
  if (outside === undefined) return allow(true)
  return refuse('expense.monthOutside', { month: day(`${outside}-01`), from, to })
}
