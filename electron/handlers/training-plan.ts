import type { Tx } from '#db/audit.ts'
import type { ReadDb } from '#db/columns.ts'
import { registerOn } from '#db/read-models/register.ts'
import {
  allOccupied,
  lastForManagers,
  personNames,
  presentByDay,
  toldClashes,
  trainingFacts,
} from '#db/read-models/training-facts.ts'
import { decideCertifiedDays, decideCertifiedText } from '#db/rules/certificate.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import {
  decideCancelling,
  decideLastForManagers,
  decideTraining,
  decideTrainingRemoval,
} from '#db/rules/training.ts'
import { clashesOf } from '#db/rules/training-clash.ts'
import { seatChanges, seatsOf } from '#db/rules/training-seats.ts'
import { decideInvitation } from '#db/rules/training-signup.ts'
import { movedDays } from '#db/rules/training-state.ts'
import { certificatesOfTraining } from '#db/stores/certificate.ts'
import { type ProgrammeRow, programmeById } from '#db/stores/programme.ts'
import * as store from '#db/stores/training.ts'
import { removeTrainingDays, saveTrainingDays } from '#db/stores/training-days.ts'
import { seriesById } from '#db/stores/training-series.ts'
import type { Day } from '#db/values/day.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import type { training as contract } from '../contract/training.ts'
import type { HandlersOf } from '../define.ts'
import { decideMoves, type Planned, savedWithDays } from './training-save.ts'

type Part = 'check' | 'save' | 'copy' | 'cancel' | 'remove' | 'markLast'

const saved = ({ id, version }: { id: string; version: number }) => allow({ id, version })

const sum = (counts: ReadonlyMap<string, number>) =>
  [...counts.values()].reduce((total, one) => total + one, 0)

/** A training on record as the rule wants to see it. */
async function onRecord(db: ReadDb, row: store.TrainingRow) {
  const present = await presentByDay(db, row.id)
  const signups = await store.signupsOf(db, row.id)
  return {
    ...row,
    signups,
    standing: signups.filter(({ withdrawnAt }) => withdrawnAt === null).length,
    days: (await store.daysOf(db, row.id)).map(({ id, on }) => ({
      ...{ id, on },
      present: present.get(id) ?? 0,
    })),
  }
}

