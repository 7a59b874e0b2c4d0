import { valuesToFreeze } from '../../read-models/snapshots.ts'
import { decideSnapshot } from '../../rules/snapshot.ts'
import { claimsOf } from '../../stores/claim.ts'
import { programmeById } from '../../stores/programme.ts'
import { addSnapshot, snapshotsOf } from '../../stores/snapshot.ts'
import type { ScriptedClaim } from './claim-plot.ts'
import { claims } from './claim-script.ts'
import { allowed, type Scene } from './diary.ts'
import type { Chapter } from './office.ts'

/** A quarter to eight: before anything else is done on the day. */
const atOpening = 7 * 3_600 + 45 * 60

/**
 * The indicators of each period, frozen on the morning on which its claim was sent; a claim that
 * was sent before its period was over, for an advance alone, has none.
 */
export const snapshotChapter: Chapter = {
  name: 'snapshots',
  plan(diary) {
    for (const claim of claims) {
      if (claim.submittedOn === null || claim.submittedOn < claim.to) continue
      diary.writeAt(claim.submittedOn, atOpening, 'finance', 'snapshot.take', (scene) =>
        takeSnapshot(scene, claim),
      )
    }
  },
}

async function takeSnapshot({ tx, office, today, at }: Scene, scripted: ScriptedClaim) {
  const { programmeId } = office
  const programme = await programmeById(tx.db, programmeId)
  const claim = (await claimsOf(tx.db, programmeId)).find(({ from }) => from === scripted.from)
  if (claim === undefined) throw new Error(`No claim was opened for ${scripted.from}`)
  const { id: claimId, ordinal: number, from, to } = claim
  const entry = { name: `Wniosek ${number}`, from, to, claimId }
  allowed(
    decideSnapshot(entry, {
      programme,
      today,
      others: await snapshotsOf(tx.db, programmeId),
      claim: { number, from, to, isDraft: claim.state === 'draft' },
    }),
  )
  const takenById = office.hired.get('finance')?.id
  if (takenById === undefined) throw new Error('Nobody keeps the finances yet')
  const head = { programmeId, ...entry, remarks: '', takenAt: at, takenById }
  await addSnapshot(tx, head, await valuesToFreeze(tx.db, programme, to))
}
