import type { Tx } from '#db/audit.ts'
import type { ReadDb } from '#db/columns.ts'
import { implementationGateFacts } from '#db/read-models/implementation-gate-facts.ts'
import { numbersOfOthers } from '#db/rules/agreement-number.ts'
import {
  decideImplementationMove,
  decideImplementationUndo,
  endedByWithdrawal,
  type ImplementationFacts,
} from '#db/rules/implementation.ts'
import { recordedImplementationState } from '#db/rules/implementation-state.ts'
import * as store from '#db/stores/implementation.ts'
import { standingCertificateOf } from '#db/stores/implementation-certificate.ts'
import { programmeById } from '#db/stores/programme.ts'
import { attemptsIn } from '#db/stores/recruitment.ts'
import type { Day } from '#db/values/day.ts'
import { implementationDatesOf, noImplementationDates } from '#db/values/implementation.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import type { implementation as contract } from '../contract/implementation.ts'
import type { HandlersOf } from '../define.ts'
import { packageStands } from './package-take-back.ts'
import { agreementNumber, emptied, seenVersion } from './steps.ts'
import { scoresStand } from './survey-take-back.ts'

/** The implementation agreement of one JST and where it led. */
export const implementation: HandlersOf<typeof contract> = {
  move: async ({ tx, db, input, today }) => {
    const { programmeId, teryt, version, move } = input
    const { row, facts } = await factsOf(db, programmeId, teryt, today)
    seenVersion(row, version)
    const decision = decideImplementationMove(move, facts)
    if (!decision.ok) return decision
    if (row === null) {
      await store.addImplementation(tx, { programmeId, jstId: teryt, ...decision.value })
    } else {
      await store.saveImplementation(tx, row.id, version, decision.value)
    }
    const stands = await packageStands(db, programmeId, teryt, today)
    if (!stands.ok) return stands
    const scored = move.kind === 'sign' ? await scoresStand(db, programmeId, teryt) : stands
    if (!scored.ok) return scored
    if (move.kind === 'end') tx.because(move.reason)
    return allow({ changeSetId: tx.changeSetId })
  },

  undo: async ({ tx, db, input, today }) => {
    const { programmeId, teryt, version, reason } = input
    const { row, facts } = await factsOf(db, programmeId, teryt, today)
    seenVersion(row, version)
    const standing = await standingCertificateOf(db, programmeId, teryt)
    const decision = decideImplementationUndo({ ...facts, certificate: standing?.number ?? null })
    if (!decision.ok) return decision
    if (row === null) return refuse('implementation.nothingToUndo')
    const { dates } = decision.value
    if (emptied(dates, noImplementationDates)) await store.removeImplementation(tx, row.id, version)
    else await store.saveImplementation(tx, row.id, version, dates)
    const stands = await packageStands(db, programmeId, teryt, today)
    if (!stands.ok) return stands
    tx.because(reason)
    return allow({ changeSetId: tx.changeSetId })
  },
}

/**
 * Ends the implementation under way of a JST that withdraws, on the same day and for the
 * same reason: otherwise it would count again if the JST ever came back.
 */
export async function endImplementation(
  tx: Tx,
  programmeId: string,
  teryt: string,
  withdrawal: { readonly on: Day; readonly reason: string },
  today: Day,
): Promise<Decision<true>> {
  const { row, facts } = await factsOf(tx.db, programmeId, teryt, today)
  if (row === null || recordedImplementationState(row) !== 'agreed') return allow(true)
  const { on, reason } = withdrawal
  const decision = decideImplementationMove({ kind: 'end', on, reason }, facts)
  if (!decision.ok) return decision
  await store.saveImplementation(tx, row.id, row.version, decision.value)
  return packageStands(tx.db, programmeId, teryt, today)
}

/** Takes back the end that a withdrawal brought, when that withdrawal is taken back. */
export async function resumeImplementation(
  tx: Tx,
  programmeId: string,
  teryt: string,
  withdrawal: { readonly withdrawnOn: Day | null; readonly withdrawalReason: string | null },
): Promise<void> {
  const row = await store.implementationOfJst(tx.db, programmeId, teryt)
  if (row === null || !endedByWithdrawal(row, withdrawal)) return
  const resumed = { ...implementationDatesOf(row), endedOn: null, endReason: null }
  await store.saveImplementation(tx, row.id, row.version, resumed)
}

async function factsOf(db: ReadDb, programmeId: string, teryt: string, today: Day) {
  const programme = await programmeById(db, programmeId)
  const all = await store.implementationsIn(db, programmeId)
  const row = all.find(({ jstId }) => jstId === teryt) ?? null
  const attempts = await attemptsIn(db, programmeId)
  const others = [...all.filter((other) => other !== row), ...attempts]
  const facts: ImplementationFacts = {
    today,
    period: { from: programme.from, to: programme.to },
    current: row,
    support: attempts.findLast(({ jstId }) => jstId === teryt) ?? null,
    ...(await implementationGateFacts(db, programmeId, teryt)),
    numbersTaken: numbersOfOthers(others.flatMap(agreementNumber)),
  }
  return { row, facts }
}
