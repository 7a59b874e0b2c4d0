import { asc, eq, max } from 'drizzle-orm'
import { searchableOf } from '#db/values/polish-words.ts'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { approvedAnswer, enquiryTopic, type TopicRow } from '../schema/desk.ts'

export type AnswerRow = typeof approvedAnswer.$inferSelect

type Kept = Omit<NewRecord<typeof approvedAnswer>, 'ordinal' | 'searchable'>
type Changed = Omit<Patch<typeof approvedAnswer>, 'ordinal' | 'searchable' | 'programmeId'>

/** The answers of a programme in the order in which they were first written. */
export const answersOf = async (db: ReadDb, programmeId: string): Promise<readonly AnswerRow[]> =>
  db
    .select()
    .from(approvedAnswer)
    .where(eq(approvedAnswer.programmeId, programmeId))
    .orderBy(asc(approvedAnswer.ordinal))

/** One answer; refuses with `record.gone` when there is none. */
export async function answerById(db: ReadDb, id: string): Promise<AnswerRow> {
  const [row] = await db.select().from(approvedAnswer).where(eq(approvedAnswer.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'approved_answer' })
  return row
}

/** One topic; refuses with `record.gone` when there is none. */
export async function topicById(db: ReadDb, id: string): Promise<TopicRow> {
  const [row] = await db.select().from(enquiryTopic).where(eq(enquiryTopic.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'enquiry_topic' })
  return row
}

/** By what an answer is found: its texts in both languages, its topic and the topic's words. */
const searchableText = (
  answer: Pick<AnswerRow, 'question' | 'answer' | 'questionEn' | 'answerEn'>,
  topic: Pick<TopicRow, 'name' | 'nameEn' | 'keywords'> | null,
): string =>
  searchableOf(
    ...[answer.question, answer.answer, answer.questionEn, answer.answerEn],
    ...(topic === null ? [] : [topic.name, topic.nameEn, topic.keywords]),
  )

const topicOf = async (db: ReadDb, topicId: string | null): Promise<TopicRow | null> =>
  topicId === null ? null : topicById(db, topicId)

/** Keeps a new answer under the next number of the store. */
export async function addAnswer(tx: Tx, fields: Kept): Promise<AnswerRow> {
  const [row] = await tx.db.select({ last: max(approvedAnswer.ordinal) }).from(approvedAnswer)
  const searchable = searchableText(fields, await topicOf(tx.db, fields.topicId ?? null))
  return tx.insert(approvedAnswer, { ...fields, ordinal: (row?.last ?? 0) + 1, searchable })
}

/** Saves an answer seen at `version`. */
export async function saveAnswer(
  tx: Tx,
  id: string,
  version: number,
  patch: Changed,
): Promise<AnswerRow> {
  const before = await answerById(tx.db, id)
  // A conflict is told in what people typed, not in what is searched.
  if (before.version !== version) return tx.update(approvedAnswer, id, version, patch)
  const after = { ...before, ...patch }
  const searchable = searchableText(after, await topicOf(tx.db, after.topicId))
  return tx.update(approvedAnswer, id, version, { ...patch, searchable })
}

/** Adds a topic at the end of a programme's list. */
export async function addTopic(
  tx: Tx,
  fields: Omit<NewRecord<typeof enquiryTopic>, 'ordinal'>,
): Promise<TopicRow> {
  const [row] = await tx.db
    .select({ last: max(enquiryTopic.ordinal) })
    .from(enquiryTopic)
    .where(eq(enquiryTopic.programmeId, fields.programmeId))
  return tx.insert(enquiryTopic, { ...fields, ordinal: (row?.last ?? 0) + 1 })
}

/** Lets two topics change places, the first one seen at its version. */
export async function swapTopics(
  tx: Tx,
  moved: Pick<TopicRow, 'id' | 'version' | 'ordinal'>,
  other: Pick<TopicRow, 'id' | 'version' | 'ordinal'>,
): Promise<TopicRow> {
  await tx.update(enquiryTopic, other.id, other.version, { ordinal: moved.ordinal })
  return tx.update(enquiryTopic, moved.id, moved.version, { ordinal: other.ordinal })
}

/** Saves a topic seen at `version`; its answers are found by its new words from then on. */
export async function saveTopic(
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof enquiryTopic>,
): Promise<TopicRow> {
  const topic = await tx.update(enquiryTopic, id, version, patch)
  const own = await tx.db.select().from(approvedAnswer).where(eq(approvedAnswer.topicId, id))
  for (const row of own) {
    const searchable = searchableText(row, topic)
    await tx.update(approvedAnswer, row.id, row.version, { searchable })
  }
  return topic
}
