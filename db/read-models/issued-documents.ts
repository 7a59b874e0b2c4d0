import type { ReadDb } from '../columns.ts'
import { listAccounts } from '../stores/account.ts'
import {
  type IssuedDocumentRow,
  issuedDocumentsOf,
  latestDocumentsOfJst,
} from '../stores/issued-document.ts'

/** The register of papers in the order of numbers, each with who gave it out. */
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
  return rows.map(
    ({ jstId, issuedById, programmeId: _, fileType: __, namedPeople: ___, ...row }) => ({
      ...row,
      teryt: jstId,
      issuedBy: names.get(issuedById) ?? '',
    }),
  )
}
