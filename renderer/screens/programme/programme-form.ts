import type { Day } from '#db/values/day.ts'
import type { BasisPoints, Grosze } from '#db/values/money.ts'
import { parseMoney } from '#db/values/money-parse.ts'
import { parseNip } from '#db/values/nip.ts'
import type { Refusal } from '#db/values/refusal.ts'
import type { Format } from '../../ui/format.ts'
import { typedCount, typedRate } from '../../ui/typed-number.ts'
import type { Programme } from './programme.ts'

const texts = [
  'title',
  'callNumber',
  'agreementNumber',
  'department',
  'institution',
  'buyerNip',
] as const
const counts = [
  'targetJst',
  'targetMediumTowns',
  'targetImplementations',
  'targetImplementationMediumTowns',
] as const

type TextField = (typeof texts)[number]
type CountField = (typeof counts)[number]

/** The programme's facts as a form holds them: amounts, rates and counts as they were typed. */
export type ProgrammeForm = Readonly<
  Record<TextField | CountField | 'value' | 'ownContributionRate', string>
> & { readonly from: Day | null; readonly to: Day | null }

/** The facts as the contract takes them. */
export type ProgrammeFacts = Readonly<Record<TextField, string> & Record<CountField, number>> & {
  readonly from: Day
  readonly to: Day
  readonly value: Grosze
  readonly ownContributionRate: BasisPoints
}

export type FormErrors = Partial<Record<keyof ProgrammeForm, Refusal>>

/** What the form shows of saved facts. */
export function formOf(programme: ProgrammeFacts, format: Format): ProgrammeForm {
  const { value, ownContributionRate, from, to } = programme
  const written = Object.fromEntries(texts.map((field) => [field, programme[field]]))
  const counted = Object.fromEntries(counts.map((field) => [field, String(programme[field])]))
  return {
    ...(written as Record<TextField, string>),
    ...(counted as Record<CountField, string>),
    from,
    to,
    value: format.moneyInput(value),
    ownContributionRate: format.rateInput(ownContributionRate),
  }
}

/** A next edition begins with the institution and the targets of this one, and no more. */
export function nextEditionForm(programme: Programme, format: Format): ProgrammeForm {
  return {
    ...formOf(programme, format),
    callNumber: '',
    agreementNumber: '',
    from: null,
    to: null,
    value: '',
  }
}

/** Reads the form: the facts to save, or what is wrong in which field. */
export function readForm(
  form: ProgrammeForm,
): { readonly facts: ProgrammeFacts } | { readonly errors: FormErrors } {
  const required: Refusal = { code: 'form.required', figures: {} }
  const value = parseMoney(form.value)
  const rate = typedRate(form.ownContributionRate)
  const nip = form.buyerNip.trim() === '' ? null : parseNip(form.buyerNip)
  const numbers = counts.map((field) => [field, typedCount(form[field])] as const)
  const { from, to } = form
  const errors: FormErrors = {
    ...(form.title.trim() === '' && { title: required }),
    ...(from === null && { from: required }),
    ...(to === null && { to: required }),
    ...(!value.ok && { value: value.refusal }),
    ...(nip !== null && !nip.ok && { buyerNip: nip.refusal }),
    ...(rate === null && { ownContributionRate: { code: 'form.rate', figures: {} } }),
  }
  for (const [field, count] of numbers) {
    if (count === null) errors[field] = { code: 'form.count', figures: {} }
  }
  if (
    from === null ||
    to === null ||
    !value.ok ||
    rate === null ||
    Object.keys(errors).length > 0
  ) {
    return { errors }
  }
  const { title, callNumber, agreementNumber, department, institution, buyerNip } = form
  return {
    facts: {
      ...{ title, callNumber, agreementNumber, department, institution, buyerNip },
      ...(Object.fromEntries(numbers) as Record<CountField, number>),
      ...{ from, to, value: value.value, ownContributionRate: rate },
    },
  }
}

/** The facts of a saved programme, without what only the host may say. */
export function factsOf(programme: Programme): ProgrammeFacts {
  const { title, callNumber, agreementNumber, department, institution, from, to, value } = programme
  const { ownContributionRate, targetJst, targetMediumTowns } = programme
  const { targetImplementations, targetImplementationMediumTowns, buyerNip } = programme
  return {
    ...{ title, callNumber, agreementNumber, department, institution, from, to, value },
    ...{ ownContributionRate, targetJst, targetMediumTowns },
    ...{ targetImplementations, targetImplementationMediumTowns, buyerNip },
  }
}
