import type { ReadDb } from '#db/columns.ts'
import { certificateFactsIn } from '#db/read-models/certificate-facts.ts'
import { decideUnderCertificate } from '#db/rules/implementation-certificate.ts'
import { decideAuditsHold } from '#db/rules/standard-audit.ts'
import { requiredMissing } from '#db/rules/standard-check.ts'
import { changesOfSet } from '#db/stores/history.ts'
import { implementationCertificatesIn } from '#db/stores/implementation-certificate.ts'
import { auditsOfJst, checksOfJst, elementsOf } from '#db/stores/standard.ts'
import type { Day } from '#db/values/day.ts'
import { type Phase, phases } from '#db/values/implementing.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/**
 * Whether what accepted audits keep is still there, once a change set was taken back: an answer
 * under one stays, and a final audit stands on the opening one and on every required element.
 */
export async function auditsHold(db: ReadDb, changeSetId: string): Promise<Decision<true>> {
  const changes = await changesOfSet(db, changeSetId)
  for (const { tableName, recordId, programmeId, jstId, fields } of changes) {
    if (tableName !== 'standard_check' && tableName !== 'standard_audit') continue
    if (programmeId === null || jstId === null) continue
    const audits = await auditsOfJst(db, programmeId, jstId)
    const checks = await checksOfJst(db, programmeId, jstId)
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

const isPhase = (value: unknown): value is Phase => phases.some((phase) => phase === value)

/** What certificates of implementation rest on; nothing else can shut a gate. */
const under: ReadonlySet<string> = new Set([
  'recruitment',
  'implementation',
  'mentor_visit',
  'deliverable',
  'standard_check',
  'standard_audit',
])

/**
 * Whether the certificates of implementation that stand still may, once a change set was taken
 * back; asked after the taking back, in the same transaction. Only JSTs of the set are looked at.
 */
export async function implementationCertificatesHold(
  db: ReadDb,
  changeSetId: string,
  today: Day,
): Promise<Decision<true>> {
  const places = new Map<string, Set<string>>()
  for (const { tableName, programmeId, jstId } of await changesOfSet(db, changeSetId)) {
    if (!under.has(tableName) || programmeId === null || jstId === null) continue
    places.set(programmeId, (places.get(programmeId) ?? new Set()).add(jstId))
  }
  for (const [programmeId, jsts] of places) {
    const standing = (await implementationCertificatesIn(db, programmeId)).filter(
      ({ jstId, annulledOn }) => annulledOn === null && jsts.has(jstId),
    )
    if (standing.length === 0) continue
    const facts = await certificateFactsIn(db, programmeId, today)
    for (const { jstId, number } of standing) {
      const own = facts.get(jstId)
      const decision = decideUnderCertificate(own ?? null, number)
      if (!decision.ok) return decision
    }
  }
  return allow(true)
}