/** Plans of trainings: adding, changing, copying, cancelling. */
export const plan: Pick<HandlersOf<typeof contract>, Part> = {
  check: ({ read, input: { programmeId, id, ...entry }, today }) =>
    read(async (db) => {
      const facts = await trainingFacts(db, await programmeById(db, programmeId), today)
      const others = allOccupied(facts)
      const people = others.find((one) => one.id === id)?.people ?? new Set<string>()
      const asked = { ...entry, id: id ?? '', cancelledOn: null, people }
      const told = await toldClashes(db, clashesOf(asked, others), facts)
      return {
        clashes: told.map(({ kind, on, otherId, otherSubject, what }) => ({
          ...{ kind, on, otherId, otherSubject, what: [...what] },
        })),
      }
    }),

  save: async ({ tx, db, input, today }) => {
    const { programmeId, id, version, days, ...fields } = input
    const programme = await programmeById(db, programmeId)
    const { panel, programmeId: ofSeries } = await seriesById(db, fields.seriesId)
    const current = id === null ? null : await onRecord(db, await store.trainingById(db, id))
    if (ofSeries !== programmeId || (current && current.programmeId !== programmeId)) {
      return refuse('training.otherProgramme')
    }
    const facts = { period: programme, panel, current }
    const decision = decideTraining({ ...fields, days }, facts)
    if (!decision.ok) return decision
    if (current === null) {
      const row = await added(tx, programme, { ...fields, panel })
      await saveTrainingDays(tx, row.id, days)
      return allow({ id: row.id, version: row.version, movedUp: [], movedDown: [] })
    }
    const standing = (await certificatesOfTraining(db, current.id)).flatMap(
      ({ annulledOn, number }) => (annulledOn === null ? number : []),
    )
    const certified = decideCertifiedDays([await store.daysOf(db, current.id), days], standing)
    if (!certified.ok) return certified
    const printed = decideCertifiedText([current, fields], standing)
    if (!printed.ok) return printed
    const moves = await decideMoves(db, await store.trainingById(db, current.id), days, today)
    if (!moves.ok) return moves
    const row = await savedWithDays(tx, current.id, version, { ...fields, panel }, days)
    const [before, after] = [current.capacity, row.capacity].map((capacity) =>
      seatsOf(current.signups, capacity),
    )
    if (before === undefined || after === undefined) throw new Error('Two in, two out')
    const { movedUp, movedDown } = seatChanges(before, after)
    const names = await personNames(db, [...movedUp, ...movedDown])
    const called = (ids: readonly string[]) => ids.map((one) => names.get(one) ?? '')
    return allow({
      ...{ id: row.id, version: row.version },
      ...{ movedUp: called(movedUp), movedDown: called(movedDown) },
    })
  },

  copy: async ({ tx, db, input: { id, from, invitations }, today }) => {
    const row = await store.trainingById(db, id)
    const programme = await programmeById(db, row.programmeId)
    const days = movedDays(await store.daysOf(db, id), from).map((day) => ({ ...day, id: null }))
    const { seriesId, panel, subject, form, place, trainer, materials, capacity } = row
    const fields = { seriesId, panel, subject, form, place, trainer, materials, capacity }
    const facts = { period: programme, panel, current: null }
    const decision = decideTraining({ ...fields, days }, facts)
    if (!decision.ok) return decision
    const copy = await added(tx, programme, fields)
    await saveTrainingDays(
      tx,
      copy.id,
      days.map(({ on, from: begins, to, minutes }) => ({
        ...{ id: null, on, from: begins, to, minutes },
      })),
    )
    if (invitations) await invitedAgain(tx, programme, id, copy, today)
    return saved(copy)
  },

  cancel: async ({ tx, db, input: { id, version, reason }, today }) => {
    const row = await store.trainingById(db, id)
    const present = sum(await presentByDay(db, id))
    const decision = decideCancelling({ ...row, present }, reason)
    if (!decision.ok) return decision
    tx.because(reason)
    const cancelledOn = referenceDay(await programmeById(db, row.programmeId), today)
    const patch = { cancelledOn, cancelReason: reason, lastForManagers: false }
    return saved(await store.saveTraining(tx, id, version, patch))
  },

  remove: async ({ tx, db, input: { id, version } }) => {
    const signups = (await store.signupsOf(db, id)).length
    const decision = decideTrainingRemoval({ signups, present: sum(await presentByDay(db, id)) })
    if (!decision.ok) return decision
    for (const invitation of await store.invitationsOf(db, id)) {
      await store.removeInvitation(tx, invitation.id, invitation.version)
    }
    await removeTrainingDays(tx, id)
    await store.removeTraining(tx, id, version)
    return allow({})
  },

  markLast: async ({ tx, db, input: { id, version, last } }) => {
    const row = await store.trainingById(db, id)
    const marked = await lastForManagers(db, row.programmeId)
    const other = marked?.id === id ? null : marked
    const decision = last ? decideLastForManagers(row, other) : allow(true)
    if (!decision.ok) return decision
    return saved(await store.saveTraining(tx, id, version, { lastForManagers: last }))
  },
}

async function added(tx: Tx, { id: programmeId }: ProgrammeRow, fields: Planned) {
  const others = await store.trainingsOf(tx.db, programmeId)
  const ordinal = Math.max(0, ...others.map((one) => one.ordinal)) + 1
  return store.addTraining(tx, {
    ...{ programmeId, ordinal, ...fields },
    ...{ lastForManagers: false, cancelledOn: null, cancelReason: '' },
  })
}

/** Invites to a copy the JSTs of the original that take part still. */
async function invitedAgain(
  tx: Tx,
  programme: ProgrammeRow,
  id: string,
  copy: store.TrainingRow,
  today: Day,
): Promise<void> {
  const day = referenceDay(programme, today)
  const register = await registerOn(tx.db, programme.id, day)
  const jsts = new Map(register.map((jst) => [jst.teryt, jst]))
  for (const { jstId } of await store.invitationsOf(tx.db, id)) {
    const jst = jsts.get(jstId)
    const training = { ...copy, firstDay: day }
    if (jst === undefined || !decideInvitation(training, jst).ok) continue
    await store.addInvitation(tx, { trainingId: copy.id, jstId, invitedOn: day })
  }
}
