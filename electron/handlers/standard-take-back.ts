import type { ReadDb } from '#db/columns.ts'
import { auditWriters } from '#db/read-models/audit-writers.ts'
import { type AuditHands, decideAuditsHold, isOwnAudit } from '#db/rules/standard-audit.ts'
import { lastAnswerOn, requiredMissing } from '#db/rules/standard-check.ts'
import type { RecordChangeRow } from '#db/stores/history.ts'
import { auditedIn, auditsOfJst, checksOfJst, elementsOf } from '#db/stores/standard.ts'
import { type Phase, phases } from '#db/values/implementing.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/**
 * Whether what accepted audits keep is still there, once a change set was taken back: an answer
 * under one and the words of its element stay, an acceptance is not
 * older than an answer, a final audit stands on the opening one and on
 * every required element, and nobody brings the acceptance of their own audit back.
 */
export async function auditsHold(
  db: ReadDb,
  changes: readonly RecordChangeRow[],
  actor: AuditHands['actor'],
): Promise<Decision<true>> {
  const worded = await wordsHold(db, changes)
  if (!worded.ok) return worded
  for (const { tableName, recordId, programmeId, jstId, fields } of changes) {
    if (tableName !== 'standard_check' && tableName !== 'standard_audit') continue
    if (programmeId === null || jstId === null) continue
    const audits = await auditsOfJst(db, programmeId, jstId)
    const checks = await checksOfJst(db, programmeId, jstId)
    const brought = Object.values(audits).find((audit) => audit?.id === recordId) ?? null
    if (brought !== null && brought.acceptedOn !== null && 'acceptedOn' in fields) {
      const { madeBy } = brought
      const own = isOwnAudit({ actor, writers: await auditWriters(db, brought), madeBy })
      if (own) return refuse('standard.ownAudit', { name: actor.name })
      const answeredOn = lastAnswerOn(checks, brought.phase)
      if (answeredOn !== null && brought.acceptedOn < answeredOn) {
        const day = brought.acceptedOn
        return refuse('standard.acceptedBeforeAnswer', { day, earlierDay: answeredOn })
      }
    }
    const phase = checks.find(({ id }) => id === recordId)?.phase ?? fields.phase?.find(isPhase)
    const keeping = phase === undefined ? null : audits[phase]
    if (tableName === 'standard_check' && keeping !== null && keeping.acceptedOn !== null) {
      return refuse('standard.auditAccepted', { day: keeping.acceptedOn })
    }
    const after = checks.filter((check) => check.phase === 'after')
    const missing = requiredMissing(await elementsOf(db, programmeId), after)
    const decision = decideAuditsHold(audits, missing)
    if (!decision.ok) return decision
  }
  return allow(true)
}

/** Whether no element that an accepted audit holds got back other words than it was assessed by. */
async function wordsHold(db: ReadDb, changes: readonly RecordChangeRow[]): Promise<Decision<true>> {
  for (const { tableName, recordId, programmeId, fields } of changes) {
    if (tableName !== 'standard_element' || programmeId === null || !('text' in fields)) continue
    const count = (await auditedIn(db, programmeId)).get(recordId) ?? 0
    if (count > 0) return refuse('standard.elementAudited', { count })
  }
  return allow(true)
}

const isPhase = (value: unknown): value is Phase => phases.some((phase) => phase === value)
