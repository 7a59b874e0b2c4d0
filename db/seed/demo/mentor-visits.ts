import { and, eq } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import { monthOf } from '#db/values/period.ts'
import type { TimeOfDay } from '#db/values/training.ts'
import { recruitmentStateOf } from '../../read-models/volunteer-list.ts'
import { decideStep, decideStepDone } from '../../rules/mentor-step.ts'
import {
  decideCancelledVisit,
  decideHeldVisit,
  decidePlannedVisit,
} from '../../rules/mentor-visit.ts'
import { expenseDocument } from '../../schema/expense.ts'
import { mentorById } from '../../stores/mentor.ts'
import * as store from '../../stores/mentor-visit.ts'
import { workingDaysAfter } from './clock.ts'
import { allowed, type Diary, passed, type Scene } from './diary.ts'
import type { PlottedVisit } from './mentor-plot.ts'
import type { DemoOffice } from './office.ts'
import type { Colleague } from './people.ts'

/** A visit's record, once it is entered. */
export interface VisitRecord {
  id: string
}

/** Which visit it is about. */
export interface About {
  readonly office: DemoOffice
  readonly jst: string
  readonly visit: VisitRecord
}

interface Planned {
  readonly mentorId: string
  readonly on: Day
  readonly hour: TimeOfDay | null
}

/** Plans a visit at the JST's seat, or puts one off that is planned already. */
export async function plan(
  { tx, office: { programmeId, period, jsts } }: Scene,
  { jst, visit }: About,
  { mentorId, on, hour }: Planned,
): Promise<void> {
  const before = visit.id === '' ? null : await store.visitById(tx.db, visit.id)
  const place = jsts.find(({ id }) => id === jst)?.seat ?? ''
  const fields = { mentorId, plannedOn: on, plannedAt: hour, place }
  const state = await recruitmentStateOf(tx.db, programmeId, jst)
  const mentor = await mentorById(tx.db, mentorId)
  allowed(decidePlannedVisit(fields, { before, state, mentor, period }))
  if (before !== null) {
    await store.saveVisit(tx, before.id, before.version, fields)
    return
  }
  const row = await store.addVisit(tx, {
    ...{ programmeId, jstId: jst, ...fields, heldOn: null, cancelledOn: null, cancelReason: '' },
    ...{ others: '', findings: '', documentId: null },
  })
  visit.id = row.id
}

/** Writes a visit down on the day it was held, with who of the JST's people was there. */
export async function hold(
  { tx, office: { period, participants }, today }: Scene,
  { jst, visit }: About,
  { findings, others, steps }: Pick<PlottedVisit, 'findings' | 'others' | 'steps'>,
): Promise<void> {
  const before = await store.visitById(tx.db, visit.id)
  const personIds = participants
    .filter(({ jst: of, leaving, namedOn }) => of === jst && leaving === null && namedOn < today)
    .flatMap(({ record }) => (record.id === '' ? [] : [record.id]))
  const held = { heldOn: today, others: personIds.length === 0 ? 'Sekretarz' : others, findings }
  const facts = { before, period, today, certificate: null, others: [] }
  allowed(decideHeldVisit({ ...held, personIds }, facts))
  await store.saveVisit(tx, before.id, before.version, held)
  await store.savePresent(tx, before.id, personIds)
  for (const { text, owner, dueOn } of steps) {
    const step = { text, owner, dueOn }
    allowed(decideStep(step, { heldOn: today, period, before: null }))
    await store.addStep(tx, { visitId: before.id, ...step, doneOn: null })
  }
}

export async function cancel(
  { tx, office: { period }, today }: Scene,
  { id }: VisitRecord,
  reason: string,
): Promise<void> {
  const before = await store.visitById(tx.db, id)
  allowed(decideCancelledVisit({ on: today, reason }, { before, period, today }))
  tx.because(reason)
  const patch = { cancelledOn: today, cancelReason: reason }
  await store.saveVisit(tx, id, before.version, patch)
}

/** Ticks the step of a visit as done today. */
export async function finish({ tx, today }: Scene, { id }: VisitRecord, text: string) {
  const step = (await store.stepsOf(tx.db, id)).find((one) => one.text === text)
  if (step === undefined) throw new Error(`The visit has no step: ${text}`)
  const { heldOn } = await store.visitById(tx.db, id)
  allowed(decideStepDone(today, { heldOn, today }))
  await store.saveStep(tx, step.id, step.version, { doneOn: today })
}

/** Links a visit to the mileage record of its month, in the middle of the next one. */
export function linkMileage(diary: Diary, { visit }: About, who: Colleague, heldOn: Day): void {
  const [year, month] = monthOf(heldOn).split('-')
  const initials = who === 'mentorNorth' ? 'PT' : 'EM'
  const number = `EP/${month}/${year}/${initials}`
  diary.write(workingDaysAfter(heldOn, 32), who, 'mentor.holdVisit', async ({ tx, office }) => {
    const [row] = await tx.db
      .select({ id: expenseDocument.id })
      .from(expenseDocument)
      .where(
        and(
          eq(expenseDocument.programmeId, office.programmeId),
          eq(expenseDocument.number, number),
        ),
      )
    if (row === undefined) return passed
    const { version } = await store.visitById(tx.db, visit.id)
    return store.saveVisit(tx, visit.id, version, { documentId: row.id })
  })
}
