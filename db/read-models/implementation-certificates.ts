import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { missingForCertificate } from '../rules/certificate-gates.ts'
import { earliestIssue } from '../rules/implementation-certificate.ts'
import { recordedImplementationState } from '../rules/implementation-state.ts'
import { nextStepOfImplementing } from '../rules/next-step-implementing.ts'
import {
  type ImplementationCertificateRow,
  implementationCertificatesIn,
} from '../stores/implementation-certificate.ts'
import { listJsts } from '../stores/jst.ts'
import { certificateFactsIn } from './certificate-facts.ts'

const { compare } = new Intl.Collator('pl')

/**
 * Every JST that ever had an implementation agreement, by name, with all that its certificate
 * waits for and whose move the next step is; and the register in the order of numbers.
 */
export async function certificateList(db: ReadDb, programmeId: string, today: Day) {
  const jsts = new Map((await listJsts(db)).map((row) => [row.id, row]))
  const rows = await implementationCertificatesIn(db, programmeId)
  const register = registered(rows, (teryt) => jsts.get(teryt)?.name ?? teryt)
  const standing = new Map(
    register.filter(({ annulledOn }) => annulledOn === null).map((row) => [row.teryt, row]),
  )
  const listed = [...(await certificateFactsIn(db, programmeId, today))].flatMap(
    ([teryt, facts]) => {
      const jst = jsts.get(teryt)
      if (jst === undefined) return []
      const certificate = standing.get(teryt) ?? null
      const next = nextStepOfImplementing(facts)
      return {
        teryt,
        name: jst.name,
        kind: jst.kind,
        mediumTown: jst.mediumTown,
        state: recordedImplementationState(facts.implementation),
        missing: certificate === null ? [...missingForCertificate(facts)] : [],
        step: next?.step ?? null,
        whose: next?.whose ?? ('nobody' as const),
        earliest: earliestIssue(facts),
        certificate,
      }
    },
  )
  return { jsts: listed.toSorted((one, other) => compare(one.name, other.name)), register }
}

/** Certificates as the register shows them; `rows` holds all of the programme. */
export function registered(
  rows: readonly ImplementationCertificateRow[],
  nameOf: (teryt: string) => string,
) {
  return rows.map((row) => {
    const { id, version, ordinal, number, jstId, printedJst } = row
    const { issuedOn, receivedBy, annulledOn, annulReason } = row
    const later = rows.find((other) => other.jstId === jstId && other.ordinal > ordinal)
    return {
      ...{ id, version, ordinal, number, teryt: jstId, name: nameOf(jstId), printedJst },
      ...{ issuedOn, receivedBy, annulledOn, annulReason },
      replacedBy: annulledOn === null ? null : (later?.number ?? null),
    }
  })
}
