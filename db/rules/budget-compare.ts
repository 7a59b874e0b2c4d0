import type { Thousandths } from '#db/values/budget.ts'
import { type Grosze, grosze, subtractMoney, sumMoney } from '#db/values/money.ts'

/** What a version gives to a line. */
export interface LineShare {
  readonly lineId: string
  readonly quantity: Thousandths
  readonly unitPrice: Grosze
  readonly amount: Grosze
}

export const lineChanges = ['added', 'removed', 'changed', 'same'] as const
export type LineChange = (typeof lineChanges)[number]

/** One line in two versions; null where a version does not have it. */
export interface ComparedLine {
  readonly lineId: string
  readonly change: LineChange
  readonly before: LineShare | null
  readonly after: LineShare | null
  /** After less before, in grosze. */
  readonly difference: Grosze
}

/** Two versions line by line; the totals and their difference add up from the lines. */
export interface Comparison {
  readonly lines: readonly ComparedLine[]
  readonly before: Grosze
  readonly after: Grosze
  readonly difference: Grosze
}

/**
 * Compares two versions of the budget line by line, in the order given. A line is changed when
 * its quantity, price or amount differs; lines that neither version has are left out.
 */
export function compareVersions(
  order: readonly string[],
  before: readonly LineShare[],
  after: readonly LineShare[],
): Comparison {
  const was = new Map(before.map((line) => [line.lineId, line]))
  const is = new Map(after.map((line) => [line.lineId, line]))
  const lines = order.flatMap((lineId): readonly ComparedLine[] => {
    const [one, other] = [was.get(lineId) ?? null, is.get(lineId) ?? null]
    if (one === null && other === null) return []
    const difference = subtractMoney(other?.amount ?? grosze(0), one?.amount ?? grosze(0))
    return [{ lineId, change: changeOf(one, other), before: one, after: other, difference }]
  })
  const total = (shares: readonly LineShare[]) => sumMoney(shares.map(({ amount }) => amount))
  const [sumBefore, sumAfter] = [total(before), total(after)]
  return {
    lines,
    before: sumBefore,
    after: sumAfter,
    difference: subtractMoney(sumAfter, sumBefore),
  }
}

function changeOf(before: LineShare | null, after: LineShare | null): LineChange {
  if (before === null) return 'added'
  if (after === null) return 'removed'
  const same =
    before.quantity === after.quantity &&
    before.unitPrice === after.unitPrice &&
    before.amount === after.amount
  return same ? 'same' : 'changed'
}
