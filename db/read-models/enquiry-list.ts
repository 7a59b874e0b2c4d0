import { and, desc, eq, inArray, isNull, min, type SQL, sql } from 'drizzle-orm'
import { type EnquiryFilter, phoneReaders } from '#db/values/desk.ts'
import type { Role } from '#db/values/role.ts'
import type { ReadDb } from '../columns.ts'
import { account } from '../schema/account.ts'
import { enquiry, enquiryTopic, followUp } from '../schema/desk.ts'
import { contractor } from '../schema/expense.ts'
import { jst } from '../schema/jst.ts'
import { person } from '../schema/people.ts'
import { callerSaid, personCalling } from './caller-name.ts'
import { enquiriesWhere } from './enquiry-filter.ts'

/** One conversation as lists and its own page show it. */
export type ListedEnquiry = Awaited<ReturnType<typeof enquiriesByIds>>[number]

/** A page of the log, the latest first, and how many the filter leaves in all. */
export async function enquiryPage(
  db: ReadDb,
  programmeId: string,
  asked: { readonly filter: EnquiryFilter; readonly offset: number; readonly limit: number },
  reader: Role,
) {
  const where = enquiriesWhere(db, programmeId, asked.filter, reader)
  const counts = await countsOf(db, where)
  const ids = await idsOf(db, where, asked)
  return { ...counts, rows: await enquiriesByIds(db, ids, reader) }
}

/** The ids of a page: an index alone answers, however far the page. */
const idsOf = async (
  db: ReadDb,
  where: SQL | undefined,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly string[]> =>
  (
    await db
      .select({ id: enquiry.id })
      .from(enquiry)
      .where(where)
      .orderBy(desc(enquiry.openedAt), desc(enquiry.id))
      .limit(limit)
      .offset(offset)
  ).map(({ id }) => id)

/**
 * Few conversations promise anything: those are counted from their promises, and the rest by an
 * index alone, so that a log of 100,000 is counted while the page is read.
 */
async function countsOf(db: ReadDb, where: SQL | undefined) {
  const [all] = await db
    .select({
      total: sql<number>`count(*)`,
      answered: sql<number>`coalesce(sum(${enquiry.outcome} = 'answered'), 0)`,
    })
    .from(enquiry)
    .where(where)
  const [promised] = await db
    .select({
      // The promise stands first, so that it leads to its conversation and not the other way.
      answered: sql<number>`count(distinct iif(${enquiry.outcome} = 'answered', ${enquiry.id}, null))`,
      open: sql<number>`count(distinct iif(${followUp.doneAt} is null, ${enquiry.id}, null))`,
    })
    .from(followUp)
    .crossJoin(enquiry)
    .where(and(eq(enquiry.id, followUp.enquiryId), where))
  const { total = 0, answered = 0 } = all ?? {}
  return { total, atOnce: answered - (promised?.answered ?? 0), open: promised?.open ?? 0 }
}

/** Pages of everything that the filter leaves, for a file. */
export async function* everyEnquiry(
  db: ReadDb,
  programmeId: string,
  filter: EnquiryFilter,
  reader: Role,
) {
  const where = enquiriesWhere(db, programmeId, filter, reader)
  const limit = 500
  for (let offset = 0; ; offset += limit) {
    const ids = await idsOf(db, where, { offset, limit })
    if (ids.length > 0) yield await enquiriesByIds(db, ids, reader)
    if (ids.length < limit) return
  }
}

/** These conversations, in the order of the ids; without a person's number for some readers. */
export async function enquiriesByIds(db: ReadDb, ids: readonly string[], reader: Role) {
  const rows = await db
    .select({
      row: enquiry,
      takenBy: account.name,
      jst: { teryt: jst.id, name: jst.name, kind: jst.kind },
      contractor: { id: contractor.id, name: contractor.name },
      topic: { id: enquiryTopic.id, name: enquiryTopic.name, nameEn: enquiryTopic.nameEn },
      who: personCalling,
    })
    .from(enquiry)
    .innerJoin(account, eq(account.id, enquiry.takenById))
    .leftJoin(jst, eq(jst.id, enquiry.jstId))
    .leftJoin(contractor, eq(contractor.id, enquiry.contractorId))
    .leftJoin(enquiryTopic, eq(enquiryTopic.id, enquiry.topicId))
    .leftJoin(person, eq(person.id, enquiry.personId))
    .where(inArray(enquiry.id, [...ids]))
  const due = await dueDays(db, ids)
  const told = rows.map(({ row, takenBy, who, ...names }) => ({
    id: row.id,
    version: row.version,
    programmeId: row.programmeId,
    ordinal: row.ordinal,
    openedAt: row.openedAt,
    closedAt: row.closedAt,
    takenBy,
    channel: row.channel,
    callerKind: row.callerKind,
    // A name stays as it was told, but who was forgotten is called by the pseudonym.
    callerName: callerSaid(who?.pseudonymisedOn ? who : null, row.callerName),
    callerPhone: row.personId === null || phoneReaders.has(reader) ? row.callerPhone : '',
    personId: row.personId,
    ...names,
    question: row.question,
    answer: row.answer,
    answerId: row.answerId,
    answerVersion: row.answerVersion,
    outcome: row.outcome,
    dueOn: due.get(row.id) ?? null,
  }))
  const byId = new Map(told.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The earliest day on which somebody must still come back to each caller. */
async function dueDays(db: ReadDb, ids: readonly string[]) {
  const rows = await db
    .select({ id: followUp.enquiryId, dueOn: min(followUp.dueOn) })
    .from(followUp)
    .where(and(inArray(followUp.enquiryId, [...ids]), isNull(followUp.doneAt)))
    .groupBy(followUp.enquiryId)
  return new Map(rows.map(({ id, dueOn }) => [id, dueOn]))
}
