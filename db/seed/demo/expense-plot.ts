import { type Day, day } from '#db/values/day.ts'
import type { DocumentKind } from '#db/values/expense.ts'
import { type Grosze, grosze, subtractMoney, sumMoney } from '#db/values/money.ts'
import { splitMoney } from '#db/values/money-split.ts'
import { type Month, monthOf } from '#db/values/period.ts'
import type { LineKey } from './budget-script.ts'
import { workingDay, workingDaysAfter } from './clock.ts'
import type { ContractorKey } from './expense-contractors.ts'
import type { ContractKey } from './expense-contracts.ts'
import type { Colleague } from './people.ts'
import type { Randomness } from './random.ts'

/** What a document's line of the script says; the rest is drawn or follows from it. */
export interface ScriptedDocument {
  readonly kind: DocumentKind
  readonly number: string
  readonly contractor: ContractorKey | null
  readonly contract?: ContractKey
  readonly issuedOn: Day
  readonly subject: string
  /** Amounts in grosze; the gross amount is their sum. */
  readonly parts: readonly { readonly line: LineKey; readonly amount: number }[]
  readonly month?: Month
  /** Shares of the gross amount, each with its day; without them it is paid at once. */
  readonly payments?: readonly { readonly on: string; readonly weight: number }[]
  readonly corrects?: string
  readonly duplicateReason?: string
  readonly remarks?: string
  /** Working days until it is entered; drawn without them. */
  readonly entryAfter?: number
  /** A scan is kept with it. */
  readonly scanned?: boolean
}

/** A document as it will be entered, checked and paid; null where the sample ends before. */
export interface PlannedDocument extends Omit<ScriptedDocument, 'parts' | 'payments'> {
  readonly parts: readonly { readonly line: LineKey; readonly amount: Grosze }[]
  readonly month: Month
  readonly gross: Grosze
  readonly net: Grosze
  readonly dueOn: Day | null
  readonly ledgerNumber: string
  readonly enteredOn: Day
  readonly formallyOn: Day | null
  readonly checkedOn: Day | null
  readonly checkedBy: Colleague
  readonly payments: readonly { readonly on: Day; readonly amount: Grosze }[]
  /** Its record's id, once it is entered. */
  readonly record: { id: string }
}

/** Before they were hired, and in what the mentors earn themselves, the coordinator checks. */
const mentorsSince = day('2020-02-10')
const ofMentors: readonly LineKey[] = [
  'investmentAnalyses',
  'advice',
  'drone',
  'ebooks',
  'presentations',
]

/**
 * Gives the script's documents their days: entered within three working days, checked and
 * paid as soon as finance and the mentors come to it, up to `last`. In the order of entry.
 */
export function plotDocuments(
  scripted: readonly ScriptedDocument[],
  last: Day,
  random: Randomness,
): readonly PlannedDocument[] {
  const plotted = scripted.map((one) => {
    const parts = one.parts.map(({ line, amount }) => ({ line, amount: grosze(amount) }))
    const gross = sumMoney(parts.map(({ amount }) => amount))
    const enteredOn = workingDaysAfter(one.issuedOn, one.entryAfter ?? random.int(1, 3))
    const formallyOn = workingDaysAfter(enteredOn, random.int(1, 2))
    const checkedOn = workingDaysAfter(formallyOn, random.int(1, 3))
    const payableOn = workingDaysAfter(checkedOn, random.int(1, 5))
    const net = netOf(one.kind, gross)
    const came = (on: Day) => (on <= last ? on : null)
    return {
      ...one,
      ...{ parts, gross, net, month: one.month ?? monthOf(one.issuedOn), record: { id: '' } },
      dueOn: one.kind === 'invoice' && gross > 0 ? workingDaysAfter(one.issuedOn, 14) : null,
      enteredOn,
      formallyOn: came(formallyOn),
      checkedOn: came(checkedOn),
      checkedBy: checkerOf(one, checkedOn, random),
      payments: paymentsOf(one, gross, payableOn).filter(({ on }) => on <= last),
    }
  })
  const counts = new Map<string, number>()
  return plotted
    .filter(({ enteredOn }) => enteredOn <= last)
    .toSorted((a, b) => (a.enteredOn < b.enteredOn ? -1 : a.enteredOn > b.enteredOn ? 1 : 0))
    .map((one) => {
      const year = one.enteredOn.slice(0, 4)
      const number = (counts.get(year) ?? 0) + 1
      counts.set(year, number)
      return { ...one, ledgerNumber: `SOI/${String(number).padStart(3, '0')}/${year}` }
    })
}

/** Invoices carry 23 % VAT; other documents none. */
function netOf(kind: DocumentKind, gross: Grosze): Grosze {
  if (kind !== 'invoice') return gross
  const [net, vat] = splitMoney(gross, [100, 23])
  if (net === undefined || vat === undefined) throw new Error('Two weights make two parts')
  return subtractMoney(gross, vat)
}

function checkerOf({ parts }: ScriptedDocument, on: Day, random: Randomness): Colleague {
  const theirs = parts.some(({ line }) => ofMentors.includes(line))
  if (!theirs || on < mentorsSince) return 'coordinator'
  return random.pick(['mentorNorth', 'mentorSouth'] as const)
}

function paymentsOf({ payments }: ScriptedDocument, gross: Grosze, payableOn: Day) {
  if (payments === undefined) return [{ on: payableOn, amount: gross }]
  const shares = splitMoney(
    gross,
    payments.map(({ weight }) => weight),
  )
  return payments.map(({ on }, at) => {
    const planned = workingDay(day(on))
    return { on: planned < payableOn ? payableOn : planned, amount: shares[at] ?? grosze(0) }
  })
}
