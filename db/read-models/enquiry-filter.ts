import { and, eq, exists, gte, isNull, lt, not, or, type SQL, sql } from 'drizzle-orm'
import { addDays, type Day } from '#db/values/day.ts'
import { type EnquiryFilter, phoneReaders, withoutOne } from '#db/values/desk.ts'
import { typedPhoneDigits } from '#db/values/phone-digits.ts'
import type { Role } from '#db/values/role.ts'
import { startOfDay } from '#db/values/warsaw-time.ts'
import type { ReadDb } from '../columns.ts'
import { indexQuery, isFoundBy } from '../engine/search-index.ts'
import { enquiry, followUp } from '../schema/desk.ts'
import { officeHourOf } from './office-hour.ts'

/**
 * That a number ends with the digits, given last first: a range, which the index of numbers
 * answers, where LIKE would read every conversation.
 */
export const endsWithDigits = (reversed: string): SQL | undefined =>
  and(gte(enquiry.phoneReversed, reversed), lt(enquiry.phoneReversed, `${reversed}:`))

/** That a conversation began within these days of the office's calendar; either end may be open. */
export const openedWithin = (from: Day | undefined, to: Day | undefined): SQL | undefined =>
  and(
    from && gte(enquiry.openedAt, startOfDay(from)),
    to && lt(enquiry.openedAt, startOfDay(addDays(to, 1))),
  )

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

/**
 * Says a filter in SQL over `enquiry`; days are those of the office's calendar. Whoever may not
 * read a person's number does not find by it either.
 */
export function enquiriesWhere(
  db: ReadDb,
  programmeId: string,
  filter: EnquiryFilter,
  reader: Role,
): SQL | undefined {
  const narrow = <V>(value: V | undefined, condition: (value: V) => SQL | undefined) =>
    value === undefined ? undefined : condition(value)
  return and(
    eq(enquiry.programmeId, programmeId),
    openedWithin(filter.from, filter.to),
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
    narrow(filter.words, (words) => wordsCondition(words, phoneReaders.has(reader))),
  )
}

/**
 * That a conversation has every word of more than one letter, in any form and from its beginning
 * (`indexQuery`), among its question, answer, caller, JST, contractor and topic as these were
 * called when it was saved; what reads as a telephone number may be the last digits of the
 * caller's instead. Nothing left to ask for narrows nothing.
 */
function wordsCondition(words: string, ofPeople: boolean): SQL | undefined {
  const query = indexQuery(words)
  const digits = typedPhoneDigits(words)
  if (query === undefined) return undefined
  const written = isFoundBy('enquiry_words', enquiry.ordinal, query)
  if (digits === undefined) return written
  return or(written, and(endsWithDigits(digits), ofPeople ? undefined : isNull(enquiry.personId)))
}
