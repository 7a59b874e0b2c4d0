import type { TransferMove } from '#db/values/budget.ts'
import { grosze } from '#db/values/money.ts'
import type { JudgedMove, TransferJudgement, TransferVerdict } from '#db/values/transfer.ts'

import { Ledger, type TransferFacts } from './transfer-ledger.ts'
import {
  forbidden,
  impossible,
  overLimit,
  spare,
  standing,
  unavailable,
  untimely,
} from './transfer-reasons.ts'

const gravity: Readonly<Record<TransferVerdict, number>> = { free: 0, consent: 1, impossible: 2 }
const gravest = (verdicts: readonly TransferVerdict[]): TransferVerdict =>
  verdicts.reduce((worst, next) => (gravity[next] > gravity[worst] ? next : worst), 'free')

/**
 * Judges moves one after another against the agreement's budget. Without consent a move may
 * take at most `transferRate` of the source task and bring at most as much to the target task,
 * both measured on the newest approved agreement or annex, summed over all transfers since
 * then (rounded down: "up to"); it must not raise cross-financing, fixed assets, costs abroad or
 * outsourced services and must not touch state aid: with consent it may. Money that moves
 * inside one task changes no task, so only the forbidden directions are asked of it.
 *
 * Impossible whatever anybody consents to: an unknown or the same line, no positive amount,
 * more than the line has, less left than is engaged, later than `transferNoticeMonths` before
 * the end, earlier than the version that it changes. The flat rate is no line and is never
 * touched, for the sum of direct costs stays the same.
 *
 * Source: the published rules of the fund on changes without consent (10 % of both tasks, the
 * forbidden directions, a month before the end). Whether transfers add up is not said there;
 * the running sum is the careful reading and is shown with every verdict.
 */
export function judgeTransfer(
  moves: readonly TransferMove[],
  facts: TransferFacts,
): TransferJudgement {
  const ledger = new Ledger(facts)
  const judged = moves.map((move) => {
    const verdict = judgeMove(move, facts, ledger)
    // An impossible move is left out of what follows, so that one slip is told once.
    if (verdict.verdict !== 'impossible') ledger.make(move)
    return verdict
  })
  return {
    verdict: gravest(judged.map(({ verdict }) => verdict)),
    moves: judged,
    lines: facts.lines.flatMap(({ lineId, lineName, taskId, taskName, amount }) => {
      const after = ledger.amountOf(lineId)
      return after === amount ? [] : [{ lineId, lineName, taskId, taskName, before: amount, after }]
    }),
  }
}

function judgeMove(move: TransferMove, facts: TransferFacts, ledger: Ledger): JudgedMove {
  const from = ledger.lines.get(move.fromLineId)
  const to = ledger.lines.get(move.toLineId)
  const nothing = { source: null, target: null, mostFree: grosze(0) }
  if (from === undefined || to === undefined) {
    return { ...move, ...nothing, verdict: 'impossible', reasons: [impossible('lineUnknown')] }
  }
  const across = from.taskId !== to.taskId
  const source = across ? standing('out', from, move.amount, facts, ledger) : null
  const target = across ? standing('in', to, move.amount, facts, ledger) : null
  const directions = forbidden(from, to)
  const blocked = [...untimely(facts), ...(from === to ? [impossible('sameLine')] : [])]
  const reasons = [
    ...blocked,
    ...unavailable(move.amount, from, ledger),
    ...(source === null ? [] : overLimit('sourceOverLimit', source, facts)),
    ...(target === null ? [] : overLimit('targetOverLimit', target, facts)),
    ...directions,
  ]
  const free = spare(from, ledger)
  const rooms = [source, target].flatMap((task) =>
    task === null ? [] : [task.limit - task.before],
  )
  const mostFree = directions.length > 0 || blocked.length > 0 ? 0 : Math.min(free, ...rooms)
  return {
    ...move,
    verdict: gravest(reasons.map(({ verdict }) => verdict)),
    reasons,
    source,
    target,
    mostFree: grosze(Math.max(0, mostFree)),
  }
}
