/** Recruitment's steps as the office's own commands take them: load, decide, save. */

import type { RecruitmentDates, RecruitmentMove } from '#db/values/recruitment.ts'
import { numbersOfOthers } from '../../rules/agreement-number.ts'
import { decideImported, decideMove, decideUndo, type MoveFacts } from '../../rules/recruitment.ts'
import { recordedState } from '../../rules/recruitment-state.ts'
import { implementationOfJst } from '../../stores/implementation.ts'
import {
  type Attempt,
  addAttempt,
  attemptsIn,
  attemptsOfJst,
  removeAttempt,
  saveAttempt,
} from '../../stores/recruitment.ts'
import { allowed, type Scene } from './diary.ts'

/** Makes one move; a withdrawn JST that is invited begins a new attempt. */
export async function makeMove(
  scene: Scene,
  jst: string,
  move: RecruitmentMove,
  replacesJstId: string | null = null,
): Promise<void> {
  const { tx, office } = scene
  const attempt = await latestAttempt(scene, jst)
  const dates = allowed(decideMove(move, await factsOf(scene, attempt)))
  if (attempt === null || recordedState(attempt) === 'withdrawn') {
    const place = { programmeId: office.programmeId, jstId: jst, replacesJstId }
    await addAttempt(tx, { ...place, attempt: (attempt?.attempt ?? 0) + 1, ...dates })
  } else {
    await saveAttempt(tx, attempt.id, attempt.version, dates)
  }
}

/** Takes the last step of a JST back, with the reason. */
export async function undoMove(scene: Scene, jst: string, reason: string): Promise<void> {
  const { tx, office } = scene
  const attempt = await latestAttempt(scene, jst)
  const implementation = await implementationOfJst(tx.db, office.programmeId, jst)
  const { dates } = allowed(
    decideUndo({
      current: attempt,
      implementationAgreement: implementation !== null,
      // The script takes no withdrawal back.
      placeTaker: null,
    }),
  )
  if (attempt === null) throw new Error(`${jst} has no attempt to undo`)
  if (dates.invitedOn === null) await removeAttempt(tx, attempt.id, attempt.version)
  else await saveAttempt(tx, attempt.id, attempt.version, dates)
  tx.because(reason)
}

/** Writes days that came with an imported list into the JST's latest attempt. */
export async function importDays(
  scene: Scene,
  jst: string,
  days: Partial<RecruitmentDates>,
): Promise<void> {
  const attempt = await latestAttempt(scene, jst)
  if (attempt === null) throw new Error(`${jst} was not invited before the import`)
  const facts = await factsOf(scene, attempt)
  const dates = allowed(decideImported({ ...attempt, ...days }, facts))
  await saveAttempt(scene.tx, attempt.id, attempt.version, dates)
}

async function latestAttempt({ tx, office }: Scene, jst: string): Promise<Attempt | null> {
  return (await attemptsOfJst(tx.db, office.programmeId, jst)).at(-1) ?? null
}

async function factsOf({ tx, office, today }: Scene, current: Attempt | null): Promise<MoveFacts> {
  const { programmeId, period } = office
  const others = (await attemptsIn(tx.db, programmeId)).filter((row) => row.id !== current?.id)
  return {
    today,
    period,
    current,
    certificate: null,
    numbersTaken: numbersOfOthers(others.flatMap((row) => row.agreementNumber ?? [])),
  }
}
