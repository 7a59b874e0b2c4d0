import { and, eq, inArray } from 'drizzle-orm'
import type { NoteDraft } from '#db/values/desk.ts'
import { followUpOwners } from '#db/values/follow-up.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import type { NamedInNote } from '../rules/enquiry.ts'
import { spokenName } from '../rules/pseudonym.ts'
import { account } from '../schema/account.ts'
import { approvedAnswer, enquiryTopic } from '../schema/desk.ts'
import { contractor } from '../schema/expense.ts'
import { jst } from '../schema/jst.ts'
import { person } from '../schema/people.ts'

type Pointers = Pick<
  NoteDraft,
  'personId' | 'jstId' | 'contractorId' | 'topicId' | 'answerId' | 'callerKind'
>

/** The records that a note names; refuses `record.gone` for one that the programme does not have. */
export async function namedInNote(
  db: ReadDb,
  programmeId: string,
  note: Pointers,
): Promise<NamedInNote> {
  const { personId, contractorId, topicId, answerId } = note
  const personBy = (sought: string | null) =>
    found(sought, 'person', (id) =>
      db
        .select()
        .from(person)
        .where(and(eq(person.id, id), eq(person.programmeId, programmeId))),
    )
  const written = await personBy(personId)
  // A key typed before the records were merged may have come after it.
  const who = written?.mergedIntoId ? await personBy(written.mergedIntoId) : written
  const jstId = note.jstId ?? (note.callerKind === 'person' ? (who?.jstId ?? null) : null)
  const whence = await found(jstId, 'jst', (id) => db.select().from(jst).where(eq(jst.id, id)))
  const firm = await found(contractorId, 'contractor', (id) =>
    db.select().from(contractor).where(eq(contractor.id, id)),
  )
  const topic = await found(topicId, 'enquiry_topic', (id) =>
    db
      .select()
      .from(enquiryTopic)
      .where(and(eq(enquiryTopic.id, id), eq(enquiryTopic.programmeId, programmeId))),
  )
  await found(answerId, 'approved_answer', (id) =>
    db
      .select({ id: approvedAnswer.id })
      .from(approvedAnswer)
      .where(and(eq(approvedAnswer.id, id), eq(approvedAnswer.programmeId, programmeId))),
  )
  return {
    person: who && {
      ...{ id: who.id, name: spokenName(who), jstId: who.jstId },
      forgotten: who.pseudonymisedOn !== null,
    },
    jst: whence?.name ?? null,
    contractor: firm?.name ?? null,
    topic: topic?.name ?? null,
  }
}

async function found<R>(
  id: string | null,
  table: string,
  read: (id: string) => PromiseLike<readonly R[]>,
): Promise<R | null> {
  if (id === null) return null
  const [row] = await read(id)
  if (row === undefined) throw refused('record.gone', { table })
  return row
}

/** Who works here and may come back to a caller, by name. */
export const followUpOwnersIn = async (db: ReadDb) =>
  db
    .select({ id: account.id, name: account.name })
    .from(account)
    .where(and(eq(account.active, true), inArray(account.role, [...followUpOwners])))
    .orderBy(account.name, account.id)

/** The same, by their ids alone: whom a decision about a promise is asked with. */
export const ownersIn = async (db: ReadDb): Promise<ReadonlySet<string>> =>
  new Set((await followUpOwnersIn(db)).map(({ id }) => id))
