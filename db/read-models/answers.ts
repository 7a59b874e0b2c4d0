import { and, asc, count, eq, inArray, isNotNull, max, type SQL } from 'drizzle-orm'
import { answerWriters } from '#db/values/answer.ts'
import { rankedAnswers } from '#db/values/answer-offer.ts'
import type { Day, Instant } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { indexQuery, isFoundBy } from '../engine/search-index.ts'
import { KeptFacts } from '../kept-facts.ts'
import { plainRows } from '../plain-rows.ts'
import { answerStateOn } from '../rules/answer.ts'
import { deskDay } from '../rules/desk-day.ts'
import { approvedAnswer, enquiry } from '../schema/desk.ts'
import { changeSet, recordChange } from '../schema/history.ts'
import { activeAccounts, listAccounts } from '../stores/account.ts'
import { answerById, answersOf } from '../stores/answer.ts'
import { topicsOf } from '../stores/desk-rules.ts'
import { type ProgrammeRow, programmeById } from '../stores/programme.ts'
import { fieldsOf, type HiddenTables } from './history-fields.ts'
import { recordNames } from './record-names.ts'

const offeredAtOnce = 12

/** What the owner and the topic of an answer are chosen from. */
async function choices(db: ReadDb, programmeId: string) {
  return {
    topics: (await topicsOf(db, programmeId)).map(
      ({ id, version, name, nameEn, keywords, active }) => ({
        ...{ id, version, name, nameEn, keywords, active },
      }),
    ),
    owners: (await activeAccounts(db))
      .filter(({ role }) => answerWriters.has(role))
      .map(({ id, name }) => ({ id, name })),
  }
}

/** Every answer of a programme with where it stands and how often it was given. */
export async function answersPage(db: ReadDb, programme: ProgrammeRow, today: Day) {
  const day = deskDay(programme, today)
  const names = new Map((await listAccounts(db)).map(({ id, name }) => [id, name]))
  const uses = await usesOf(db, isNotNull(enquiry.answerId))
  return {
    day,
    ...(await choices(db, programme.id)),
    answers: (await answersOf(db, programme.id)).map((row) => ({
      ...{ id: row.id, version: row.version, topicId: row.topicId },
      ...{ question: row.question, questionEn: row.questionEn, answer: row.answer },
      ...{ validFrom: row.validFrom, validTo: row.validTo, state: answerStateOn(row, day) },
      ownerName: names.get(row.ownerId) ?? '',
      searchable: row.searchable,
      uses: uses.get(row.id)?.uses ?? 0,
      lastUsed: uses.get(row.id)?.lastUsed ?? null,
    })),
  }
}

/** One answer with its versions, the newest first, and what it may be changed to. */
export async function answerPage(db: ReadDb, id: string, today: Day, hidden: HiddenTables) {
  const { ordinal: _, searchable: __, ...row } = await answerById(db, id)
  const day = deskDay(await programmeById(db, row.programmeId), today)
  const uses = (await usesOf(db, eq(enquiry.answerId, id))).get(id)
  const owner = (await listAccounts(db)).find((one) => one.id === row.ownerId)
  return {
    ...row,
    day,
    ...(await choices(db, row.programmeId)),
    ownerName: owner?.name ?? '',
    state: answerStateOn(row, day),
    uses: uses?.uses ?? 0,
    lastUsed: uses?.lastUsed ?? null,
    versions: await versionsOf(db, id, hidden),
  }
}

/** What an answer is ranked by; the rest is read of the few that are offered. */
const ranked = {
  id: approvedAnswer.id,
  topicId: approvedAnswer.topicId,
  question: approvedAnswer.question,
  searchable: approvedAnswer.searchable,
  validFrom: approvedAnswer.validFrom,
  validTo: approvedAnswer.validTo,
}

/** The answers that may be given on the day, the likeliest first (see `rankedAnswers`). */
export async function offeredAnswers(
  db: ReadDb,
  programme: ProgrammeRow,
  asked: { readonly q: string; readonly topicId: string | null },
  today: Day,
) {
  const day = deskDay(programme, today)
  const found = plainRows(
    ranked,
    db
      .select(ranked)
      .from(approvedAnswer)
      .where(and(eq(approvedAnswer.programmeId, programme.id), holdsSomeOf(asked.q)))
      .orderBy(asc(approvedAnswer.ordinal))
      .values(),
  )
  const counts = await timesGiven(await KeptFacts.of(db))
  const valid = found
    .filter((row) => answerStateOn(row, day) === 'valid')
    .map((row) => ({ ...row, uses: counts.get(row.id) ?? 0 }))
  const likeliest = rankedAnswers(valid, asked).slice(0, offeredAtOnce)
  const ids = likeliest.map(({ id }) => id)
  const rows = await db.select().from(approvedAnswer).where(inArray(approvedAnswer.id, ids))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return likeliest.flatMap(({ id, uses }) => {
    const row = byId.get(id)
    if (row === undefined) return []
    const { version, topicId, question, answer, questionEn, answerEn } = row
    return [{ id, version, topicId, question, answer, questionEn, answerEn, uses }]
  })
}

/** The index of words narrows the answers down; with no words it asks for nothing. */
function holdsSomeOf(q: string): SQL | undefined {
  const query = indexQuery(q, 'some')
  return query === undefined ? undefined : isFoundBy('answer_words', approvedAnswer.ordinal, query)
}

/** How often each answer was given: counted once, in the index alone, whatever the log holds. */
const timesGiven = (kept: KeptFacts) =>
  kept.get('times given', ['enquiry'], async (db): Promise<ReadonlyMap<string, number>> => {
    const rows = db
      .select({ id: enquiry.answerId, uses: count() })
      .from(enquiry)
      .where(isNotNull(enquiry.answerId))
      .groupBy(enquiry.answerId)
      .values() as [string, number][]
    return new Map(rows)
  })

async function usesOf(db: ReadDb, which: SQL) {
  const rows = await db
    .select({ id: enquiry.answerId, uses: count(), lastUsed: max(enquiry.openedAt) })
    .from(enquiry)
    .where(which)
    .groupBy(enquiry.answerId)
  return new Map<string, { readonly uses: number; readonly lastUsed: Instant | null }>(
    rows.flatMap(({ id, ...used }) => (id === null ? [] : [[id, used] as const])),
  )
}

/** Fields of an answer that only the store needs. */
const ownAffairs: ReadonlySet<string> = new Set(['searchable', 'programmeId'])

/** What each save of an answer changed, from the append-only history; the newest first. */
async function versionsOf(db: ReadDb, id: string, hidden: HiddenTables) {
  const rows = await db
    .select({ change: recordChange, set: changeSet })
    .from(recordChange)
    .innerJoin(changeSet, eq(changeSet.id, recordChange.changeSetId))
    .where(and(eq(recordChange.tableName, 'approved_answer'), eq(recordChange.recordId, id)))
    .orderBy(asc(changeSet.at), asc(changeSet.id), asc(recordChange.ordinal))
  const names = await recordNames(
    db,
    rows.map(({ change }) => change),
  )
  return rows
    .map(({ change, set }) => ({
      ...{ version: change.recordVersion, changeSetId: set.id, at: set.at, author: set.author },
      ...{ reason: set.reason, action: change.action },
      fields: fieldsOf(change, names, hidden).filter(({ field }) => !ownAffairs.has(field)),
    }))
    .filter(({ fields }) => fields.length > 0)
    .reverse()
}
