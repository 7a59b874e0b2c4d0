import { and, asc, countDistinct, eq, gte, inArray, isNull, or } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import { panels } from '#db/values/person.ts'
import type { ReadDb } from '../columns.ts'
import { assignmentOn } from '../rules/mentor-assignment.ts'
import { isOpen, visitStateOn } from '../rules/mentor-visit.ts'
import { taskStanding } from '../rules/task-standing.ts'
import { visitStep } from '../schema/mentor.ts'
import { person } from '../schema/people.ts'
import { training, trainingDay, trainingInvitation, trainingSignup } from '../schema/training.ts'
import { assignmentsOfJst, mentorById } from '../stores/mentor.ts'
import { type VisitRow, visitsOfJst } from '../stores/mentor-visit.ts'
import { hasLeftImplementing } from './implementing-left.ts'

/**
 * The people whom a JST sends: names and functions, and the telephone number of each where the
 * one who asks may give it (`withPhones`). Those who left, and records merged away, are not said.
 */
export async function saidPeople(
  db: ReadDb,
  programmeId: string,
  teryt: string,
  withPhones: boolean,
) {
  const { id, firstName, lastName, panel, function: personFunction, phone } = person
  const rows = await db
    .select({ id, firstName, lastName, panel, function: personFunction, phone })
    .from(person)
    .where(
      and(
        eq(person.programmeId, programmeId),
        eq(person.jstId, teryt),
        isNull(person.leftOn),
        isNull(person.mergedIntoId),
        isNull(person.pseudonymisedOn),
      ),
    )
    .orderBy(asc(person.panel), asc(person.searchable), asc(person.id))
  return rows.map((row) => ({ ...row, phone: withPhones ? row.phone : '' }))
}

/**
 * The next training of each panel that the JST is invited to or its people are signed up for:
 * the first day still to come, with its hours, and how many of its people go.
 */
export async function nextTrainings(db: ReadDb, programmeId: string, teryt: string, day: Day) {
  const { subject, panel, form, place } = training
  const signedUp = db
    .select({ id: trainingSignup.trainingId })
    .from(trainingSignup)
    .innerJoin(person, eq(person.id, trainingSignup.personId))
    .where(
      and(
        eq(person.jstId, teryt),
        eq(person.programmeId, programmeId),
        isNull(trainingSignup.withdrawnAt),
      ),
    )
  const invited = db
    .select({ id: trainingInvitation.trainingId })
    .from(trainingInvitation)
    .where(eq(trainingInvitation.jstId, teryt))
  const { on, from, to } = trainingDay
  const ahead = await db
    .select({ id: training.id, subject, panel, form, place, on, from, to })
    .from(trainingDay)
    .innerJoin(training, eq(training.id, trainingDay.trainingId))
    .where(
      and(
        eq(training.programmeId, programmeId),
        isNull(training.cancelledOn),
        gte(trainingDay.on, day),
        or(inArray(training.id, invited), inArray(training.id, signedUp)),
      ),
    )
    .orderBy(asc(trainingDay.on), asc(trainingDay.from), asc(training.id))
  const next = panels.flatMap((of) => ahead.find((one) => one.panel === of) ?? [])
  const going = await goingTo(
    db,
    teryt,
    next.map(({ id }) => id),
  )
  return next
    .map((one) => ({ ...one, people: going.get(one.id) ?? 0 }))
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))
}

async function goingTo(db: ReadDb, teryt: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, number>()
  const rows = await db
    .select({ id: trainingSignup.trainingId, people: countDistinct(trainingSignup.personId) })
    .from(trainingSignup)
    .innerJoin(person, eq(person.id, trainingSignup.personId))
    .where(
      and(
        inArray(trainingSignup.trainingId, [...ids]),
        eq(person.jstId, teryt),
        isNull(trainingSignup.withdrawnAt),
      ),
    )
    .groupBy(trainingSignup.trainingId)
  return new Map(rows.map(({ id, people }) => [id, people]))
}

/** The mentor whom the JST has on a day; null where it has none. */
export async function saidMentor(
  db: ReadDb,
  programmeId: string,
  teryt: string,
  day: Day,
  withPhones: boolean,
) {
  const standing = assignmentOn(await assignmentsOfJst(db, programmeId, teryt), day)
  if (standing === null) return null
  const { id, name, phone, email } = await mentorById(db, standing.mentorId)
  return { id, name, phone: withPhones ? phone : '', email: withPhones ? email : '' }
}

/** The visit of a JST that is still to be held: one ahead before one that was missed. */
export function nextVisit(visits: readonly VisitRow[], day: Day) {
  const open = visits.filter(isOpen)
  const next = open.find((visit) => visit.plannedOn >= day) ?? open.at(-1) ?? null
  return (
    next && {
      ...{ id: next.id, on: next.plannedOn, at: next.plannedAt, place: next.place },
      overdue: visitStateOn(next, day) === 'overdue',
    }
  )
}

/** The visit that is still to be held, and the steps of earlier ones that are still to be done. */
export async function visitsAhead(db: ReadDb, programmeId: string, teryt: string, day: Day) {
  const visits = await visitsOfJst(db, programmeId, teryt)
  const steps = await db
    .select()
    .from(visitStep)
    .where(
      and(
        inArray(
          visitStep.visitId,
          visits.map(({ id }) => id),
        ),
        isNull(visitStep.doneOn),
      ),
    )
    .orderBy(asc(visitStep.dueOn), asc(visitStep.id))
  const left = steps.length > 0 && (await hasLeftImplementing(db, programmeId, teryt, day))
  return {
    visit: nextVisit(visits, day),
    steps: steps.map((step) => ({
      ...{ id: step.id, text: step.text, owner: step.owner, dueOn: step.dueOn },
      late: taskStanding(step, day, left).late,
    })),
  }
}
