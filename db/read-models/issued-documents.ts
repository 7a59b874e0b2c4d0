import { isOfPerson } from '#db/values/issued-document.ts'
import type { ReadDb } from '../columns.ts'
import { spokenName } from '../rules/pseudonym.ts'
import { listAccounts } from '../stores/account.ts'
import {
  type IssuedDocumentRow,
  issuedDocumentsOf,
  latestDocumentsOfJst,
} from '../stores/issued-document.ts'
import { peopleByIds } from '../stores/people.ts'

/** The register of papers in the order of numbers, each with who gave it out and whom it is about. */
export const issuedRegister = async (db: ReadDb, programmeId: string) =>
  withIssuers(db, await issuedDocumentsOf(db, programmeId))

/** The latest papers that concern a JST, at most `limit`, the newest number first. */
export const latestIssuedOfJst = async (
  db: ReadDb,
  programmeId: string,
  teryt: string,
  limit: number,
) => withIssuers(db, await latestDocumentsOfJst(db, programmeId, teryt, limit))

async function withIssuers(db: ReadDb, rows: readonly IssuedDocumentRow[]) {
  const names = new Map((await listAccounts(db)).map(({ id, name }) => [id, name]))
  const about = rows.flatMap(({ kind, namedPeople }) => (isOfPerson(kind) ? namedPeople : []))
  const people = new Map(
    (await peopleByIds(db, [...new Set(about)])).map((row) => [
      row.id,
      { id: row.id, name: spokenName(row) },
    ]),
  )
  return rows.map(
    ({ jstId, issuedById, programmeId: _, fileType: __, namedPeople: [first], ...row }) => ({
      ...row,
      person: (isOfPerson(row.kind) && first !== undefined && people.get(first)) || null,
      teryt: jstId,
      issuedBy: names.get(issuedById) ?? '',
    }),
  )
}
