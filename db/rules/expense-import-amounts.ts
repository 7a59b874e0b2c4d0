import type { SheetRemark } from '#db/values/expense-import.ts'
import { addMoney, type Grosze, grosze, subtractMoney, sumMoney } from '#db/values/money.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import type { ReadRow } from './expense-import-row.ts'

/** The money of one document out of its rows; `parts` has one amount for each row. */
export interface RowsMoney {
  readonly gross: Grosze
  readonly net: Grosze
  /** Whether the file says what the net is, or the VAT. */
  readonly netStated: boolean
  readonly vatEligible: boolean
  readonly parts: readonly Grosze[]
  readonly remarks: readonly SheetRemark[]
}

type Money = Pick<ReadRow, 'gross' | 'net' | 'vat' | 'eligible'>

const grossOf = ({ gross, net, vat }: Money): Grosze | null => {
  if (gross !== null) return gross
  return net !== null && vat !== null ? addMoney(net, vat) : null
}

/**
 * Puts the money of a document together from its rows. Offices write a document split over
 * several cost lines in three ways: the whole gross repeated in each row, the whole once over
 * merged cells, or each row its own share. It is the whole when it stands once, or when it
 * is the same in each row and the eligible amounts fit within it; else the rows add up.
 *
 * A row's eligible amount is what it charges to its cost line, or its gross where the file
 * has no eligible amounts. When the eligible amounts make the net to the grosz, VAT is not
 * eligible. Refuses rows whose shares the file does not tell.
 */
export function moneyOfRows(rows: readonly Money[]): Decision<RowsMoney> {
  const grosses = rows.map(grossOf)
  const eligibles = rows.map(({ eligible }) => eligible)
  const whole = wholeGross(grosses, eligibles)
  const gross =
    whole ?? sumMoney(rows.map((row, at) => grosses[at] ?? row.eligible ?? row.net ?? grosze(0)))
  const shares = rows.map(
    (row, at) => row.eligible ?? (whole === null ? (grosses[at] ?? row.net) : null),
  )
  const parts = rows.length === 1 ? [shares[0] ?? gross] : shares
  if (parts.some((part) => part === null)) return refuse('expenseImport.sharesUnknown')
  const amounts = parts.map((part) => part ?? grosze(0))
  const stated = statedNet(rows, whole !== null, gross)
  const net = stated ?? gross
  const sum = sumMoney(amounts)
  const vatEligible = !(stated !== null && net !== gross && sum === net)
  const remarks: SheetRemark[] = []
  const difference = differenceOf(rows, whole !== null, gross)
  if (difference !== 0) remarks.push({ code: 'doesNotAddUp', difference })
  if (!vatEligible) remarks.push({ code: 'vatNotEligible' })
  const left = subtractMoney(vatEligible ? gross : net, sum)
  if (left !== 0) remarks.push({ code: 'notWhole', left })
  return allow({ gross, net, netStated: stated !== null, vatEligible, parts: amounts, remarks })
}

/** The gross of the whole document where the rows state it as such; null where they add up. */
function wholeGross(
  grosses: readonly (Grosze | null)[],
  eligibles: readonly (Grosze | null)[],
): Grosze | null {
  const known = grosses.filter((gross) => gross !== null)
  const [first] = known
  if (first === undefined || grosses.length === 1) return first ?? null
  if (known.length === 1) return first
  if (known.length < grosses.length || known.some((gross) => gross !== first)) return null
  if (eligibles.some((eligible) => eligible === null)) return null
  const sum = sumMoney(eligibles.map((eligible) => eligible ?? grosze(0)))
  return Math.abs(sum) <= Math.abs(first) ? first : null
}

/** The net that the rows state: of the whole, or together; null where they do not say. */
function statedNet(rows: readonly Money[], whole: boolean, gross: Grosze): Grosze | null {
  const told = rows.filter(({ net, vat }) => net !== null || vat !== null)
  const [first] = told
  if (first === undefined) return null
  if (whole) return first.net ?? subtractMoney(gross, first.vat ?? grosze(0))
  if (told.length < rows.length) return null
  return sumMoney(
    rows.map((row) => {
      const own = grossOf(row) ?? row.net ?? grosze(0)
      return row.net ?? subtractMoney(own, row.vat ?? grosze(0))
    }),
  )
}

/** By how much net and VAT miss the gross, where the file states all three. */
function differenceOf(rows: readonly Money[], whole: boolean, gross: Grosze): Grosze {
  const told = whole ? rows.filter(({ gross }) => gross !== null).slice(0, 1) : rows
  const all = told.every(({ gross, net, vat }) => gross !== null && net !== null && vat !== null)
  if (!all) return grosze(0)
  const sum = sumMoney(told.flatMap(({ net, vat }) => [net ?? grosze(0), vat ?? grosze(0)]))
  return subtractMoney(gross, sum)
}
