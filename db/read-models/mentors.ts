import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { visitStateOn } from '../rules/mentor-visit.ts'
import { workloadOf } from '../rules/mentor-workload.ts'
import { referenceDay } from '../rules/reference-day.ts'
import { activeAccounts } from '../stores/account.ts'
import { assignmentsOfJst, mentorsOf } from '../stores/mentor.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { type MentorFacts, mentorFacts, stepRows, visitRows } from './mentor-visits.ts'
import { registerOn } from './register.ts'
import { recruitmentStateOf } from './volunteer-list.ts'

/**
 * The mentors with their workload on the reference day, and every JST that takes part then, those
 * without a mentor first. A JST in care is one that takes part and has this mentor on that day.
 */
export async function mentorsPage(db: ReadDb, programme: ProgrammeRow, today: Day) {
  const day = referenceDay(programme, today)
  const facts = await mentorFacts(db, programme.id, day)
  const jsts = await caredFor(db, programme.id, facts)
  const accounts = await activeAccounts(db)
  const names = new Map(accounts.map(({ id, name }) => [id, name]))
  const done = {
    inCare: jsts.flatMap(({ mentor }) => mentor?.id ?? []),
    visits: facts.visits.map((visit) => ({
      mentorId: visit.mentorId,
      state: visitStateOn(visit, day),
    })),
    steps: stepRows(facts),
  }
  return {
    day,
    period: { from: programme.from, to: programme.to },
    mentors: facts.mentors.map(({ id, version, name, phone, email, accountId, active }) => ({
      ...{ id, version, name, phone, email, accountId, active },
      accountName: accountId === null ? null : (names.get(accountId) ?? null),
      ...workloadOf(id, done),
    })),
    jsts,
    accounts: accounts
      .filter(({ role }) => role === 'mentor' || role === 'coordinator')
      .map(({ id, name }) => ({ id, name })),
  }
}

/** The JSTs that take part on the day, those without a mentor first, by name. */
async function caredFor(db: ReadDb, programmeId: string, facts: MentorFacts) {
  const { day, mentorOf } = facts
  const names = new Map(facts.mentors.map(({ id, name }) => [id, name]))
  const visits = Map.groupBy(facts.visits, ({ jstId }) => jstId)
  const late = Map.groupBy(
    stepRows(facts).filter((step) => step.late),
    ({ teryt }) => teryt,
  )
  const { compare } = new Intl.Collator('pl')
  const rows = (await registerOn(db, programmeId, day))
    .filter(({ state }) => state === 'takingPart')
    .map(({ teryt, name, kind, seat, mediumTown, implementation }) => {
      const standing = mentorOf(teryt)
      const own = visits.get(teryt) ?? []
      const ahead = own.filter((visit) => visitStateOn(visit, day) === 'planned')
      const newest = (facts.assignments.get(teryt) ?? []).at(-1) ?? null
      return {
        ...{ teryt, name, kind, seat, mediumTown, implementation },
        /** The version of the newest assignment, on which the next one is decided. */
        assignmentVersion: newest?.version ?? 0,
        mentor: standing && {
          id: standing.mentorId,
          name: names.get(standing.mentorId) ?? '',
          since: standing.from,
        },
        held: own.filter(({ heldOn }) => heldOn !== null).length,
        /** The oldest that was to be held by now and was not. */
        overdueVisit:
          own.find((visit) => visitStateOn(visit, day) === 'overdue')?.plannedOn ?? null,
        lateSteps: late.get(teryt)?.length ?? 0,
        nextVisit: ahead[0]?.plannedOn ?? null,
      }
    })
  return rows.toSorted(
    (one, other) =>
      Number(one.mentor !== null) - Number(other.mentor !== null) || compare(one.name, other.name),
  )
}

/** The visits and next steps of a programme on its reference day. */
export async function visitsPage(db: ReadDb, programme: ProgrammeRow, today: Day) {
  const day = referenceDay(programme, today)
  const facts = await mentorFacts(db, programme.id, day)
  return { day, visits: await visitRows(db, programme.id, facts), steps: stepRows(facts) }
}

/** The mentor of one JST with those before, its visits and next steps, on the reference day. */
export async function mentorOfJst(db: ReadDb, programme: ProgrammeRow, teryt: string, today: Day) {
  const day = referenceDay(programme, today)
  const mentors = new Map((await mentorsOf(db, programme.id)).map((row) => [row.id, row]))
  const assignments = await assignmentsOfJst(db, programme.id, teryt)
  const facts = await mentorFacts(db, programme.id, day)
  const standing = facts.mentorOf(teryt)
  const mentor = standing && mentors.get(standing.mentorId)
  return {
    day,
    takesPart: (await recruitmentStateOf(db, programme.id, teryt)) === 'takingPart',
    assignmentVersion: assignments.at(-1)?.version ?? 0,
    mentor: mentor
      ? { id: mentor.id, name: mentor.name, phone: mentor.phone, email: mentor.email }
      : null,
    assignments: assignments.map(({ id, mentorId, from, to, handover }) => ({
      ...{ id, mentorId, from, to, handover },
      mentorName: mentors.get(mentorId)?.name ?? '',
    })),
    visits: (await visitRows(db, programme.id, facts)).filter((visit) => visit.teryt === teryt),
    steps: stepRows(facts).filter((step) => step.teryt === teryt),
  }
}
