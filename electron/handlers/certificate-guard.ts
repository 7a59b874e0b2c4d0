import type { ReadDb } from '#db/columns.ts'
import { certificateFactsIn } from '#db/read-models/certificate-facts.ts'
import { sourcesOf } from '#db/read-models/certificate-sources.ts'
import { lacksOf } from '#db/rules/certificate-gates.ts'
import { decideUnderCertificate } from '#db/rules/implementation-certificate.ts'
import type { RecordChangeRow } from '#db/stores/history.ts'
import { implementationCertificatesIn } from '#db/stores/implementation-certificate.ts'
import type { Day } from '#db/values/day.ts'
import { allow, type Decision } from '#db/values/refusal.ts'
import { type Place, placesTouched } from './touched.ts'

/** Asks, in the same transaction, whether the certificates still stand on what they stood on. */
export type StillStanding = () => Promise<Decision<true>>

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
 * The one guard of whatever is taken back under a standing certificate of implementation: called
 * before the taking back, it answers what is to be asked after it. Refused is what takes away
 * something that was there before; what settings made lacking meanwhile was lacking already.
 */
export async function guardCertificates(
  db: ReadDb,
  places: readonly Place[],
  today: Day,
): Promise<StillStanding> {
  const before = await standing(db, places, today)
  return async () => {
    if (before.size === 0) return allow(true)
    for (const [number, lacks] of await standing(db, places, today)) {
      const decision = decideUnderCertificate(new Set(before.get(number)), lacks, number)
      if (!decision.ok) return decision
    }
    return allow(true)
  }
}

/** The same for the JSTs whose records a change set holds. */
export const guardCertificatesOf = (
  db: ReadDb,
  changes: readonly RecordChangeRow[],
  today: Day,
): Promise<StillStanding> =>
  guardCertificates(
    db,
    placesTouched(changes, (table) => under.has(table)),
    today,
  )

/**
 * The standing certificates of these JSTs by number, each with what it lacks: on the day on which
 * it was issued, and today, for an implementation may also be ended after that.
 */
async function standing(db: ReadDb, places: readonly Place[], today: Day) {
  const found = new Map<string, readonly string[]>()
  for (const [programmeId, here] of Map.groupBy(places, (place) => place.programmeId)) {
    const jsts = new Set(here.map(({ jstId }) => jstId))
    const certificates = (await implementationCertificatesIn(db, programmeId)).filter(
      ({ jstId, annulledOn }) => annulledOn === null && jsts.has(jstId),
    )
    if (certificates.length === 0) continue
    const sources = sourcesOf(db, programmeId, new Set(certificates.map(({ jstId }) => jstId)))
    const now = await certificateFactsIn(db, programmeId, today, sources)
    for (const [issuedOn, ofDay] of Map.groupBy(certificates, (row) => row.issuedOn)) {
      const then = await certificateFactsIn(db, programmeId, issuedOn, sources)
      for (const { jstId, number } of ofDay) {
        const lacks = (facts: typeof now, when: string) =>
          lacksOf(facts.get(jstId) ?? null).map((lack) => `${when} ${lack}`)
        found.set(number, [...lacks(then, 'then'), ...lacks(now, 'now')])
      }
    }
  }
  return found
}
