import { addDays, type Day, day, daysBetween } from '#db/values/day.ts'
import { type DocumentState, documentKinds } from '#db/values/expense.ts'
import { fold } from '#db/values/fold.ts'
import { type Grosze, grosze, sumMoney } from '#db/values/money.ts'
import { monthOf, type Period } from '#db/values/period.ts'
import type { WriteDb } from '../columns.ts'
import { insertSilently } from '../prepared.ts'
import { expenseDocument, expenseLine, payment } from '../schema/expense.ts'
import type { Randomness } from './demo/random.ts'

/** Where invented documents belong. */
interface DocumentsPlace {
  readonly programmeId: string
  readonly period: Period
  readonly checkedBy: string
  readonly lineIds: readonly string[]
  readonly contractorIds: readonly string[]
  readonly contracts: readonly { readonly id: string; readonly lineId: string }[]
}

/** A part that was paid, to be claimed. */
export interface PaidPart {
  readonly id: string
  readonly lineId: string
  readonly amount: Grosze
  readonly paidOn: Day
}

/** Claims go to the institution for each quarter; the last one that was decided ends here. */
export const decidedTo = day('2023-09-30')

/** Adds documents over the period, each split over its parts; answers the parts that were paid. */
export function addDocuments(
  db: WriteDb,
  scale: { readonly documents: number; readonly lines: number },
  place: DocumentsPlace,
  random: Randomness,
): readonly PaidPart[] {
  const { from } = place.period
  const days = daysBetween(from, place.period.to)
  const paid: PaidPart[] = []
  for (let at = 0; at < scale.documents; at += 1) {
    const issuedOn = addDays(from, Math.floor((at / scale.documents) * (days - 45)))
    const paidOn = random.chance(95) ? addDays(issuedOn, random.int(3, 40)) : null
    // What comes under a contract falls on the contract's line.
    const contract = random.chance(20) ? random.pick(place.contracts) : null
    const contractId = contract?.id ?? null
    const first = Math.floor((at * scale.lines) / scale.documents)
    const last = Math.floor(((at + 1) * scale.lines) / scale.documents)
    const id = random.id()
    const parts = Array.from({ length: Math.max(1, last - first) }, () => ({
      id: random.id(),
      lineId: contract?.lineId ?? random.pick(place.lineIds),
      amount: grosze(random.int(1_000, 200_000)),
    }))
    const gross = sumMoney(parts.map(({ amount }) => amount))
    const number = `FV/${at + 1}/${issuedOn.slice(0, 4)}`
    const subject = `Zakup do pomiaru nr ${at % 1_000}`
    insertSilently(db, expenseDocument, {
      id,
      version: 1,
      programmeId: place.programmeId,
      kind: documentKinds[at % documentKinds.length] ?? 'invoice',
      number,
      ledgerNumber: `K/${at + 1}`,
      ksefNumber: '',
      contractorId: place.contractorIds[at % place.contractorIds.length] ?? null,
      contractId,
      correctsId: null,
      issuedOn,
      dueOn: addDays(issuedOn, 14),
      subject,
      gross,
      net: gross,
      vatEligible: false,
      foreign: null,
      remarks: '',
      state: stateOf(paidOn),
      formallyCheckedOn: issuedOn,
      formallyCheckedBy: place.checkedBy,
      checkedOn: issuedOn,
      checkedBy: place.checkedBy,
      paidOn,
      duplicateReason: '',
      source: 'import',
      sourceHash: null,
      searchable: fold(`${number} ${subject} K/${at + 1}`),
    })
    for (const [place, { amount, ...part }] of parts.entries()) {
      insertSilently(db, expenseLine, {
        ...part,
        version: 1,
        documentId: id,
        ordinal: place + 1,
        month: monthOf(issuedOn),
        amount,
        vat: grosze(0),
        ineligible: grosze(0),
        ineligibleReason: '',
        limitedCategory: null,
        limitedAmount: grosze(0),
        contractId,
        bookedOn: issuedOn,
        paidOn,
      })
      if (paidOn !== null) paid.push({ ...part, amount, paidOn })
    }
    if (paidOn !== null) {
      insertSilently(db, payment, {
        id: random.id(),
        version: 1,
        documentId: id,
        paidOn,
        amount: gross,
        note: '',
      })
    }
  }
  return paid
}

function stateOf(paidOn: Day | null): DocumentState {
  if (paidOn === null) return 'checked'
  return paidOn <= decidedTo ? 'settled' : 'inClaim'
}
