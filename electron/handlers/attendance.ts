import { createHash } from 'node:crypto'
import type { Tx } from '#db/audit.ts'
import type { ReadDb } from '#db/columns.ts'
import {
  type AttendanceGround,
  attendanceGround,
  hoursOfTraining,
  peopleAtDoor,
} from '#db/read-models/attendance.ts'
import { attendedMinutes, decideAbsence, decideAttendance } from '#db/rules/attendance.ts'
import * as store from '#db/stores/attendance.ts'
import { certificatesOfTraining } from '#db/stores/certificate.ts'
import { peopleByIds, personById } from '#db/stores/people.ts'
import {
  daysOf,
  type TrainingDayRow,
  type TrainingRow,
  trainingById,
  trainingDayById,
} from '#db/stores/training.ts'
import { instantOf, isDay } from '#db/values/day.ts'
import { allow, type Decision, type Refusal, refuse } from '#db/values/refusal.ts'
import type { AttendanceSource } from '#db/values/training.ts'
import type { attendance as contract, DoorList } from '../contract/attendance.ts'
import { asColumns } from '../contract/wide-rows.ts'
import type { HandlersOf } from '../define.ts'
import { attendanceListFile } from './attendance-list.ts'

type Handlers = HandlersOf<typeof contract>
type Item = Parameters<Handlers['markMany']>[0]['input']['items'][number]

/** Presence at trainings: one key at the door, many at once, and the printed list. */
export const attendance: Handlers = {
  door: async ({ read, input: { dayId, seen } }) => {
    const list = await read((db) => doorList(db, dayId))
    const stamp = createHash('sha256').update(JSON.stringify(list)).digest('base64')
    return { stamp, list: stamp === seen ? null : list }
  },

  marks: ({ read, input }) =>
    read(async (db) =>
      asColumns(
        (await store.attendanceOfDay(db, input.dayId)).map(({ personId, at, source }) => ({
          personId,
          at,
          source,
        })),
      ),
    ),

  mark: async ({ tx, db, input: { dayId, personId }, now, today }) => {
    const standing = await store.attendanceAt(db, dayId, personId)
    if (standing !== null) return allow({ at: standing.at })
    const day = await trainingDayById(db, dayId)
    const ground = await attendanceGround(db, await trainingById(db, day.trainingId))
    const person = ground.attending(await personById(db, personId))
    const decision = decideAttendance(person, day.on, ground.training, today)
    if (!decision.ok) return decision
    const at = instantOf(now)
    await store.addAttendance(tx, { trainingDayId: dayId, personId, at, source: 'door' })
    return allow({ at })
  },

  unmark: async ({ tx, db, input: { dayId, personId } }) => {
    const standing = await store.attendanceAt(db, dayId, personId)
    if (standing === null) return allow({})
    const day = await trainingDayById(db, dayId)
    const training = await trainingById(db, day.trainingId)
    const decision = (await absences(db, training))(personId, [dayId])
    if (!decision.ok) return decision
    await store.removeAttendance(tx, standing.id, standing.version)
    return allow({})
  },

  grid: ({ read, input }) =>
    read(async (db) => {
      const training = await trainingById(db, input.trainingId)
      const ground = await attendanceGround(db, training)
      const hours = await hoursOfTraining(db, training)
      const people = await peopleAtDoor(db, training, ground, hours.days)
      return {
        training: attended(training, hours.days),
        held: hours.held,
        rate: hours.rate,
        people: people.map(({ panel: _panel, leftOn: _left, mergedIntoId: _merged, ...row }) => ({
          ...row,
          present: [...(hours.present.get(row.id) ?? [])],
        })),
      }
    }),

  markMany: async ({ tx, db, input, now, today }) => {
    const training = await trainingById(db, input.trainingId)
    const { source } = input
    const items = [...new Map(input.items.map((item) => [keyOf(item), item])).values()]
    const kept = new Map(
      (await store.attendanceOfTraining(db, training.id)).map((row) => [
        keyOf({ personId: row.personId, dayId: row.trainingDayId }),
        row,
      ]),
    )
    const refused: { personId: string; dayId: string; refusal: Refusal }[] = []
    const name = (item: Item, refusal: Refusal) =>
      refused.push({ personId: item.personId, dayId: item.dayId, refusal })
    const coming = items.filter((item) => item.present && !kept.has(keyOf(item)))
    const decide = await presences(db, training, coming, today)
    let changed = 0
    for (const item of coming) {
      const decision = decide(item)
      if (!decision.ok) {
        name(item, decision.refusal)
        continue
      }
      const { personId, dayId } = item
      await addPresence(tx, { personId, dayId, source }, now)
      changed += 1
    }
    const going = items.filter((item) => !item.present && kept.has(keyOf(item)))
    const mayGo = await absences(db, training)
    for (const own of Map.groupBy(going, (item) => item.personId).values()) {
      const [first] = own
      if (first === undefined) continue
      const days = own.map(({ dayId }) => dayId)
      const decision = mayGo(first.personId, days)
      for (const item of own) {
        const row = kept.get(keyOf(item))
        if (!decision.ok) name(item, decision.refusal)
        else if (row !== undefined) await store.removeAttendance(tx, row.id, row.version)
      }
      if (decision.ok) changed += own.length
    }
    return allow({ changed, refused })
  },

  list: async ({ read, input }) => attendanceListFile(read, input),
}

