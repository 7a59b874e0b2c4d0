import { and, eq, exists, inArray, isNull } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { recordChange } from '../schema/history.ts'
import { person, personKey } from '../schema/people.ts'
import { privacyRequest } from '../schema/privacy.ts'

/**
 * The people and requests of a programme whose records were removed (by hand, or with an import
 * taken back) and whose data the history still holds sealed, by the ids of their keys. Nobody
 * while the retention date has not passed or is not known: until then a removal can be taken
 * back, and the programme must be able to prove its participants.
 */
export async function removedToForget(
  db: ReadDb,
  programmeId: string,
  retainUntil: Day | null,
  today: Day,
): Promise<readonly string[]> {
  if (retainUntil === null || today <= retainUntil) return []
  const rows = await db
    .select({ id: personKey.personId })
    .from(personKey)
    .leftJoin(person, eq(person.id, personKey.personId))
    .leftJoin(privacyRequest, eq(privacyRequest.id, personKey.personId))
    .where(
      and(
        isNull(person.id),
        isNull(privacyRequest.id),
        exists(
          db
            .select({ id: recordChange.id })
            .from(recordChange)
            .where(
              and(
                inArray(recordChange.tableName, ['person', 'privacy_request']),
                eq(recordChange.recordId, personKey.personId),
                eq(recordChange.programmeId, programmeId),
              ),
            ),
        ),
      ),
    )
  return rows.map(({ id }) => id)
}
