import { and, eq, exists, gte, isNull, like, lt, not, or, type SQL, sql } from 'drizzle-orm'
import { addDays } from '#db/values/day.ts'
import { type EnquiryFilter, withoutOne } from '#db/values/desk.ts'
import { typedPhoneDigits } from '#db/values/phone-digits.ts'
import { stemmed } from '#db/values/polish-words.ts'
import type { TimeOfDay } from '#db/values/training.ts'
import { instantAt } from '#db/values/warsaw-time.ts'
import type { ReadDb } from '../columns.ts'
import { enquiry, followUp } from '../schema/desk.ts'
import { officeHourOf } from './office-hour.ts'

const midnight = '00:00' as TimeOfDay

/** That somebody must still come back to the caller. */
export const isOpen = (db: ReadDb): SQL =>
  exists(
    db
      .select({ id: followUp.id })
      .from(followUp)
      .where(and(eq(followUp.enquiryId, enquiry.id), isNull(followUp.doneAt))),
  )

/** That something was promised in a conversation. */
const isPromised = (db: ReadDb): SQL =>
  exists(db.select({ id: followUp.id }).from(followUp).where(eq(followUp.enquiryId, enquiry.id)))

/** Answered at once: with the outcome `answered`, and nothing promised. */
export const isAtOnce = (db: ReadDb): SQL | undefined =>
  and(eq(enquiry.outcome, 'answered'), not(isPromised(db)))

/** Says a filter in SQL over `enquiry`; days are those of the office's calendar. */
export function enquiriesWhere(
  db: ReadDb,
  programmeId: string,
  filter: EnquiryFilter,
): SQL | undefined {
  const narrow = <V>(value: V | undefined, condition: (value: V) => SQL | undefined) =>
    value === undefined ? undefined : condition(value)
  return and(
    eq(enquiry.programmeId, programmeId),
    narrow(filter.from, (day) => gte(enquiry.openedAt, instantAt(day, midnight))),
    narrow(filter.to, (day) => lt(enquiry.openedAt, instantAt(addDays(day, 1), midnight))),
    narrow(filter.topic, (id) =>
      id === withoutOne ? isNull(enquiry.topicId) : eq(enquiry.topicId, id),
    ),
    narrow(filter.outcome, (one) => eq(enquiry.outcome, one)),
    narrow(filter.channel, (one) => eq(enquiry.channel, one)),
    narrow(filter.caller, (one) => eq(enquiry.callerKind, one)),
    narrow(filter.jst, (id) => (id === withoutOne ? isNull(enquiry.jstId) : eq(enquiry.jstId, id))),
    narrow(filter.person, (id) => eq(enquiry.personId, id)),
    narrow(filter.contractor, (id) => eq(enquiry.contractorId, id)),
    narrow(filter.answer, (id) => eq(enquiry.answerId, id)),
    narrow(filter.takenBy, (id) => eq(enquiry.takenById, id)),
    narrow(filter.promised, (is) => (is ? isPromised(db) : not(isPromised(db)))),
    narrow(filter.hour, (hour) => sql`${officeHourOf(enquiry.openedAt)} = ${hour}`),
    narrow(filter.atOnce, (is) => (is ? isAtOnce(db) : sql`not (${isAtOnce(db)})`)),
    narrow(filter.open, (is) => (is ? isOpen(db) : not(isOpen(db)))),
    narrow(filter.words, wordsCondition),
  )
}

/**
 * That a conversation has the beginning of every word, in any form, among its question, answer,
 * caller, JST and topic; digits alone are the last of a number.
 */
function wordsCondition(words: string): SQL | undefined {
  const stems = stemmed(words).split(' ').filter(Boolean)
  if (stems.length === 0) return undefined
  // Stems hold letters and digits alone: nothing that MATCH would read otherwise.
  const match = stems.map((stem) => `"${stem}"*`).join(' ')
  const written = sql`${enquiry.ordinal} in (select rowid from enquiry_words where enquiry_words match ${match})`
  const digits = typedPhoneDigits(words)
  return digits === undefined ? written : or(written, like(enquiry.phoneReversed, `${digits}%`))
}
