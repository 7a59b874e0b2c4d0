import { and, asc, desc, eq } from 'drizzle-orm'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import {
  informationClause,
  privacyBreach,
  privacyRequest,
  privacyRules,
} from '../schema/privacy.ts'
import { certificate } from '../schema/training.ts'

export type ClauseRow = typeof informationClause.$inferSelect
export type RequestRow = typeof privacyRequest.$inferSelect
export type BreachRow = typeof privacyBreach.$inferSelect

/** The versions of a programme's information clause, the newest first. */
export const clausesOf = async (db: ReadDb, programmeId: string): Promise<readonly ClauseRow[]> =>
  db
    .select()
    .from(informationClause)
    .where(eq(informationClause.programmeId, programmeId))
    .orderBy(desc(informationClause.ordinal))

/** One version of the clause; refuses with `record.gone` when there is none. */
export async function clauseById(db: ReadDb, id: string): Promise<ClauseRow> {
  const [row] = await db.select().from(informationClause).where(eq(informationClause.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'information_clause' })
  return row
}

export const addClause = (tx: Tx, fields: NewRecord<typeof informationClause>) =>
  tx.insert(informationClause, fields)

export const saveClause = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof informationClause>,
) => tx.update(informationClause, id, version, patch)

export const savePrivacyRules = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof privacyRules>,
) => tx.update(privacyRules, id, version, patch)

/** Every request that came to the programme's office, in the order of receipt. */
export const requestsOf = async (db: ReadDb, programmeId: string): Promise<readonly RequestRow[]> =>
  db
    .select()
    .from(privacyRequest)
    .where(eq(privacyRequest.programmeId, programmeId))
    .orderBy(asc(privacyRequest.receivedOn), asc(privacyRequest.id))

/** The requests of one person on record. */
export const requestsOfPerson = async (
  db: ReadDb,
  programmeId: string,
  personId: string,
): Promise<readonly RequestRow[]> =>
  db
    .select()
    .from(privacyRequest)
    .where(and(eq(privacyRequest.programmeId, programmeId), eq(privacyRequest.personId, personId)))
    .orderBy(asc(privacyRequest.receivedOn))

/** One request; refuses with `record.gone` when there is none. */
export async function requestById(db: ReadDb, id: string): Promise<RequestRow> {
  const [row] = await db.select().from(privacyRequest).where(eq(privacyRequest.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'privacy_request' })
  return row
}

export const addRequest = (tx: Tx, fields: NewRecord<typeof privacyRequest>) =>
  tx.insert(privacyRequest, fields)

export const saveRequest = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof privacyRequest>,
) => tx.update(privacyRequest, id, version, patch)

/** The breaches of a programme, the newest first. */
export const breachesOf = async (db: ReadDb, programmeId: string): Promise<readonly BreachRow[]> =>
  db
    .select()
    .from(privacyBreach)
    .where(eq(privacyBreach.programmeId, programmeId))
    .orderBy(desc(privacyBreach.noticedAt), asc(privacyBreach.id))

export const addBreach = (tx: Tx, fields: NewRecord<typeof privacyBreach>) =>
  tx.insert(privacyBreach, fields)

export const saveBreach = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof privacyBreach>,
) => tx.update(privacyBreach, id, version, patch)

/** Takes what names a forgotten person off a certificate; its number and days stay. */
export const forgetOnCertificate = (
  tx: Tx,
  { id, version }: { readonly id: string; readonly version: number },
  words: Pick<Patch<typeof certificate>, 'printedName' | 'annulReason'>,
) => tx.update(certificate, id, version, words)
