import type { Day } from '#db/values/day.ts'
import type { ContractorKind } from '#db/values/expense.ts'
import { type Grosze, grosze } from '#db/values/money.ts'
import { parseMoney } from '#db/values/money-parse.ts'
import type { Format } from '../../../ui/format.ts'
import type { Contract } from './contracts.ts'

/** A line of the form: which cost line, and the amount as typed. */
export interface FormLine {
  /** Tells the lines of one form apart, however they are changed. */
  readonly key: number
  readonly lineId: string
  readonly amount: string
}

/** A contract as it is typed. */
export interface ContractForm {
  readonly contractorName: string
  readonly contractorKind: ContractorKind
  readonly contractorNumber: string
  readonly number: string
  readonly signedOn: Day | null
  readonly endsOn: Day | null
  readonly subject: string
  readonly procurement: string
  readonly lines: readonly FormLine[]
}

/** An empty line besides these. */
export const newLine = (lines: readonly FormLine[]): FormLine => ({
  key: 1 + Math.max(-1, ...lines.map(({ key }) => key)),
  lineId: '',
  amount: '',
})

/** The form of a saved contract, or of a new one. */
export function formOfContract(contract: Contract | null, format: Format): ContractForm {
  if (contract === null) {
    return {
      contractorName: '',
      contractorKind: 'nip',
      contractorNumber: '',
      number: '',
      signedOn: null,
      endsOn: null,
      subject: '',
      procurement: '',
      lines: [newLine([])],
    }
  }
  const { contractor, number, signedOn, endsOn, subject, procurement } = contract
  return {
    contractorName: contractor.name,
    contractorKind: contractor.kind,
    contractorNumber: contractor.number,
    ...{ number, signedOn, endsOn, subject, procurement },
    lines: contract.lines
      .filter(({ amount }) => amount !== 0)
      .map(({ lineId, amount }, key) => ({ key, lineId, amount: format.moneyInput(amount) })),
  }
}

/** What is missing from a form before it can be sent; the host checks the rest. */
export interface ContractErrors {
  readonly contractorName: boolean
  readonly number: boolean
  readonly signedOn: boolean
  readonly subject: boolean
  readonly lines: readonly { readonly lineId: boolean; readonly amount: boolean }[]
}

/** The amount of a line as typed; null when it is none. */
export function lineAmount({ amount }: FormLine): Grosze | null {
  const parsed = parseMoney(amount)
  return parsed.ok && parsed.value > 0 ? parsed.value : null
}

/** The sum of the amounts typed so far, in grosze. */
export const formSum = ({ lines }: ContractForm): Grosze =>
  grosze(lines.reduce((sum, line) => sum + (lineAmount(line) ?? 0), 0))

/** What each field lacks. */
export function errorsOf(form: ContractForm): ContractErrors {
  const empty = (text: string) => text.trim() === ''
  return {
    contractorName: empty(form.contractorName),
    number: empty(form.number),
    signedOn: form.signedOn === null,
    subject: empty(form.subject),
    lines: form.lines.map((line) => ({
      lineId: line.lineId === '',
      amount: lineAmount(line) === null,
    })),
  }
}

/** Whether nothing stands in the way of sending the form. */
export const isComplete = ({ lines, ...fields }: ContractErrors): boolean =>
  !Object.values(fields).includes(true) && lines.every(({ lineId, amount }) => !(lineId || amount))
