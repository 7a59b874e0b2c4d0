/** The steps of trainings before they are held, as the office's own commands take them. */

import type { Panel } from '#db/values/person.ts'
import { isTimeOfDay, type TimeOfDay } from '#db/values/training.ts'
import { decideTraining } from '../../rules/training.ts'
import * as store from '../../stores/training.ts'
import { saveTrainingDays } from '../../stores/training-days.ts'
import { allowed, type Scene } from './diary.ts'
import type { PlannedSignup, PlannedTraining } from './training-plot.ts'
import type { ScriptedTraining } from './training-script.ts'

/** The ids of the series by panel, once they are written down. */
export type SeriesIds = ReadonlyMap<Panel, string>

type Entered = ScriptedTraining & { readonly record: { id: string } }

/** Writes a training down with its days. */
export async function enterTraining(
  { tx, office }: Scene,
  one: Entered,
  ordinal: number,
  series: SeriesIds,
): Promise<void> {
  const { panel, subject, form, place, trainer, materials, capacity, hours } = one
  const seriesId = series.get(panel)
  if (seriesId === undefined) throw new Error(`There is no series for ${panel} yet`)
  const { minutes } = hours
  const days = one.days.map((on) => {
    return { id: null, on, from: timeOf(hours.from), to: timeOf(hours.to), minutes }
  })
  const facts = { period: office.period, panel, current: null }
  allowed(decideTraining({ subject, capacity, days }, facts))
  const row = await store.addTraining(tx, {
    ...{ programmeId: office.programmeId, seriesId, ordinal, panel, subject, form, place },
    ...{ trainer, materials, capacity, lastForManagers: false },
    ...{ cancelledOn: null, cancelReason: '' },
  })
  await saveTrainingDays(tx, row.id, days)
  one.record.id = row.id
}

function timeOf(text: string): TimeOfDay {
  if (!isTimeOfDay(text)) throw new Error(`${text} is no time of day`)
  return text
}

/** Invites JSTs to a training. */
export async function invite(
  { tx, today }: Scene,
  { record }: PlannedTraining,
  jsts: readonly string[],
): Promise<void> {
  for (const jstId of jsts) {
    await store.addInvitation(tx, { trainingId: record.id, jstId, invitedOn: today })
  }
}

/** Takes the applications that a JST sends on one day. */
export async function applyFor(
  scene: Scene,
  { record }: PlannedTraining,
  applications: readonly Pick<PlannedSignup, 'person'>[],
): Promise<void> {
  for (const { person } of applications) await signUp(scene, record.id, person.record.id)
}

async function signUp({ tx, at }: Scene, trainingId: string, personId: string): Promise<void> {
  const ordinal = (await store.signupsOf(tx.db, trainingId)).length + 1
  const fields = { trainingId, personId, appliedAt: at, ordinal }
  await store.addSignup(tx, { ...fields, withdrawnAt: null, withdrawReason: '' })
}

/** Withdraws the application of a person, with the reason. */
export async function giveUp(
  scene: Scene,
  training: PlannedTraining,
  { person }: PlannedSignup,
  reason: string,
): Promise<void> {
  const signups = await store.signupsOf(scene.tx.db, training.record.id)
  const standing = signups.find(
    ({ personId, withdrawnAt }) => personId === person.record.id && withdrawnAt === null,
  )
  if (standing === undefined) throw new Error(`${person.name} did not apply`)
  await withdraw(scene, standing, reason)
  scene.tx.because(reason)
}

const withdraw = ({ tx, at }: Scene, { id, version }: store.SignupRow, withdrawReason: string) =>
  store.saveSignup(tx, id, version, { withdrawnAt: at, withdrawReason })
