import { and, asc, count, desc, eq, isNull } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { followUpStandingOn } from '../rules/follow-up.ts'
import { account } from '../schema/account.ts'
import { enquiry, enquiryTopic, followUp } from '../schema/desk.ts'
import { person } from '../schema/people.ts'
import { callerSaid, personCalling } from './caller-name.ts'

/** So many of the newest conversations stand on the card. */
const newest = 5

/** The newest conversations with a JST, the last one first, and how many there were in all. */
export async function lastCalls(db: ReadDb, programmeId: string, teryt: string) {
  const own = and(eq(enquiry.programmeId, programmeId), eq(enquiry.jstId, teryt))
  const { id, openedAt, channel, callerName, outcome } = enquiry
  const rows = await db
    .select({
      ...{ id, openedAt, channel, callerName, outcome },
      who: personCalling,
      topic: enquiryTopic.name,
      topicEn: enquiryTopic.nameEn,
    })
    .from(enquiry)
    .leftJoin(person, eq(person.id, enquiry.personId))
    .leftJoin(enquiryTopic, eq(enquiryTopic.id, enquiry.topicId))
    .where(own)
    .orderBy(desc(enquiry.openedAt), desc(enquiry.ordinal))
    .limit(newest)
  const [all] = await db.select({ all: count() }).from(enquiry).where(own)
  return {
    all: all?.all ?? 0,
    calls: rows.map(({ who, callerName: writtenDown, ...row }) => ({
      ...row,
      who: callerSaid(who, writtenDown),
    })),
  }
}

/**
 * What was promised to a JST and is still open, what is due first at the beginning. `day` is the
 * desk's today; what was put off is not late until its day has come.
 */
export async function openFollowUps(db: ReadDb, programmeId: string, teryt: string, day: Day) {
  const rows = await db
    .select({
      id: followUp.id,
      enquiryId: followUp.enquiryId,
      step: followUp.step,
      owner: account.name,
      dueOn: followUp.dueOn,
      snoozedUntil: followUp.snoozedUntil,
      doneAt: followUp.doneAt,
    })
    .from(followUp)
    .innerJoin(enquiry, eq(enquiry.id, followUp.enquiryId))
    .innerJoin(account, eq(account.id, followUp.ownerId))
    // Of the programme's open promises, which are few, rather than of all conversations of the JST.
    .where(
      and(eq(followUp.programmeId, programmeId), isNull(followUp.doneAt), eq(enquiry.jstId, teryt)),
    )
    .orderBy(asc(followUp.dueOn), asc(followUp.id))
  return rows.map(({ snoozedUntil, doneAt, ...row }) => ({
    ...row,
    late: followUpStandingOn({ dueOn: row.dueOn, snoozedUntil, doneAt }, day) === 'overdue',
  }))
}
