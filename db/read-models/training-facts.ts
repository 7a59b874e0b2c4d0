import { and, count, countDistinct, eq, isNull } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { referenceDay } from '../rules/reference-day.ts'
import type { Clash, Occupied } from '../rules/training-clash.ts'
import { type Application, seatsOf } from '../rules/training-seats.ts'
import { trainingStateOn } from '../rules/training-state.ts'
import { attendance, training, trainingDay, trainingInvitation } from '../schema/training.ts'
import { peopleByIds } from '../stores/people.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import {
  signupsIn,
  type TrainingDayRow,
  type TrainingRow,
  trainingDaysIn,
  trainingsOf,
} from '../stores/training.ts'
import { seriesOf } from '../stores/training-series.ts'
import { groupBy } from './register.ts'

/** Everything that the schedule and a training's figures are made of. */
export interface TrainingFacts {
  /** The reference day of the programme. */
  readonly day: Day
  readonly series: Awaited<ReturnType<typeof seriesOf>>
  readonly trainings: readonly TrainingRow[]
  readonly days: ReadonlyMap<string, readonly TrainingDayRow[]>
  readonly signups: ReadonlyMap<string, readonly Application[]>
  /** How many JSTs are invited to each training. */
  readonly invited: ReadonlyMap<string, number>
  /** How many people were present on at least one day of each training, each once. */
  readonly present: ReadonlyMap<string, number>
}

/** Reads what the trainings of a programme are about, once for all of them. */
export async function trainingFacts(
  db: ReadDb,
  programme: ProgrammeRow,
  today: Day,
): Promise<TrainingFacts> {
  return {
    day: referenceDay(programme, today),
    series: await seriesOf(db, programme.id),
    trainings: await trainingsOf(db, programme.id),
    days: groupBy(await trainingDaysIn(db, programme.id), (row) => row.trainingId),
    signups: groupBy(await signupsIn(db, programme.id), (row) => row.trainingId),
    invited: await invitedByTraining(db, programme.id),
    present: await presentByTraining(db, programme.id),
  }
}

async function invitedByTraining(db: ReadDb, programmeId: string) {
  const rows = await db
    .select({ id: trainingInvitation.trainingId, invited: count() })
    .from(trainingInvitation)
    .innerJoin(training, eq(training.id, trainingInvitation.trainingId))
    .where(eq(training.programmeId, programmeId))
    .groupBy(trainingInvitation.trainingId)
  return new Map(rows.map(({ id, invited }) => [id, invited]))
}

async function presentByTraining(db: ReadDb, programmeId: string) {
  const rows = await db
    .select({ id: trainingDay.trainingId, present: countDistinct(attendance.personId) })
    .from(attendance)
    .innerJoin(trainingDay, eq(trainingDay.id, attendance.trainingDayId))
    .innerJoin(training, eq(training.id, trainingDay.trainingId))
    .where(eq(training.programmeId, programmeId))
    .groupBy(trainingDay.trainingId)
  return new Map(rows.map(({ id, present }) => [id, present]))
}

/** How many people were present on each day of a training, by the day's id. */
export async function presentByDay(
  db: ReadDb,
  trainingId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ id: attendance.trainingDayId, present: count() })
    .from(attendance)
    .innerJoin(trainingDay, eq(trainingDay.id, attendance.trainingDayId))
    .where(eq(trainingDay.trainingId, trainingId))
    .groupBy(attendance.trainingDayId)
  return new Map(rows.map(({ id, present }) => [id, present]))
}

/** On how many days of a training each person was present, by the person's id. */
export async function presentDaysOf(
  db: ReadDb,
  trainingId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ id: attendance.personId, days: count() })
    .from(attendance)
    .innerJoin(trainingDay, eq(trainingDay.id, attendance.trainingDayId))
    .where(eq(trainingDay.trainingId, trainingId))
    .groupBy(attendance.personId)
  return new Map(rows.map(({ id, days }) => [id, days]))
}

/** The training that is marked as the last for managers and not cancelled; null when none is. */
export async function lastForManagers(db: ReadDb, programmeId: string) {
  const marked = and(
    eq(training.programmeId, programmeId),
    eq(training.lastForManagers, true),
    isNull(training.cancelledOn),
  )
  const [row] = await db
    .select({ id: training.id, subject: training.subject })
    .from(training)
    .where(marked)
  return row ?? null
}

/** A training as far as it can stand in the way of another. */
export const occupiedBy = (row: TrainingRow, facts: TrainingFacts): Occupied => ({
  ...row,
  days: facts.days.get(row.id) ?? [],
  people: new Set(
    (facts.signups.get(row.id) ?? [])
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map(({ personId }) => personId),
  ),
})

/** Every training of a programme as far as it can stand in the way of another. */
export const allOccupied = (facts: TrainingFacts): readonly Occupied[] =>
  facts.trainings.map((row) => occupiedBy(row, facts))

/** A training in the schedule, with its figures and what it has in common with others. */
export function trainingRow(row: TrainingRow, facts: TrainingFacts, clashes: readonly ToldClash[]) {
  const days = facts.days.get(row.id) ?? []
  const { seated, waiting } = seatsOf(facts.signups.get(row.id) ?? [], row.capacity)
  return {
    ...row,
    seriesName: facts.series.find(({ id }) => id === row.seriesId)?.name ?? '',
    state: trainingStateOn({ days, cancelledOn: row.cancelledOn }, facts.day),
    days: days.map(({ id, on, from, to, minutes }) => ({ id, on, from, to, minutes })),
    invited: facts.invited.get(row.id) ?? 0,
    seated: seated.length,
    waiting: waiting.length,
    present: facts.present.get(row.id) ?? 0,
    clashes: clashes.map(({ kind, on, otherId, otherSubject, what }) => ({
      ...{ kind, on, otherId, otherSubject, what: [...what] },
    })),
  }
}

/** A clash with the names of what the two trainings have in common. */
export interface ToldClash extends Clash {
  readonly otherSubject: string
  readonly what: readonly string[]
}

/** Puts names to clashes: of the other training, and of the people, trainer or place. */
export async function toldClashes(
  db: ReadDb,
  clashes: readonly Clash[],
  facts: TrainingFacts,
): Promise<readonly ToldClash[]> {
  const names = await personNames(
    db,
    clashes.flatMap(({ people }) => people),
  )
  const byId = new Map(facts.trainings.map((row) => [row.id, row]))
  return clashes.flatMap((clash) => {
    const other = byId.get(clash.otherId)
    if (other === undefined) return []
    const what =
      clash.kind === 'people'
        ? clash.people.map((id) => names.get(id) ?? '')
        : [clash.kind === 'trainer' ? other.trainer : other.place]
    return [{ ...clash, otherSubject: other.subject, what }]
  })
}

/** What people are called in a sentence, „Imię Nazwisko”, by their ids. */
export async function personNames(
  db: ReadDb,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const people = await peopleByIds(db, [...new Set(ids)])
  return new Map(people.map(({ id, lastName, firstName }) => [id, `${firstName} ${lastName}`]))
}
