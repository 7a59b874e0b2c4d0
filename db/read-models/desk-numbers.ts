import { and, eq, isNotNull, max, min, type SQL, sql } from 'drizzle-orm'
import { dayOf } from '#db/values/day.ts'
import { withoutOne } from '#db/values/desk.ts'
import type { DeskDimension } from '#db/values/desk-numbers.ts'
import type { Period } from '#db/values/period.ts'
import type { ReadDb } from '../columns.ts'
import type { DeskNumberFacts } from '../rules/desk-numbers.ts'
import { account } from '../schema/account.ts'
import { enquiry, enquiryTopic, followUp } from '../schema/desk.ts'
import { jst } from '../schema/jst.ts'
import { enquiriesWhere, isAtOnce, isOpen } from './enquiry-filter.ts'

/** Everything that the figures of a period are made of: the conversations are read once. */
export async function deskNumberFacts(
  db: ReadDb,
  programmeId: string,
  period: Period,
): Promise<Omit<DeskNumberFacts, 'period'>> {
  const told = toldOf(db, enquiriesWhere(db, programmeId, period, 'viewer'))
  const row = (part: string, key: SQL, second: SQL = sql`''`) => ({
    part: sql<string>`${part}`.as('part'),
    key: sql<string>`${key}`.as('key'),
    second: sql<string>`${second}`.as('second'),
    conversations: sql<number>`count(*)`.as('conversations'),
    atOnce: sql<number>`total(${told.atOnce})`.as('at_once_sum'),
    open: sql<number>`total(${told.open})`.as('open_sum'),
    seconds: sql<number>`total(${told.seconds})`.as('seconds_sum'),
  })
  const hours = db
    .with(told)
    .select(row('hour', sql`${told.hour}`))
    .from(told)
    .groupBy(sql`${told.hour}`)
  const waits = db
    .select(row('wait', sql`${told.hour}`, sql`${told.closed}`))
    .from(told)
    .where(and(isNotNull(told.closed), eq(told.open, 0)))
    .groupBy(sql`${told.hour}`, sql`${told.closed}`)
  const split = (dimension: DeskDimension) =>
    db
      .select(row(dimension, sql`${told[dimension]}`))
      .from(told)
      .groupBy(sql`${told[dimension]}`)
  const rows = await hours
    .unionAll(waits)
    .unionAll(split('topic'))
    .unionAll(split('jst'))
    .unionAll(split('outcome'))
    .unionAll(split('channel'))
    .unionAll(split('caller'))
    .unionAll(split('takenBy'))
  const of = (part: string) => rows.filter((one) => one.part === part)
  const counted = (part: string) =>
    of(part).map(({ key, conversations, atOnce, open }) => ({
      key,
      counts: { conversations, atOnce, open },
    }))
  const phone = of('channel').find(({ key }) => key === 'phone')
  return {
    hours: counted('hour').map(({ key, counts }) => ({ hour: key, counts })),
    by: {
      topic: counted('topic'),
      jst: counted('jst'),
      outcome: counted('outcome'),
      channel: counted('channel'),
      caller: counted('caller'),
      takenBy: counted('takenBy'),
    },
    calls: { conversations: phone?.conversations ?? 0, seconds: phone?.seconds ?? 0 },
    waits: of('wait').map(({ key, second, conversations }) => ({
      ...{ opened: key, closed: second, conversations },
    })),
  }
}

/** The hour in which the last of what was promised in a conversation was done. */
const lastDone = (db: ReadDb) =>
  db
    .select({ hour: sql`substr(max(${followUp.doneAt}), 1, 13)` })
    .from(followUp)
    .where(eq(followUp.enquiryId, enquiry.id))

/**
 * Each conversation with what it is counted by; hours are of universal time. The limit leaves
 * none out: because of it SQLite keeps the rows for all the counts instead of reading them anew
 * for each (three times as fast over 100,000 conversations).
 */
const toldOf = (db: ReadDb, where: SQL | undefined) =>
  db.$with('told').as(
    db
      .select({
        hour: sql<string>`substr(${enquiry.openedAt}, 1, 13)`.as('hour'),
        closed: sql<string | null>`${lastDone(db)}`.as('closed'),
        topic: sql<string>`coalesce(${enquiry.topicId}, ${withoutOne})`.as('topic'),
        jst: sql<string>`coalesce(${enquiry.jstId}, ${withoutOne})`.as('jst'),
        outcome: enquiry.outcome,
        channel: enquiry.channel,
        caller: enquiry.callerKind,
        takenBy: enquiry.takenById,
        atOnce: sql<number>`${isAtOnce(db)}`.as('at_once'),
        open: sql<number>`${isOpen(db)}`.as('open'),
        seconds:
          sql<number>`(julianday(${enquiry.closedAt}) - julianday(${enquiry.openedAt})) * 86400`.as(
            'seconds',
          ),
      })
      .from(enquiry)
      .where(where)
      .limit(Number.MAX_SAFE_INTEGER),
  )

/** The days of the first and the last conversation of a programme; null before the first. */
export async function conversationDays(db: ReadDb, programmeId: string): Promise<Period | null> {
  const [row] = await db
    .select({ first: min(enquiry.openedAt), last: max(enquiry.openedAt) })
    .from(enquiry)
    .where(eq(enquiry.programmeId, programmeId))
  if (!row?.first || !row.last) return null
  return { from: dayOf(new Date(row.first)), to: dayOf(new Date(row.last)) }
}

/** What the rows of the splits are called. */
export async function deskNumberNames(db: ReadDb, programmeId: string) {
  const topics = await db
    .select({ id: enquiryTopic.id, name: enquiryTopic.name, nameEn: enquiryTopic.nameEn })
    .from(enquiryTopic)
    .where(eq(enquiryTopic.programmeId, programmeId))
  const jsts = await db.select({ teryt: jst.id, name: jst.name, kind: jst.kind }).from(jst)
  const people = await db.select({ id: account.id, name: account.name }).from(account)
  return {
    topics: Object.fromEntries(topics.map((one) => [one.id, one])),
    jsts: Object.fromEntries(jsts.map((one) => [one.teryt, one])),
    people: Object.fromEntries(people.map(({ id, name }) => [id, name])),
  }
}
