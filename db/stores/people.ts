import { and, asc, eq, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import { personFields } from '#db/values/person-field.ts'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { plainRows } from '../plain-rows.ts'
import { refused } from '../refused-error.ts'
import { person, personView } from '../schema/people.ts'
import { attendance } from '../schema/training.ts'

export type PersonRow = typeof person.$inferSelect

/** One person by id; refuses with `record.gone`. */
export async function personById(db: ReadDb, id: string): Promise<PersonRow> {
  const [row] = await db.select().from(person).where(eq(person.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'person' })
  return row
}

/** Every record of a programme, those who left and those merged into others among them. */
export const peopleOf = async (db: ReadDb, programmeId: string): Promise<readonly PersonRow[]> =>
  db
    .select()
    .from(person)
    .where(eq(person.programmeId, programmeId))
    .orderBy(asc(person.searchable), asc(person.id))

/** The records of one JST in a programme, the same among them, in the order they were named. */
export const peopleOfJst = async (
  db: ReadDb,
  programmeId: string,
  jstId: string,
): Promise<readonly PersonRow[]> =>
  db
    .select()
    .from(person)
    .where(and(eq(person.programmeId, programmeId), eq(person.jstId, jstId)))
    .orderBy(asc(person.panel), asc(person.namedOn), asc(person.searchable), asc(person.id))

/** The people with these ids; those that are gone are left out. */
export const peopleByIds = async (
  db: ReadDb,
  ids: readonly string[],
): Promise<readonly PersonRow[]> =>
  ids.length === 0
    ? []
    : db
        .select()
        .from(person)
        .where(inArray(person.id, [...ids]))

const listed = {
  id: person.id,
  version: person.version,
  jstId: person.jstId,
  panel: person.panel,
  function: person.function,
  firstName: person.firstName,
  lastName: person.lastName,
  searchable: person.searchable,
  pesel: person.pesel,
  noPesel: person.noPesel,
  sex: person.sex,
  ageAtEntry: person.ageAtEntry,
  education: person.education,
  house: person.house,
  postCode: person.postCode,
  town: person.town,
  phone: person.phone,
  email: person.email,
  labourStatus: person.labourStatus,
  occupation: person.occupation,
  employer: person.employer,
  minority: person.minority,
  homelessness: person.homelessness,
  disability: person.disability,
  disadvantage: person.disadvantage,
  namedOn: person.namedOn,
  leftOn: person.leftOn,
  replacesId: person.replacesId,
  mergedIntoId: person.mergedIntoId,
  pseudonymisedOn: person.pseudonymisedOn,
}

/** What lists and counts look at of every record of a programme, or of some, read fast. */
export const listedPeople = async (db: ReadDb, programmeId: string, which?: SQL) =>
  plainRows(
    listed,
    db
      .select(listed)
      .from(person)
      .where(and(eq(person.programmeId, programmeId), which))
      .orderBy(asc(person.searchable), asc(person.id))
      .values(),
  )

/** Records that something was attended with, and those that such records turned out to be. */
export const thatAttended = (db: ReadDb) =>
  or(
    inArray(person.id, db.select({ id: attendance.personId }).from(attendance)),
    inArray(
      person.id,
      db.select({ id: person.mergedIntoId }).from(person).where(isNotNull(person.mergedIntoId)),
    ),
  )

/**
 * Records with something empty among what the form asks: all that may be incomplete, so that the
 * whole ones need not be read. Sex and age follow from a PESEL where there is one.
 */
export const withSomethingEmpty = or(
  ...personFields
    .filter((field) => field !== 'sex' && field !== 'ageAtEntry')
    .map((field) => sql`coalesce(${person[field]}, '') = ''`),
)

/** The records of a programme with this PESEL, or with one of these folded names. */
export const peopleAlike = async (
  db: ReadDb,
  programmeId: string,
  { pesel, names }: { readonly pesel: string | null; readonly names: readonly string[] },
): Promise<readonly PersonRow[]> =>
  db
    .select()
    .from(person)
    .where(
      and(
        eq(person.programmeId, programmeId),
        or(
          inArray(person.searchable, [...names]),
          ...(pesel === null ? [] : [eq(person.pesel, pesel)]),
        ),
      ),
    )

/** The records that were merged into this one. */
export const mergedInto = async (db: ReadDb, id: string): Promise<readonly PersonRow[]> =>
  db.select().from(person).where(eq(person.mergedIntoId, id))

/** The people who took this person's place. */
export const successorsOf = async (db: ReadDb, id: string): Promise<readonly PersonRow[]> =>
  db.select().from(person).where(eq(person.replacesId, id))

export const addPerson = (tx: Tx, fields: NewRecord<typeof person>): Promise<PersonRow> =>
  tx.insert(person, fields)

export const savePerson = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof person>,
): Promise<PersonRow> => tx.update(person, id, version, patch)

export const removePerson = (tx: Tx, id: string, version: number): Promise<void> =>
  tx.remove(person, id, version)

export const addPersonView = (tx: Tx, fields: NewRecord<typeof personView>) =>
  tx.insert(personView, fields)

/** Takes the typed purpose off a look at a forgotten person's data; who looked and when stays. */
export const forgetPurpose = (
  tx: Tx,
  { id, version }: { readonly id: string; readonly version: number },
  purpose: string,
) => tx.update(personView, id, version, { purpose })

/** The looks at guarded fields of a person. */
export const viewsOf = async (db: ReadDb, personId: string) =>
  db.select().from(personView).where(eq(personView.personId, personId)).orderBy(asc(personView.on))
