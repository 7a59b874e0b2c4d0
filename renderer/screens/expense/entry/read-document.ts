import { chargeable, type DocumentAmounts, uncharged } from '#db/values/expense-entry.ts'
import { type Grosze, grosze, sumMoney } from '#db/values/money.ts'
import { parseMoney } from '#db/values/money-parse.ts'
import { monthOf } from '#db/values/period.ts'
import type { Refusal } from '#db/values/refusal.ts'
import type { EnteredDocument } from '../expense.ts'
import type { DocumentForm, PartForm } from './document-form.ts'

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
  if (isNameless(form)) errors.contractorName = needed
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

/** A new contractor that has no name yet, which the host would refuse. */
const isNameless = (form: DocumentForm) =>
  form.contractorId === null &&
  form.contractorName.trim() === '' &&
  (form.contractorText.trim() !== '' || form.contractorNumber.trim() !== '')

/** The one empty row of a form is no part yet: a draft may wait without any. */
const isBlank = (part: PartForm, rows: number) =>
  rows === 1 && part.lineId === null && part.amount.trim() === ''
