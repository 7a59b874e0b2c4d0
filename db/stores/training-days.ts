import { eq } from 'drizzle-orm'
import type { Tx } from '../audit.ts'
import { refused } from '../refused-error.ts'
import { trainingDay } from '../schema/training.ts'

/** A day of a training as it is typed; `id` names the one that it was. */
export type TypedDay = Pick<typeof trainingDay.$inferSelect, 'on' | 'from' | 'to' | 'minutes'> & {
  readonly id: string | null
}

export type DayFields = Omit<TypedDay, 'id'>

/** Days as one value to compare by: in their order, whatever their ids. */
export const daysValue = (days: readonly DayFields[]): string =>
  days
    .map(({ on, from, to, minutes }) => `${on} ${from}–${to}, ${minutes} min`)
    .toSorted()
    .join('; ')

/**
 * Makes these the days of a training. A day that stays keeps its record, with its attendance and
 * history, also when it moves to another date. Refuses days that trade dates with each other:
 * a date is taken once in a training.
 */
export async function saveTrainingDays(
  tx: Tx,
  trainingId: string,
  days: readonly TypedDay[],
): Promise<void> {
  const rows = await tx.db.select().from(trainingDay).where(eq(trainingDay.trainingId, trainingId))
  const before = new Map(rows.map((row) => [row.id, row]))
  const staying = new Set(days.flatMap(({ id }) => id ?? []))
  for (const { id, version } of before.values()) {
    if (!staying.has(id)) await tx.remove(trainingDay, id, version)
  }
  const pending = days.map(({ id, ...fields }) => ({
    fields,
    row: id === null ? undefined : before.get(id),
  }))
  while (pending.length > 0) {
    const next = pending.findIndex(({ fields, row }) =>
      pending.every((other) => other.row === row || other.row?.on !== fields.on),
    )
    const [day] = next === -1 ? [] : pending.splice(next, 1)
    if (day === undefined) throw refused('training.daysTradePlaces')
    if (day.row === undefined) await tx.insert(trainingDay, { trainingId, ...day.fields })
    else await tx.update(trainingDay, day.row.id, day.row.version, day.fields)
  }
}

/** Removes every day of a training. */
export async function removeTrainingDays(tx: Tx, trainingId: string): Promise<void> {
  const rows = await tx.db.select().from(trainingDay).where(eq(trainingDay.trainingId, trainingId))
  for (const { id, version } of rows) await tx.remove(trainingDay, id, version)
}
