import type { Deliverable } from '#db/values/package.ts'
import type { ReadDb } from '../columns.ts'
import { missingOfPackage } from '../rules/package.ts'
import { implementationsIn } from '../stores/implementation.ts'
import { implementingRulesOf } from '../stores/implementing-rules.ts'
import { deliverablesIn } from '../stores/package.ts'

/**
 * What the package of each JST with a standing implementation agreement (signed, not ended
 * early) still lacks, by TERYT; an empty list where the package is complete.
 */
export async function missingByJst(
  db: ReadDb,
  programmeId: string,
): Promise<ReadonlyMap<string, readonly Deliverable[]>> {
  const { languages } = await implementingRulesOf(db, programmeId)
  const rows = Map.groupBy(await deliverablesIn(db, programmeId), ({ jstId }) => jstId)
  const standing = (await implementationsIn(db, programmeId)).filter(
    ({ agreementOn, endedOn }) => agreementOn !== null && endedOn === null,
  )
  return new Map(
    standing.map(({ jstId }) => [jstId, missingOfPackage(rows.get(jstId) ?? [], languages)]),
  )
}
