import type { Day } from '#db/values/day.ts'
import type { ContractorKind, DocumentKind, ForeignAmount } from '#db/values/expense.ts'
import { type Grosze, grosze } from '#db/values/money.ts'
import { type Month, monthOf } from '#db/values/period.ts'
import type { Format } from '../../../ui/format.ts'
import type { DocumentPage } from '../expense.ts'

/** A part as the form holds it: no month is the month of issue, no amount all that is left. */
export interface PartForm {
  /** Tells the rows of the form apart. */
  readonly key: string
  readonly lineId: string | null
  readonly month: Month | null
  readonly amount: string
  /** Ruled out on the document's page; kept through a change here. */
  readonly ineligible: Grosze
  readonly ineligibleReason: string
}

/** A document as the form holds it: amounts as they were typed. */
export interface DocumentForm {
  readonly kind: DocumentKind
  readonly number: string
  /** What stands in the contractor's field. */
  readonly contractorText: string
  /** The contractor on record; null where there is none or a new one. */
  readonly contractorId: string | null
  readonly contractorKind: ContractorKind
  readonly contractorNumber: string
  readonly contractorName: string
  readonly account: string
  readonly contractId: string | null
  readonly correctsId: string | null
  readonly issuedOn: Day | null
  readonly dueOn: Day | null
  readonly subject: string
  readonly gross: string
  /** Empty where there is no VAT. */
  readonly net: string
  readonly vatEligible: boolean
  /** What a structured invoice said of its own currency. */
  readonly foreign: ForeignAmount | null
  readonly ledgerNumber: string
  readonly ksefNumber: string
  readonly remarks: string
  readonly parts: readonly PartForm[]
  readonly duplicateReason: string
  readonly outsideAccepted: boolean
  /** The versions of the parts that were on the screen when typing began, as JSON. */
  readonly base: string
}

const emptyPart: PartForm = {
  key: 'first',
  lineId: null,
  month: null,
  amount: '',
  ineligible: grosze(0),
  ineligibleReason: '',
}

/** Another row of the form. */
export const newPart = (): PartForm => ({ ...emptyPart, key: crypto.randomUUID() })

export const emptyForm: DocumentForm = {
  kind: 'invoice',
  number: '',
  contractorText: '',
  contractorId: null,
  contractorKind: 'nip',
  contractorNumber: '',
  contractorName: '',
  account: '',
  contractId: null,
  correctsId: null,
  issuedOn: null,
  dueOn: null,
  subject: '',
  gross: '',
  net: '',
  vatEligible: true,
  foreign: null,
  ledgerNumber: '',
  ksefNumber: '',
  remarks: '',
  parts: [emptyPart],
  duplicateReason: '',
  outsideAccepted: false,
  base: '',
}

/** What the form shows of a document on record. */
export function formOf(document: DocumentPage, format: Format): DocumentForm {
  const { contractor, parts, gross, net, issuedOn } = document
  return {
    ...emptyForm,
    kind: document.kind,
    number: document.number,
    contractorText: contractor?.name ?? '',
    contractorId: contractor?.id ?? null,
    contractorKind: contractor?.kind ?? 'nip',
    contractorNumber: contractor?.number ?? '',
    contractorName: contractor?.name ?? '',
    account: contractor?.account ?? '',
    contractId: document.contractId,
    correctsId: document.correctsId,
    issuedOn,
    dueOn: document.dueOn,
    subject: document.subject,
    gross: format.moneyInput(gross),
    net: net === gross ? '' : format.moneyInput(net),
    vatEligible: document.vatEligible,
    foreign: document.foreign,
    ledgerNumber: document.ledgerNumber,
    ksefNumber: document.ksefNumber,
    remarks: document.remarks,
    duplicateReason: document.duplicateReason,
    parts: parts.map(({ id, lineId, month, amount, ineligible, ineligibleReason }) => ({
      key: id,
      lineId,
      month: month === monthOf(issuedOn) ? null : month,
      amount: format.moneyInput(amount),
      ineligible,
      ineligibleReason,
    })),
  }
}

/** What the form of a correction begins with: everything that it shares with the corrected one. */
export function correctionOf(document: DocumentPage, format: Format): DocumentForm {
  const { kind, contractorText, contractorId, contractorKind, contractorNumber, contractorName } =
    formOf(document, format)
  const { account, contractId, subject, vatEligible, parts } = formOf(document, format)
  return {
    ...emptyForm,
    kind,
    contractorText,
    contractorId,
    contractorKind,
    contractorNumber,
    contractorName,
    account,
    contractId,
    subject,
    vatEligible,
    correctsId: document.id,
    parts: parts.map((part) => ({
      ...part,
      amount: '',
      ineligible: grosze(0),
      ineligibleReason: '',
    })),
  }
}
