import { and, asc, desc, eq, isNull, type SQL } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import type { NoteDraft } from '#db/values/desk.ts'
import { isOnRecord } from '#db/values/note-caller.ts'
import { reversedDigits } from '#db/values/phone-digits.ts'
import type { ReadDb } from '../columns.ts'
import { followUpStandingOn } from '../rules/follow-up.ts'
import { account } from '../schema/account.ts'
import { enquiry, enquiryTopic, followUp } from '../schema/desk.ts'
import { enquiriesWhere } from './enquiry-filter.ts'

type AskedCaller = Pick<
  NoteDraft,
  'callerKind' | 'personId' | 'jstId' | 'contractorId' | 'callerName' | 'callerPhone'
>

/** The whole of a number; fewer digits may be anybody's. */
const wholeNumber = 7
/** So many promises are told while somebody talks; the queue has them all. */
const promisesTold = 3

/**
 * What the office last talked about with who calls, and what it still owes them. Who is on record
 * is known by it, anybody else by the whole number, and without one by the name alone.
 */
export async function callsBefore(
  db: ReadDb,
  programmeId: string,
  { caller, day }: { readonly caller: AskedCaller; readonly day: Day },
) {
  const whose = conversationsOf(db, programmeId, caller)
  if (whose === null) return { last: null, promises: [] }
  const own = and(eq(enquiry.programmeId, programmeId), whose)
  const [last] = await db
    .select({
      ordinal: enquiry.ordinal,
      openedAt: enquiry.openedAt,
      outcome: enquiry.outcome,
      topic: { id: enquiryTopic.id, name: enquiryTopic.name, nameEn: enquiryTopic.nameEn },
    })
    .from(enquiry)
    .leftJoin(enquiryTopic, eq(enquiryTopic.id, enquiry.topicId))
    .where(own)
    .orderBy(desc(enquiry.openedAt), desc(enquiry.ordinal))
    .limit(1)
  if (last === undefined) return { last: null, promises: [] }
  const promises = await db
    .select({
      id: followUp.id,
      step: followUp.step,
      dueOn: followUp.dueOn,
      snoozedUntil: followUp.snoozedUntil,
      doneAt: followUp.doneAt,
      owner: account.name,
    })
    .from(followUp)
    .innerJoin(enquiry, eq(enquiry.id, followUp.enquiryId))
    .innerJoin(account, eq(account.id, followUp.ownerId))
    .where(and(own, isNull(followUp.doneAt)))
    .orderBy(asc(followUp.dueOn), asc(followUp.id))
    .limit(promisesTold)
  return {
    last,
    promises: promises.map(({ snoozedUntil, doneAt, ...one }) => ({
      ...one,
      late: followUpStandingOn({ dueOn: one.dueOn, snoozedUntil, doneAt }, day) === 'overdue',
    })),
  }
}

/** Which conversations are the caller's; null where that cannot be told. */
function conversationsOf(db: ReadDb, programmeId: string, caller: AskedCaller): SQL | null {
  const { callerKind, personId, jstId, contractorId, callerName, callerPhone } = caller
  if (personId !== null) return eq(enquiry.personId, personId)
  if (contractorId !== null) return eq(enquiry.contractorId, contractorId)
  if (callerKind === 'jst') return jstId === null ? null : eq(enquiry.jstId, jstId)
  const reversed = reversedDigits(callerPhone)
  if (reversed.length >= wholeNumber) return eq(enquiry.phoneReversed, reversed)
  const name = callerName.trim()
  if (isOnRecord(caller) || name.length < 3) return null
  const named = and(eq(enquiry.callerName, name), isNull(enquiry.personId))
  // The words are asked of their index first; without it every conversation would be read.
  return and(enquiriesWhere(db, programmeId, { words: name }, 'contactDesk'), named) ?? null
}
