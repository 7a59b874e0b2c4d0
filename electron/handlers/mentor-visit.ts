import type { ReadDb } from '#db/columns.ts'
import { recruitmentStateOf } from '#db/read-models/volunteer-list.ts'
import { refused } from '#db/refused-error.ts'
import { visitClashes } from '#db/rules/mentor-clash.ts'
import { decideStep, decideStepDone } from '#db/rules/mentor-step.ts'
import {
  decideCancelledVisit,
  decideHeldVisit,
  decidePlannedVisit,
  decidePresent,
} from '#db/rules/mentor-visit.ts'
import { spokenName } from '#db/rules/pseudonym.ts'
import { implementationOfJst } from '#db/stores/implementation.ts'
import { standingCertificateOf } from '#db/stores/implementation-certificate.ts'
import { jstByTeryt, listJsts } from '#db/stores/jst.ts'
import { mentorById } from '#db/stores/mentor.ts'
import * as store from '#db/stores/mentor-visit.ts'
import { peopleByIds } from '#db/stores/people.ts'
import { programmeById } from '#db/stores/programme.ts'
import type { Day } from '#db/values/day.ts'
import { allow, type Decision } from '#db/values/refusal.ts'
import type { mentor as contract } from '../contract/mentor.ts'
import type { HandlersOf } from '../define.ts'
import { documentIn } from './linked-document.ts'
import { seenVersion } from './steps.ts'

type Handlers = HandlersOf<typeof contract>

const saved = ({ id, version }: { readonly id: string; readonly version: number }) =>
  allow({ id, version })

/** Other visits of the mentor at the same time as the one being planned. */
export const clashes: Handlers['clashes'] = ({ read, input }) =>
  read(async (db) => {
    const names = new Map((await listJsts(db)).map(({ id, name }) => [id, name]))
    const asked = { ...input, id: input.id ?? '' }
    return visitClashes(asked, await store.visitsIn(db, input.programmeId)).map(
      ({ kind, other }) => ({
        kind,
        id: other.id,
        jstName: names.get(other.jstId) ?? other.jstId,
        at: other.plannedAt,
      }),
    )
  })

export const planVisit: Handlers['planVisit'] = async ({ tx, db, input }) => {
  const { programmeId, teryt, id, version, ...fields } = input
  const period = await programmeById(db, programmeId)
  await jstByTeryt(db, teryt)
  const mentor = await mentorById(db, fields.mentorId)
  if (mentor.programmeId !== programmeId) throw refused('record.gone', { table: 'mentor' })
  const before = id === null ? null : await store.visitById(db, id)
  if (before !== null && (before.programmeId !== programmeId || before.jstId !== teryt)) {
    throw refused('record.gone', { table: 'mentor_visit' })
  }
  const state = await recruitmentStateOf(db, programmeId, teryt)
  const decision = decidePlannedVisit(fields, { before, state, mentor, period })
  if (!decision.ok) return decision
  if (id !== null) return saved(await store.saveVisit(tx, id, version, fields))
  return saved(
    await store.addVisit(tx, {
      ...{ programmeId, jstId: teryt, ...fields, heldOn: null, cancelledOn: null },
      ...{ cancelReason: '', others: '', findings: '', documentId: null },
    }),
  )
}

export const holdVisit: Handlers['holdVisit'] = async ({ tx, db, input, today }) => {
  const { id, version, personIds, steps, ...fields } = input
  const before = await store.visitById(db, id)
  const { programmeId } = before
  const period = await programmeById(db, programmeId)
  const decision = decideHeldVisit(
    { ...fields, personIds },
    { before, period, today, ...(await certificateFacts(db, before)) },
  )
  if (!decision.ok) return decision
  // The steps hang on the visit: whoever saw another version of it saw other steps too.
  seenVersion(before, version)
  if (fields.documentId !== null) await documentIn(db, programmeId, fields.documentId)
  const there = new Set((await store.presentAt(db, id)).map(({ personId }) => personId))
  const newcomers = personIds.filter((one) => !there.has(one))
  const fitting = await decideNewcomers(db, before, newcomers, fields.heldOn)
  if (!fitting.ok) return fitting
  const agreed = new Map((await store.stepsOf(db, id)).map((row) => [row.id, row]))
  for (const step of steps) {
    const was = step.id === null ? null : (agreed.get(step.id) ?? null)
    if (step.id !== null && was === null) throw refused('record.gone', { table: 'visit_step' })
    const kept = decideStep(step, { heldOn: fields.heldOn, period, before: was })
    if (!kept.ok) return kept
    const done = decideStepDone(was?.doneOn ?? null, { heldOn: fields.heldOn, today })
    if (!done.ok) return done
  }
  const row = await store.saveVisit(tx, id, version, fields)
  await store.savePresent(tx, id, personIds)
  for (const { id: stepId, version: seen, ...step } of steps) {
    if (stepId === null) await store.addStep(tx, { visitId: id, ...step, doneOn: null })
    else await store.saveStep(tx, stepId, seen, step)
  }
  const stay = new Set(steps.map((step) => step.id))
  for (const one of agreed.values()) {
    if (!stay.has(one.id)) await store.removeStep(tx, one.id, one.version)
  }
  return saved(row)
}

export const cancelVisit: Handlers['cancelVisit'] = async ({ tx, db, input, today }) => {
  const { id, version, on, reason } = input
  const before = await store.visitById(db, id)
  const period = await programmeById(db, before.programmeId)
  const decision = decideCancelledVisit({ on, reason }, { before, period, today })
  if (!decision.ok) return decision
  tx.because(reason)
  return saved(await store.saveVisit(tx, id, version, { cancelledOn: on, cancelReason: reason }))
}

export const finishStep: Handlers['finishStep'] = async ({ tx, db, input, today }) => {
  const { id, version, doneOn } = input
  const step = await store.stepById(db, id)
  const { heldOn } = await store.visitById(db, step.visitId)
  const decision = decideStepDone(doneOn, { heldOn, today })
  return decision.ok ? saved(await store.saveStep(tx, id, version, { doneOn })) : decision
}

/** What a certificate of the visit's JST rests on, and the other days on which it may rest. */
async function certificateFacts(db: ReadDb, { id, programmeId, jstId }: store.VisitRow) {
  const standing = await standingCertificateOf(db, programmeId, jstId)
  const agreementOn = (await implementationOfJst(db, programmeId, jstId))?.agreementOn ?? null
  const visits = await store.visitsIn(db, programmeId)
  return {
    certificate:
      standing === null || agreementOn === null
        ? null
        : { number: standing.number, issuedOn: standing.issuedOn, agreementOn },
    others: visits.flatMap((visit) =>
      visit.jstId === jstId && visit.id !== id ? (visit.heldOn ?? []) : [],
    ),
  }
}

/** Who is already written down stays, whatever became of them since. */
async function decideNewcomers(
  db: ReadDb,
  { programmeId, jstId }: store.VisitRow,
  personIds: readonly string[],
  on: Day,
): Promise<Decision<true>> {
  const people = new Map((await peopleByIds(db, personIds)).map((row) => [row.id, row]))
  for (const id of personIds) {
    const person = people.get(id)
    if (person === undefined || person.programmeId !== programmeId) {
      throw refused('record.gone', { table: 'person' })
    }
    const decision = decidePresent({ ...person, name: spokenName(person) }, { jstId, on })
    if (!decision.ok) return decision
  }
  return allow(true)
}
