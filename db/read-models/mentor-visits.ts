import { eq, inArray } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { assignmentOn } from '../rules/mentor-assignment.ts'
import { clashesAmongVisits } from '../rules/mentor-clash.ts'
import { visitStateOn } from '../rules/mentor-visit.ts'
import { taskStanding } from '../rules/task-standing.ts'
import { expenseDocument } from '../schema/expense.ts'
import { jst } from '../schema/jst.ts'
import { mentorVisit, mentorVisitPerson } from '../schema/mentor.ts'
import { person } from '../schema/people.ts'
import { listJsts } from '../stores/jst.ts'
import { assignmentsIn, mentorsOf } from '../stores/mentor.ts'
import { stepsIn, visitsIn } from '../stores/mentor-visit.ts'
import { leftImplementing } from './implementing-left.ts'

const { compare } = new Intl.Collator('pl')

/** What the mentors of a programme do, read once for every figure and list. */
export async function mentorFacts(db: ReadDb, programmeId: string, day: Day) {
  const mentors = await mentorsOf(db, programmeId)
  const jsts = new Map((await listJsts(db)).map((row) => [row.id, row]))
  const assignments = Map.groupBy(await assignmentsIn(db, programmeId), ({ jstId }) => jstId)
  const visits = await visitsIn(db, programmeId)
  const steps = await stepsIn(db, programmeId)
  const mentorOf = (jstId: string) => assignmentOn(assignments.get(jstId) ?? [], day)
  const left = await leftImplementing(db, programmeId, day)
  return { day, mentors, jsts, assignments, visits, steps, mentorOf, left }
}

export type MentorFacts = Awaited<ReturnType<typeof mentorFacts>>

/** The visits of a programme as of a day, in order, with who was there, their cost and clashes. */
export async function visitRows(db: ReadDb, programmeId: string, facts: MentorFacts) {
  const { day, visits, jsts } = facts
  const names = new Map(facts.mentors.map(({ id, name }) => [id, name]))
  const documents = await documentsOf(db, visits)
  const present = Map.groupBy(await peopleAt(db, programmeId), ({ visitId }) => visitId)
  const clashes = clashesAmongVisits(visits)
  const steps = Map.groupBy(facts.steps, ({ visitId }) => visitId)
  const nameOf = (jstId: string) => jsts.get(jstId)?.name ?? jstId
  return visits.map((visit) => ({
    id: visit.id,
    version: visit.version,
    teryt: visit.jstId,
    jstName: nameOf(visit.jstId),
    mentorId: visit.mentorId,
    mentorName: names.get(visit.mentorId) ?? '',
    plannedOn: visit.plannedOn,
    plannedAt: visit.plannedAt,
    place: visit.place,
    heldOn: visit.heldOn,
    cancelledOn: visit.cancelledOn,
    cancelReason: visit.cancelReason,
    others: visit.others,
    findings: visit.findings,
    state: visitStateOn(visit, day),
    document: documents.get(visit.documentId ?? '') ?? null,
    people: (present.get(visit.id) ?? [])
      .map(({ visitId: _, ...one }) => one)
      .toSorted(
        (one, other) =>
          compare(one.lastName, other.lastName) || compare(one.firstName, other.firstName),
      ),
    steps: (steps.get(visit.id) ?? []).map((step) => ({
      ...{ id: step.id, version: step.version, text: step.text, owner: step.owner },
      ...{ dueOn: step.dueOn, doneOn: step.doneOn },
      ...taskStanding(step, day, facts.left.has(visit.jstId)),
    })),
    clashes: (clashes.get(visit.id) ?? []).map(({ kind, other }) => ({
      kind,
      id: other.id,
      jstName: nameOf(other.jstId),
      at: other.plannedAt,
    })),
  }))
}

/**
 * The next steps of a programme as of a day, those due first before the others. A step is seen to
 * by the mentor whom the JST has on that day, or by the one of the visit where it has none.
 */
export function stepRows(facts: MentorFacts) {
  const { day, jsts } = facts
  const names = new Map(facts.mentors.map(({ id, name }) => [id, name]))
  const visits = new Map(facts.visits.map((visit) => [visit.id, visit]))
  return facts.steps.flatMap((step) => {
    const visit = visits.get(step.visitId)
    if (visit === undefined) return []
    const mentorId = facts.mentorOf(visit.jstId)?.mentorId ?? visit.mentorId
    return [
      {
        ...{ id: step.id, version: step.version, visitId: visit.id },
        ...{ text: step.text, owner: step.owner, dueOn: step.dueOn, doneOn: step.doneOn },
        ...taskStanding(step, day, facts.left.has(visit.jstId)),
        visitOn: visit.heldOn ?? visit.plannedOn,
        teryt: visit.jstId,
        jstName: jsts.get(visit.jstId)?.name ?? visit.jstId,
        ...{ mentorId, mentorName: names.get(mentorId) ?? '' },
      },
    ]
  })
}

async function documentsOf(db: ReadDb, visits: MentorFacts['visits']) {
  const ids = visits.flatMap(({ documentId }) => documentId ?? [])
  if (ids.length === 0) return new Map<string, { id: string; number: string; subject: string }>()
  const { id, number, subject } = expenseDocument
  const rows = await db
    .select({ id, number, subject })
    .from(expenseDocument)
    .where(inArray(id, [...new Set(ids)]))
  return new Map(rows.map((row) => [row.id, row]))
}

const peopleAt = async (db: ReadDb, programmeId: string) =>
  db
    .select({
      visitId: mentorVisitPerson.visitId,
      id: person.id,
      firstName: person.firstName,
      lastName: person.lastName,
      panel: person.panel,
      teryt: person.jstId,
      jstName: jst.name,
    })
    .from(mentorVisitPerson)
    .innerJoin(mentorVisit, eq(mentorVisit.id, mentorVisitPerson.visitId))
    .innerJoin(person, eq(person.id, mentorVisitPerson.personId))
    .innerJoin(jst, eq(jst.id, person.jstId))
    .where(eq(mentorVisit.programmeId, programmeId))
