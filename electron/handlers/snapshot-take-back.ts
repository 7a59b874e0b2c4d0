/** What taking a change set back must keep true of frozen periods. */
import type { ReadDb } from '#db/columns.ts'
import { decideClaimPeriod, decideSnapshotRemoval } from '#db/rules/snapshot.ts'
import { claimsOf } from '#db/stores/claim.ts'
import type { RecordChangeRow } from '#db/stores/history.ts'
import { snapshotsOf } from '#db/stores/snapshot.ts'
import { allow, type Decision } from '#db/values/refusal.ts'
import { programmesTouched } from './touched.ts'

/**
 * After: no sent claim gained or lost the snapshot that it tells of, and a claim ends on the last
 * day of its own. That a period is frozen once, and for one claim, the store itself keeps.
 */
export async function snapshotsHold(
  db: ReadDb,
  changes: readonly RecordChangeRow[],
): Promise<Decision<true>> {
  const moved = new Set(
    changes
      .filter(({ tableName }) => tableName === 'indicator_snapshot')
      .flatMap(({ fields }) => fields.claimId ?? []),
  )
  const frozen = (table: string) => table === 'indicator_snapshot' || table === 'claim'
  for (const programmeId of programmesTouched(changes, frozen)) {
    const claims = await claimsOf(db, programmeId)
    for (const { id, ordinal: number, state } of claims) {
      const free = decideSnapshotRemoval(
        moved.has(id) ? { number, isDraft: state === 'draft' } : null,
      )
      if (!free.ok) return free
    }
    const ends = new Map(claims.map(({ id, to }) => [id, to]))
    for (const row of await snapshotsOf(db, programmeId)) {
      const to = row.claimId === null ? undefined : ends.get(row.claimId)
      const period = to === undefined ? allow(true as const) : decideClaimPeriod(row, to)
      if (!period.ok) return period
    }
  }
  return allow(true)
}
