import type { TimeOfDay } from '#db/values/training.ts'
import { day, flag, index, record, ref, table, text, uniqueIndex } from '../columns.ts'
import { account } from './account.ts'
import { expenseDocument } from './expense.ts'
import { jst } from './jst.ts'
import { person } from './people.ts'
import { programme } from './programme.ts'

/** Who guides JSTs through implementing the standards. */
export const mentor = table(
  'mentor',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    name: text().notNull(),
    phone: text().notNull(),
    email: text().notNull(),
    /** The person of the office who this mentor is, when they work in it. */
    accountId: ref(() => account.id),
    active: flag().notNull(),
  },
  (t) => [index('mentor_by_programme').on(t.programmeId)],
)

/** Which mentor a JST has, and since when; the newest without an end stands. */
export const mentorAssignment = table(
  'mentor_assignment',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    jstId: ref(() => jst.id).notNull(),
    mentorId: ref(() => mentor.id).notNull(),
    from: day().notNull(),
    to: day(),
    /** What the next mentor must know. */
    handover: text().notNull(),
  },
  (t) => [
    index('mentor_assignment_by_jst').on(t.programmeId, t.jstId, t.from),
    index('mentor_assignment_by_mentor').on(t.mentorId),
  ],
)

/** A visit of the mentor at the JST's seat. */
export const mentorVisit = table(
  'mentor_visit',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    jstId: ref(() => jst.id).notNull(),
    mentorId: ref(() => mentor.id).notNull(),
    plannedOn: day().notNull(),
    plannedAt: text().$type<TimeOfDay>(),
    place: text().notNull(),
    heldOn: day(),
    cancelledOn: day(),
    cancelReason: text().notNull(),
    /** Those who were there and have no record of their own; people who have one are linked. */
    others: text().notNull(),
    findings: text().notNull(),
    /** The document of its travel cost. */
    documentId: ref(() => expenseDocument.id),
  },
  (t) => [
    index('mentor_visit_by_jst').on(t.programmeId, t.jstId, t.plannedOn),
    index('mentor_visit_by_day').on(t.programmeId, t.plannedOn),
  ],
)

/** What a visit ended with: who does what, by when. */
export const visitStep = table(
  'visit_step',
  {
    ...record,
    visitId: ref(() => mentorVisit.id).notNull(),
    text: text().notNull(),
    owner: text().notNull(),
    dueOn: day(),
    doneOn: day(),
  },
  (t) => [index('visit_step_by_visit').on(t.visitId)],
)

/** A person of the programme who took part in a visit. */
export const mentorVisitPerson = table(
  'mentor_visit_person',
  {
    ...record,
    visitId: ref(() => mentorVisit.id).notNull(),
    personId: ref(() => person.id).notNull(),
  },
  (t) => [uniqueIndex('mentor_visit_person_once').on(t.visitId, t.personId)],
)
