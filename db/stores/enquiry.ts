import { desc, eq, max, sql } from 'drizzle-orm'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { keptAfter } from '../rules/note.ts'
import { enquiry, enquiryDraft } from '../schema/desk.ts'

export type EnquiryRow = typeof enquiry.$inferSelect
export type DraftRow = typeof enquiryDraft.$inferSelect

/** One conversation; refuses with `record.gone` when there is none. */
export async function enquiryById(db: ReadDb, id: string): Promise<EnquiryRow> {
  const [row] = await db.select().from(enquiry).where(eq(enquiry.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'enquiry' })
  return row
}

/** The conversations with a person, the latest first. */
export const enquiriesOfPerson = async (
  db: ReadDb,
  personId: string,
): Promise<readonly EnquiryRow[]> =>
  db
    .select()
    .from(enquiry)
    .where(eq(enquiry.personId, personId))
    .orderBy(desc(enquiry.openedAt), desc(enquiry.id))

/** The number of the next conversation in the whole store. */
export async function nextEnquiryOrdinal(db: ReadDb): Promise<number> {
  const [row] = await db.select({ last: max(enquiry.ordinal) }).from(enquiry)
  return (row?.last ?? 0) + 1
}

export const addEnquiry = (tx: Tx, fields: NewRecord<typeof enquiry>): Promise<EnquiryRow> =>
  tx.insert(enquiry, fields)

type Said = Omit<
  Patch<typeof enquiry>,
  'programmeId' | 'ordinal' | 'openedAt' | 'closedAt' | 'takenById'
>

/** Saves a conversation seen at `version`. */
export const saveEnquiry = (
  tx: Tx,
  id: string,
  version: number,
  patch: Said,
): Promise<EnquiryRow> => tx.update(enquiry, id, version, patch)

/** Takes the name and the number of who called out of a conversation; the rest of it stays. */
export const forgetCaller = (
  tx: Tx,
  { id, version }: EnquiryRow,
  search: Pick<EnquiryRow, 'phoneReversed' | 'searchable'>,
): Promise<EnquiryRow> =>
  saveEnquiry(tx, id, version, { callerName: '', callerPhone: '', ...search })

/** A note that is being typed; null once it was saved or thrown away. */
export async function draftById(db: ReadDb, id: string): Promise<DraftRow | null> {
  const [row] = await db.select().from(enquiryDraft).where(eq(enquiryDraft.id, id))
  return row ?? null
}

/** The notes that somebody has begun and not saved. */
export const draftsOf = async (db: ReadDb, accountId: string): Promise<readonly DraftRow[]> =>
  db.select().from(enquiryDraft).where(eq(enquiryDraft.accountId, accountId))

/** The notes that are being typed of a call of a person or a contractor on record. */
export const draftsNaming = async (
  db: ReadDb,
  field: 'personId' | 'contractorId',
  id: string,
): Promise<readonly DraftRow[]> =>
  db
    .select()
    .from(enquiryDraft)
    .where(eq(sql`${enquiryDraft.body} ->> ${`$.${field}`}`, id))
    .orderBy(desc(enquiryDraft.openedAt), desc(enquiryDraft.id))

/**
 * Notes that are being typed name the kept record in the place of one that turned out to be the
 * same. A window takes over only what is later than what it has; later by the least, for it is no
 * key of somebody who is still talking.
 */
export async function moveDrafts(
  tx: Tx,
  field: 'personId' | 'contractorId',
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  for (const draft of await draftsNaming(tx.db, field, from)) {
    const keptAt = keptAfter(draft.keptAt, draft.keptAt)
    await tx.keepDraft({ ...draft, keptAt, body: { ...draft.body, [field]: to } })
  }
}

/** Whether a note has become a conversation: it keeps the note's id. */
export async function isEnquiry(db: ReadDb, id: string): Promise<boolean> {
  const rows = await db.select({ id: enquiry.id }).from(enquiry).where(eq(enquiry.id, id))
  return rows.length > 0
}
