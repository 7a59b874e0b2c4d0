import { and, eq, gte, isNull, lte, min, or } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { implementation } from '../schema/implementation.ts'
import { mentor, mentorAssignment, mentorVisit } from '../schema/mentor.ts'

/** The mentor whom a JST has on a day. */
export interface MentorOfJst {
  readonly mentorId: string
  readonly name: string
  readonly phone: string
  readonly email: string
  /** The first day of this assignment. */
  readonly since: Day
}

/**
 * The day of the first visit of a mentor that was held under the implementation agreement, from
 * its day on, at each JST of a programme; JSTs at which none was held are not there. A visit is
 * held once its day is written down, whatever was planned.
 */
export async function visitsHeldByJst(
  db: ReadDb,
  programmeId: string,
): Promise<ReadonlyMap<string, Day>> {
  const rows = await db
    .select({ jstId: mentorVisit.jstId, on: min(mentorVisit.heldOn) })
    .from(mentorVisit)
    .innerJoin(
      implementation,
      and(
        eq(implementation.programmeId, mentorVisit.programmeId),
        eq(implementation.jstId, mentorVisit.jstId),
        gte(mentorVisit.heldOn, implementation.agreementOn),
      ),
    )
    .where(eq(mentorVisit.programmeId, programmeId))
    .groupBy(mentorVisit.jstId)
  return new Map(rows.flatMap(({ jstId, on }) => (on === null ? [] : [[jstId, on]])))
}

/** The mentor of each JST of a programme on a day; JSTs without one are not there. */
export async function mentorsByJst(
  db: ReadDb,
  programmeId: string,
  on: Day,
): Promise<ReadonlyMap<string, MentorOfJst>> {
  const rows = await db
    .select({
      jstId: mentorAssignment.jstId,
      mentorId: mentor.id,
      name: mentor.name,
      phone: mentor.phone,
      email: mentor.email,
      since: mentorAssignment.from,
    })
    .from(mentorAssignment)
    .innerJoin(mentor, eq(mentor.id, mentorAssignment.mentorId))
    .where(
      and(
        eq(mentorAssignment.programmeId, programmeId),
        lte(mentorAssignment.from, on),
        or(isNull(mentorAssignment.to), gte(mentorAssignment.to, on)),
      ),
    )
  return new Map(rows.map(({ jstId, ...told }) => [jstId, told]))
}
