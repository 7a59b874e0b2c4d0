import {
  askForTranche,
  decideClaim,
  describeClaim,
  leaveOut,
  numberClaim,
  openClaim,
  receiveTranche,
  submitClaim,
} from './claim-deeds.ts'
import type { ScriptedClaim } from './claim-plot.ts'
import { claims } from './claim-script.ts'
import { workingDaysAfter } from './clock.ts'
import type { Diary, Scene } from './diary.ts'
import type { Chapter } from './office.ts'

/** The claims, the institution's word on them and the tranches that came. */
export const claimChapter: Chapter = {
  name: 'claims',
  plan(diary) {
    for (const claim of claims) planClaim(diary, claim)
  },
}

function planClaim(diary: Diary, claim: ScriptedClaim): void {
  const { openedOn, submittedOn, decidedOn, tranche } = claim
  const write = (on: typeof openedOn, procedure: string, deed: Deed) =>
    diary.write(on, 'finance', `claim.${procedure}`, (scene) => deed(scene, claim))
  write(openedOn, 'create', openClaim)
  if (claim.leftOut.length > 0) write(openedOn, 'leaveOut', leaveOut)
  if (tranche !== null) write(openedOn, 'save', askForTranche)
  write(workingDaysAfter(openedOn, 1), 'describe', describeClaim)
  if (submittedOn === null) return
  write(submittedOn, 'submit', submitClaim)
  write(workingDaysAfter(submittedOn, diary.random.int(1, 3)), 'saveNumber', numberClaim)
  if (decidedOn !== null) write(decidedOn, 'decide', decideClaim)
  if (tranche !== null) write(tranche.receivedOn, 'saveTranche', receiveTranche)
}

type Deed = (scene: Scene, claim: ScriptedClaim) => Promise<void>