/** Everybody who may come on a day, and whom something bars. */
async function doorList(db: ReadDb, dayId: string): Promise<DoorList> {
  const day = await trainingDayById(db, dayId)
  const training = await trainingById(db, day.trainingId)
  const ground = await attendanceGround(db, training)
  const people = await peopleAtDoor(db, training, ground, [day])
  const rows = people.map(({ panel, leftOn, mergedIntoId, ...row }) => {
    const person = ground.attending({ ...row, panel, leftOn, mergedIntoId })
    // As of the day itself: that it has not come yet is said once, for everybody.
    const decision = decideAttendance(person, day.on, ground.training, day.on)
    const since = decision.ok ? null : decision.refusal.figures.day
    return {
      ...row,
      barred: decision.ok ? null : decision.refusal.code,
      barredSince: typeof since === 'string' && isDay(since) ? since : null,
    }
  })
  return {
    training: attended(training, await daysOf(db, training.id)),
    day: held(day),
    people: asColumns(rows),
  }
}

const keyOf = ({ personId, dayId }: { readonly personId: string; readonly dayId: string }) =>
  `${dayId} ${personId}`

const addPresence = (
  tx: Tx,
  item: {
    readonly personId: string
    readonly dayId: string
    readonly source: AttendanceSource
  },
  now: Date,
) =>
  store.addAttendance(tx, {
    trainingDayId: item.dayId,
    personId: item.personId,
    at: instantOf(now),
    source: item.source,
  })

/** Decides presence item by item; people and days are read once. */
async function presences(
  db: ReadDb,
  training: TrainingRow,
  items: readonly Item[],
  today: TrainingDayRow['on'],
): Promise<(item: Item) => Decision<unknown>> {
  const ground: AttendanceGround = await attendanceGround(db, training)
  const days = new Map(ground.training.days.map(({ id, on }) => [id, on]))
  const ids = [...new Set(items.map(({ personId }) => personId))]
  const people = new Map((await peopleByIds(db, ids)).map((row) => [row.id, row]))
  return ({ personId, dayId }) => {
    const on = days.get(dayId)
    const person = people.get(personId)
    if (on === undefined) return refuse('attendance.dayGone')
    if (person === undefined) return refuse('attendance.personGone')
    return decideAttendance(ground.attending(person), on, ground.training, today)
  }
}

/**
 * Decides whether a person's presence on these days may go, by the certificates of the training
 * and by everything that is written by now.
 */
async function absences(
  db: ReadDb,
  training: TrainingRow,
): Promise<(personId: string, dayIds: readonly string[]) => Decision<true>> {
  const hours = await hoursOfTraining(db, training)
  const numbers = new Map(
    (await certificatesOfTraining(db, training.id))
      .filter(({ annulledOn }) => annulledOn === null)
      .map(({ personId, number }) => [personId, number]),
  )
  return (personId, dayIds) => {
    const left = new Set(hours.present.get(personId))
    for (const id of dayIds) left.delete(id)
    return decideAbsence({
      certificate: numbers.get(personId) ?? null,
      attended: attendedMinutes(hours.days, left),
      held: hours.held,
      rate: hours.rate,
    })
  }
}

const held = ({ id, on, from, to, minutes }: TrainingDayRow) => ({ id, on, from, to, minutes })

const attended = (training: TrainingRow, days: readonly TrainingDayRow[]) => {
  const { id, panel, subject, form, place, trainer, capacity, cancelledOn } = training
  return {
    ...{ id, panel, subject, form, place, trainer, capacity, cancelledOn },
    days: days.map(held),
  }
}
