import type { Tx } from '#db/audit.ts'
import type { ReadDb } from '#db/columns.ts'
import { attendanceGround } from '#db/read-models/attendance.ts'
import { daysAtVersion } from '#db/read-models/training-days-seen.ts'
import { RefusedError } from '#db/refused-error.ts'
import { spokenName } from '#db/rules/pseudonym.ts'
import { decideMovedDay } from '#db/rules/training-moved-day.ts'
import { attendanceOfTraining } from '#db/stores/attendance.ts'
import { peopleByIds } from '#db/stores/people.ts'
import * as store from '#db/stores/training.ts'
import { daysValue, saveTrainingDays, type TypedDay } from '#db/stores/training-days.ts'
import type { Day } from '#db/values/day.ts'
import { allow, type Decision } from '#db/values/refusal.ts'

/** What is planned of a training, apart from its days. */
export type Planned = Pick<
  store.TrainingRow,
  'seriesId' | 'panel' | 'subject' | 'form' | 'place' | 'trainer' | 'materials' | 'capacity'
>

/** Whether the days on record may move with the presence that is recorded on them. */
export async function decideMoves(
  db: ReadDb,
  training: store.TrainingRow,
  days: readonly TypedDay[],
  today: Day,
): Promise<Decision<true>> {
  const before = new Map((await store.daysOf(db, training.id)).map(({ id, on }) => [id, on]))
  const moves = days.flatMap(({ id, on: to }) => {
    const from = id === null ? undefined : before.get(id)
    return id === null || from === undefined || from === to ? [] : [{ id, from, to }]
  })
  if (moves.length === 0) return allow(true)
  const marks = await attendanceOfTraining(db, training.id)
  const ground = await attendanceGround(db, training)
  const rows = await peopleByIds(db, [...new Set(marks.map(({ personId }) => personId))])
  const people = new Map(
    rows.map((row) => [row.id, { ...ground.attending(row), name: spokenName(row) }]),
  )
  for (const move of moves) {
    const present = marks
      .filter(({ trainingDayId }) => trainingDayId === move.id)
      .flatMap(({ personId }) => people.get(personId) ?? [])
    const decision = decideMovedDay({ ...move, present }, ground.training, today)
    if (!decision.ok) return decision
  }
  return allow(true)
}

/**
 * Saves a training seen at `version` with its days. A conflict shows both values of the days too,
 * where they were changed by both; days alone raise the version of the training.
 */
export async function savedWithDays(
  tx: Tx,
  id: string,
  version: number,
  fields: Planned,
  days: readonly TypedDay[],
): Promise<store.TrainingRow> {
  const before = await store.daysOf(tx.db, id)
  const [yours, theirs] = [daysValue(days), daysValue(before)]
  try {
    const row = await store.saveTraining(tx, id, version, fields)
    const alone = yours !== theirs && row.version === version
    const kept = alone ? await store.raiseTraining(tx, row) : row
    await saveTrainingDays(tx, id, days)
    return kept
  } catch (error) {
    if (!(error instanceof RefusedError) || error.refusal.code !== 'record.conflict') throw error
    const ids = days.flatMap((day) => day.id ?? [])
    const seen = daysValue(await daysAtVersion(tx.db, id, version, ids))
    if (yours === theirs || yours === seen || theirs === seen) throw error
    const conflicts = [...(error.refusal.conflicts ?? []), { field: 'days', yours, theirs }]
    throw new RefusedError({ ...error.refusal, conflicts })
  }
}
