import type { Day } from '#db/values/day.ts'
import type { Phase } from '#db/values/implementing.ts'
import type { ReadDb } from '../columns.ts'
import { missingForCertificate } from '../rules/certificate-gates.ts'
import { implementationStateOn } from '../rules/implementation-state.ts'
import { isOwnAudit } from '../rules/standard-audit.ts'
import { implementsRefusal, requiredMissing, tallyOf } from '../rules/standard-check.ts'
import { decidedByRecords } from '../rules/standard-element.ts'
import { implementationOfJst, implementationsIn } from '../stores/implementation.ts'
import {
  implementationCertificatesIn,
  standingCertificateOf,
} from '../stores/implementation-certificate.ts'
import { jstByTeryt, listJsts } from '../stores/jst.ts'
import { fileOf } from '../stores/kept-file.ts'
import {
  type AuditRow,
  auditedIn,
  auditsIn,
  auditsOfJst,
  type CheckRow,
  checksIn,
  checksOfJst,
  elementsOf,
} from '../stores/standard.ts'
import { auditWriters } from './audit-writers.ts'
import { certificateFactsOf } from './certificate-facts.ts'
import { groupBy } from './register.ts'

/** The check-list with how many answers each element has, and in how many accepted audits. */
async function listedElements(db: ReadDb, programmeId: string, checks: readonly CheckRow[]) {
  const answers = Map.groupBy(checks, ({ elementId }) => elementId)
  const audited = await auditedIn(db, programmeId)
  return (await elementsOf(db, programmeId)).map(({ id, version, text, verified, required }) => ({
    ...{ id, version, text, verified, required },
    answers: answers.get(id)?.length ?? 0,
    audited: audited.get(id) ?? 0,
    byRecords: decidedByRecords({ text, verified }),
  }))
}

/** Who reads the check-list. */
interface Reader {
  readonly id: string
  readonly name: string
}

const { compare } = new Intl.Collator('pl')
const inPhase = (checks: readonly CheckRow[], wanted: Phase) =>
  checks.filter(({ phase }) => phase === wanted)

/**
 * Every JST that ever had an implementation agreement, by name, with how its elements stand before
 * and after, the required ones that are not met after, and its audits.
 */
export async function standardsOverview(db: ReadDb, programmeId: string, day: Day) {
  const checks = await checksIn(db, programmeId)
  const elements = await listedElements(db, programmeId, checks)
  const byJst = groupBy(checks, ({ jstId }) => jstId)
  const audits = groupBy(await auditsIn(db, programmeId), ({ jstId }) => jstId)
  const jsts = new Map((await listJsts(db)).map((row) => [row.id, row]))
  const certificates = new Map(
    (await implementationCertificatesIn(db, programmeId))
      .filter(({ annulledOn }) => annulledOn === null)
      .map(({ jstId, number }) => [jstId, number]),
  )
  const rows = (await implementationsIn(db, programmeId)).flatMap((implementation) => {
    const { jstId, agreementOn } = implementation
    const jst = jsts.get(jstId)
    if (agreementOn === null || jst === undefined) return []
    const own = byJst.get(jstId) ?? []
    const after = inPhase(own, 'after')
    const audit = (wanted: Phase) => {
      const row = audits.get(jstId)?.find(({ phase }) => phase === wanted)
      return row === undefined ? null : { madeOn: row.madeOn, acceptedOn: row.acceptedOn }
    }
    return {
      teryt: jstId,
      name: jst.name,
      kind: jst.kind,
      mediumTown: jst.mediumTown,
      agreementOn,
      state: implementationStateOn(implementation, day),
      before: tallyOf(elements, inPhase(own, 'before')),
      after: tallyOf(elements, after),
      requiredMissing: requiredMissing(elements, after).length,
      opening: audit('before'),
      final: audit('after'),
      certificate: certificates.get(jstId) ?? null,
    }
  })
  return {
    day,
    elements,
    rows: rows.toSorted((one, other) => compare(one.name, other.name)),
  }
}

/**
 * The check-list of one JST: each element with its answers before and after and their evidence,
 * the audits, and all that the certificate waits for.
 */
export async function standardsOfJst(
  db: ReadDb,
  programmeId: string,
  teryt: string,
  { day, today, actor }: { readonly day: Day; readonly today: Day; readonly actor: Reader | null },
) {
  const { name, kind } = await jstByTeryt(db, teryt)
  const implementation = await implementationOfJst(db, programmeId, teryt)
  const elements = await listedElements(db, programmeId, await checksIn(db, programmeId))
  const checks = await checksOfJst(db, programmeId, teryt)
  const audits = await auditsOfJst(db, programmeId, teryt)
  const facts = await certificateFactsOf(db, programmeId, teryt, today)
  const standing = await standingCertificateOf(db, programmeId, teryt)
  const [before, after] = [inPhase(checks, 'before'), inPhase(checks, 'after')]
  const told = (of: readonly CheckRow[], id: string) => {
    const row = of.find(({ elementId }) => elementId === id)
    return row === undefined ? null : toldCheck(row)
  }
  return {
    name,
    kind,
    day,
    closed: implementsRefusal(implementation),
    agreementOn: implementation?.agreementOn ?? null,
    elements: elements.map((element) => ({
      ...element,
      before: told(before, element.id),
      after: told(after, element.id),
    })),
    before: tallyOf(elements, before),
    after: tallyOf(elements, after),
    requiredMissing: requiredMissing(elements, after).map(({ text }) => text),
    audits: {
      before: await toldAudit(db, audits.before, actor),
      after: await toldAudit(db, audits.after, actor),
    },
    certificate:
      standing === null ? null : { number: standing.number, issuedOn: standing.issuedOn },
    missing: facts === null || standing !== null ? [] : [...missingForCertificate(facts)],
  }
}

const toldCheck = (row: CheckRow) => {
  const { id, version, answer, assessedOn, link, note } = row
  return { id, version, answer, assessedOn, link, note, file: fileOf(row) }
}

/** An audit, and whether it is the reader's own, who may not accept it then. */
async function toldAudit(db: ReadDb, row: AuditRow | null, actor: Reader | null) {
  if (row === null) return null
  const { id, version, madeOn, madeBy, summary, acceptedOn } = row
  const writers = await auditWriters(db, row)
  const own = actor !== null && isOwnAudit({ actor, writers, madeBy })
  return { id, version, madeOn, madeBy, summary, acceptedOn, own }
}
