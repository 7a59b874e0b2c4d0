import { flatRateOf, type Grosze, grosze, sumMoney } from '#db/values/money.ts'
import type { TaskStanding, TransferReason, TransferReasonCode } from '#db/values/transfer.ts'
import type { Ledger, TransferFacts, TransferLine } from './transfer-ledger.ts'
import { monthsBefore } from './transfer-notice.ts'

/** A reason that nobody's consent lifts. */
export const impossible = (
  code: TransferReasonCode,
  figures: TransferReason['figures'] = {},
): TransferReason => ({ verdict: 'impossible', code, figures })

const needsConsent = (
  code: TransferReasonCode,
  figures: TransferReason['figures'] = {},
): TransferReason => ({ verdict: 'consent', code, figures })

/** How much of a task's limit one move takes, with what moved before it, in grosze. */
export function standing(
  way: 'out' | 'in',
  { taskId, taskName }: TransferLine,
  amount: Grosze,
  { base, transferRate }: TransferFacts,
  ledger: Ledger,
): TaskStanding {
  const whole = base.get(taskId) ?? grosze(0)
  const before = ledger.moved(way, taskId)
  const after = sumMoney([before, amount])
  return { taskId, taskName, base: whole, limit: flatRateOf(whole, transferRate), before, after }
}

/** More than the limit of the source or of the target task needs consent. */
export function overLimit(
  code: 'sourceOverLimit' | 'targetOverLimit',
  { taskName, base, limit, before, after }: TaskStanding,
  { transferRate }: TransferFacts,
): readonly TransferReason[] {
  if (after <= limit) return []
  const figures = { task: taskName, base, limit, before, after, rate: transferRate }
  return [needsConsent(code, figures)]
}

/** What a line can give away: its amount without what documents and open contracts hold. */
export const spare = (line: TransferLine, ledger: Ledger): number =>
  Math.min(ledger.amountOf(line.lineId), ledger.amountOf(line.lineId) - line.engaged)

/** Refuses no positive amount, more than the line has, and money that is engaged. */
export function unavailable(
  amount: Grosze,
  from: TransferLine,
  ledger: Ledger,
): readonly TransferReason[] {
  if (amount <= 0) return [impossible('amountNotPositive')]
  const has = ledger.amountOf(from.lineId)
  if (amount > has) return [impossible('moreThanLine', { line: from.lineName, has, amount })]
  const left = grosze(has - amount)
  if (left >= from.engaged) return []
  const most = grosze(Math.max(0, has - from.engaged))
  return [impossible('engaged', { line: from.lineName, engaged: from.engaged, left, most })]
}

/** Directions in which money may go only with consent: the group it joins would grow. */
export function forbidden(from: TransferLine, to: TransferLine): readonly TransferReason[] {
  const raised = (inGroup: (line: TransferLine) => boolean) => inGroup(to) && !inGroup(from)
  const line = to.lineName
  const found: TransferReason[] = []
  if (raised(({ category }) => category === 'fixedAssets')) {
    found.push(needsConsent('raisesFixedAssets', { line }))
  }
  if (raised(({ category }) => category === 'crossFinancing')) {
    found.push(needsConsent('raisesCrossFinancing', { line }))
  }
  if (raised(({ abroad }) => abroad)) found.push(needsConsent('raisesAbroad', { line }))
  if (raised(({ outsourced }) => outsourced)) found.push(needsConsent('raisesOutsourced', { line }))
  const aided = [from, to].find(({ stateAid }) => stateAid)
  if (aided !== undefined) found.push(needsConsent('touchesStateAid', { line: aided.lineName }))
  return found
}

/** Refuses a day too near the end, and one before the version that the move changes. */
export function untimely({ on, end, versionFrom, transferNoticeMonths }: TransferFacts) {
  const last = monthsBefore(end, transferNoticeMonths)
  if (on > last) return [impossible('tooLate', { on, last, end })]
  return on < versionFrom ? [impossible('beforeVersion', { on, versionFrom })] : []
}
