import { asc, eq } from 'drizzle-orm'
import type { ReadDb } from '../columns.ts'
import { plainRows } from '../plain-rows.ts'
import type { CountedDay } from '../rules/people-counts.ts'
import { attendance, training, trainingDay } from '../schema/training.ts'

const held = {
  id: trainingDay.id,
  on: trainingDay.on,
  minutes: trainingDay.minutes,
  trainingId: trainingDay.trainingId,
  panel: training.panel,
  form: training.form,
  subject: training.subject,
}

const presence = { trainingDayId: attendance.trainingDayId, personId: attendance.personId }

/** A day of a training with its training's subject and who was there. */
export interface HeldDay extends CountedDay {
  readonly subject: string
}

/** Every day of a programme's trainings in order, with who was there: two passes for all of them. */
export async function heldDays(db: ReadDb, programmeId: string): Promise<readonly HeldDay[]> {
  const days = plainRows(
    held,
    db
      .select(held)
      .from(trainingDay)
      .innerJoin(training, eq(training.id, trainingDay.trainingId))
      .where(eq(training.programmeId, programmeId))
      .orderBy(asc(trainingDay.on), asc(trainingDay.id))
      .values(),
  )
  // One store holds few programmes: reading every presence costs less than joining each of them.
  const there = new Map(days.map(({ id }) => [id, [] as string[]]))
  const rows = db.select(presence).from(attendance).values() as [string, string][]
  for (const [dayId, personId] of rows) there.get(dayId)?.push(personId)
  return days.map((day) => ({ ...day, people: there.get(day.id) ?? [] }))
}
