import { and, count, desc, eq, isNotNull } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { retentionStanding } from '../rules/privacy-retention.ts'
import { spokenName } from '../rules/pseudonym.ts'
import { enquiry } from '../schema/desk.ts'
import { changeSet, recordChange } from '../schema/history.ts'
import { jst } from '../schema/jst.ts'
import { person, personView } from '../schema/people.ts'
import { informationClause } from '../schema/privacy.ts'

/** The people of a programme with their clause, hold and conversations; records merged into others left out. */
export async function privacyPeople(
  db: ReadDb,
  programmeId: string,
  retainUntil: Day | null,
  today: Day,
) {
  const rows = await db
    .select({ person, teryt: jst.id, jst: jst.name, clause: informationClause.ordinal })
    .from(person)
    .innerJoin(jst, eq(jst.id, person.jstId))
    .leftJoin(informationClause, eq(informationClause.id, person.clauseId))
    .where(eq(person.programmeId, programmeId))
  const called = await db
    .select({ personId: enquiry.personId, conversations: count() })
    .from(enquiry)
    // Of any programme: the index of people alone answers, however long the log.
    .where(isNotNull(enquiry.personId))
    .groupBy(enquiry.personId)
  const conversations = new Map(called.map((row) => [row.personId, row.conversations]))
  const order = new Intl.Collator('pl')
  return rows
    .filter((row) => row.person.mergedIntoId === null)
    .map(({ person: row, teryt, jst: name, clause }) => ({
      id: row.id,
      version: row.version,
      firstName: row.firstName,
      lastName: row.lastName,
      jst: { teryt, name },
      panel: row.panel,
      function: row.function,
      leftOn: row.leftOn,
      clause: clause === null ? null : { ordinal: clause, givenOn: row.clauseGivenOn },
      holdReason: row.holdReason,
      standing: retentionStanding(row, retainUntil, today),
      pseudonymisedOn: row.pseudonymisedOn,
      conversations: conversations.get(row.id) ?? 0,
    }))
    .sort(
      (one, other) =>
        order.compare(one.lastName, other.lastName) ||
        order.compare(one.firstName, other.firstName) ||
        (one.id < other.id ? -1 : 1),
    )
}

/** How many people were given each version of the clause, by its id. */
export async function clausesGiven(
  db: ReadDb,
  programmeId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ clauseId: person.clauseId, given: count() })
    .from(person)
    .where(eq(person.programmeId, programmeId))
    .groupBy(person.clauseId)
  return new Map(rows.flatMap((row) => (row.clauseId === null ? [] : [[row.clauseId, row.given]])))
}

/** Looks at guarded fields with who looked and when, the newest first. */
export async function personViews(
  db: ReadDb,
  programmeId: string,
  personId: string | null,
  limit: number,
) {
  const which = and(
    eq(personView.programmeId, programmeId),
    personId === null ? undefined : eq(personView.personId, personId),
  )
  const rows = await db
    .select({ view: personView, person, at: changeSet.at, author: changeSet.author })
    .from(personView)
    .innerJoin(person, eq(person.id, personView.personId))
    .innerJoin(
      recordChange,
      and(
        eq(recordChange.tableName, 'person_view'),
        eq(recordChange.recordId, personView.id),
        // Forgetting the person changes a look once more; it is still one look.
        eq(recordChange.action, 'insert'),
      ),
    )
    .innerJoin(changeSet, eq(changeSet.id, recordChange.changeSetId))
    .where(which)
    .orderBy(desc(changeSet.at), desc(personView.id))
    .limit(limit)
  const all = await db.$count(personView, which)
  return {
    views: rows.map((row) => ({
      id: row.view.id,
      person: { id: row.person.id, name: spokenName(row.person) },
      at: row.at,
      author: row.author,
      fields: row.view.fields.split(/[\s,]+/).filter(Boolean),
      purpose: row.view.purpose,
    })),
    more: Math.max(0, all - rows.length),
  }
}
