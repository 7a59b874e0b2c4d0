import { asc, eq } from 'drizzle-orm'
import type { ReadDb } from '../columns.ts'
import { enquiry, followUp } from '../schema/desk.ts'
import { draftsNaming, enquiriesOfPerson } from '../stores/enquiry.ts'

/**
 * The conversations with a person, the latest first, each with what was promised in it; and the
 * notes of those that nobody has saved yet. Who of the office talked is not said.
 */
export async function callsInFile(db: ReadDb, personId: string) {
  const promised = await db
    .select({
      enquiryId: followUp.enquiryId,
      step: followUp.step,
      dueOn: followUp.dueOn,
      handover: followUp.handover,
      result: followUp.result,
    })
    .from(followUp)
    .innerJoin(enquiry, eq(enquiry.id, followUp.enquiryId))
    .where(eq(enquiry.personId, personId))
    .orderBy(asc(followUp.dueOn), asc(followUp.id))
  const saved = (await enquiriesOfPerson(db, personId)).map((row) => ({
    ...{ openedAt: row.openedAt, channel: row.channel, phone: row.callerPhone },
    ...{ question: row.question, answer: row.answer, outcome: row.outcome },
    promised: promised.flatMap(({ enquiryId, ...one }) => (enquiryId === row.id ? [one] : [])),
  }))
  const typed = (await draftsNaming(db, 'personId', personId)).map(({ openedAt, body }) => ({
    ...{ openedAt, channel: body.channel, phone: body.callerPhone },
    ...{ question: body.question, answer: body.answer, outcome: null, promised: [] },
  }))
  return [...typed, ...saved]
}
