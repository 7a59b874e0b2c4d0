import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { ReadDb } from '../columns.ts'
import { enquiry, followUp } from '../schema/desk.ts'
import { changeSet, recordChange } from '../schema/history.ts'
import { jst } from '../schema/jst.ts'

/**
 * The open promises of one person that somebody else made theirs: who did, and to come back to
 * whom. A caller on record is told by the JST alone.
 */
export async function receivedPromises(db: ReadDb, programmeId: string, ownerId: string) {
  const theirs = and(
    eq(followUp.programmeId, programmeId),
    isNull(followUp.doneAt),
    eq(followUp.ownerId, ownerId),
  )
  const rows = await db
    .select({
      ...{ id: followUp.id, step: followUp.step, enquiryId: followUp.enquiryId },
      ...{ personId: enquiry.personId, callerName: enquiry.callerName },
      jst: { teryt: jst.id, name: jst.name, kind: jst.kind },
    })
    .from(followUp)
    .innerJoin(enquiry, eq(enquiry.id, followUp.enquiryId))
    .leftJoin(jst, eq(jst.id, enquiry.jstId))
    .where(theirs)
    .orderBy(asc(followUp.dueOn), asc(followUp.id))
  const changes = await db
    .select({
      ...{ id: recordChange.recordId, fields: recordChange.fields },
      ...{ accountId: changeSet.accountId, author: changeSet.author },
    })
    .from(recordChange)
    .innerJoin(changeSet, eq(changeSet.id, recordChange.changeSetId))
    .where(
      and(
        eq(recordChange.tableName, 'follow_up'),
        inArray(recordChange.recordId, db.select({ id: followUp.id }).from(followUp).where(theirs)),
      ),
    )
    .orderBy(asc(recordChange.recordVersion))
  // The last change of the owner is the one that made it theirs.
  const givers = new Map(
    changes.filter(({ fields }) => 'ownerId' in fields).map((change) => [change.id, change]),
  )
  return rows.flatMap(({ personId, callerName, ...row }) => {
    const giver = givers.get(row.id)
    if (giver === undefined || giver.accountId === ownerId) return []
    return [{ ...row, callerName: personId === null ? callerName : '', from: giver.author }]
  })
}
