import type { Day } from '#db/values/day.ts'
import type { ContractorKind, DocumentKind, ForeignAmount } from '#db/values/expense.ts'
import { chargeable, type DocumentAmounts, uncharged } from '#db/values/expense-entry.ts'
import { type Grosze, grosze, sumMoney } from '#db/values/money.ts'
import { parseMoney } from '#db/values/money-parse.ts'
import { type Month, monthOf } from '#db/values/period.ts'
import type { Refusal } from '#db/values/refusal.ts'
import type { Format } from '../../../ui/format.ts'
import type { DocumentPage, EnteredDocument } from '../expense.ts'

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

/** The amounts that can be read so far; what cannot yet is null. */
export interface ReadAmounts {
  readonly document: DocumentAmounts | null
  /** What each part takes; an empty one all that the others leave. */
  readonly parts: readonly (Grosze | null)[]
  readonly uncharged: Grosze | null
}

const read = (text: string): Grosze | null => {
  const parsed = parseMoney(text)
  return parsed.ok ? parsed.value : null
}

/** Reads the amounts while they are being typed; the first empty part takes the rest. */
export function amountsOf(form: DocumentForm): ReadAmounts {
  const gross = read(form.gross)
  const net = form.net.trim() === '' ? gross : read(form.net)
  const document =
    gross === null || net === null ? null : { gross, net, vatEligible: form.vatEligible }
  const typed = form.parts.map(({ amount }) => (amount.trim() === '' ? null : read(amount)))
  const empty = form.parts.findIndex(({ amount }) => amount.trim() === '')
  if (document === null) return { document, parts: typed, uncharged: null }
  const sum = sumMoney(typed.filter((amount) => amount !== null))
  const parts = typed.map((amount, at) =>
    at === empty ? grosze(chargeable(document) - sum) : amount,
  )
  const known = parts.filter((amount) => amount !== null)
  return { document, parts, uncharged: uncharged(document, known) }
}

/** The field that a refusal of the form itself is about. */
export type FormErrors = Readonly<Record<string, Refusal>>

const needed: Refusal = { code: 'form.required', figures: {} }

/** The document as the host takes it, or what is wrong with which field. */
export function enteredOf(
  form: DocumentForm,
  programmeId: string,
): { readonly entered: EnteredDocument | null; readonly errors: FormErrors } {
  const errors: Record<string, Refusal> = {}
  const money = (field: 'gross' | 'net', text: string) => {
    const parsed = parseMoney(text)
    if (!parsed.ok) errors[field] = parsed.refusal
  }
  money('gross', form.gross)
  if (form.net.trim() !== '') money('net', form.net)
  if (form.number.trim() === '') errors.number = needed
  if (form.issuedOn === null) errors.issuedOn = needed
  const amounts = amountsOf(form)
  const charged = form.parts.filter((part) => !isBlank(part, form.parts.length))
  for (const [at, part] of form.parts.entries()) {
    if (isBlank(part, form.parts.length)) continue
    if (part.lineId === null) errors[`line${at}`] = needed
    const parsed = part.amount.trim() === '' ? null : parseMoney(part.amount)
    if (parsed !== null && !parsed.ok) errors[`amount${at}`] = parsed.refusal
  }
  const { document } = amounts
  const { issuedOn } = form
  if (Object.keys(errors).length > 0 || document === null || issuedOn === null) {
    return { entered: null, errors }
  }
  const parts = charged.map((part) => ({
    lineId: part.lineId ?? '',
    month: part.month ?? monthOf(issuedOn),
    amount: amounts.parts[form.parts.indexOf(part)] ?? grosze(0),
    vat: null,
    ineligible: part.ineligible,
    ineligibleReason: part.ineligibleReason,
  }))
  const { contractorText: _, base: __, ...rest } = form
  const { contractorId, contractorKind, contractorNumber, contractorName, account, ...fields } =
    rest
  const entered = {
    ...fields,
    ...document,
    programmeId,
    issuedOn,
    contractor:
      contractorId === null && contractorName.trim() === '' && contractorNumber.trim() === ''
        ? null
        : {
            id: contractorId,
            kind: contractorKind,
            number: contractorNumber,
            name: contractorName,
            account,
          },
    parts,
  }
  return { entered, errors }
}

/** The one empty row of a form is no part yet: a draft may wait without any. */
const isBlank = (part: PartForm, rows: number) =>
  rows === 1 && part.lineId === null && part.amount.trim() === ''

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
