import { eq, inArray } from 'drizzle-orm'
import { quoted } from '#db/values/written-text.ts'
import type { ReadDb } from '../columns.ts'
import {
  informationClause,
  privacyBreach,
  privacyRequest,
  privacyRules,
} from '../schema/privacy.ts'
import { programme } from '../schema/programme.ts'
import type { RecordChangeRow } from '../stores/history.ts'

/**
 * What the records of data protection among these changes are called: a clause by its version,
 * a request by whose it is, a breach by its first words, the retention date by its programme.
 */
export async function privacyNames(
  db: ReadDb,
  changes: readonly RecordChangeRow[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  const idsIn = (table: string) => [
    ...new Set(changes.flatMap((one) => (one.tableName === table ? [one.recordId] : []))),
  ]
  const pointed = changes.flatMap(({ fields: { clauseId = [] } }) =>
    clauseId.flatMap((id: unknown) => (typeof id === 'string' ? [id] : [])),
  )
  const clauses = [...new Set([...idsIn('information_clause'), ...pointed])]
  if (clauses.length > 0) {
    const rows = await db
      .select()
      .from(informationClause)
      .where(inArray(informationClause.id, clauses))
    for (const { id, ordinal, validFrom } of rows) names.set(id, `${ordinal} (${validFrom})`)
  }
  const requests = idsIn('privacy_request')
  if (requests.length > 0) {
    const rows = await db
      .select({ id: privacyRequest.id, subject: privacyRequest.subject })
      .from(privacyRequest)
      .where(inArray(privacyRequest.id, requests))
    for (const { id, subject } of rows) names.set(id, subject)
  }
  const breaches = idsIn('privacy_breach')
  if (breaches.length > 0) {
    const rows = await db
      .select({ id: privacyBreach.id, happened: privacyBreach.happened })
      .from(privacyBreach)
      .where(inArray(privacyBreach.id, breaches))
    for (const { id, happened } of rows) names.set(id, quoted(happened))
  }
  const rules = idsIn('privacy_rules')
  if (rules.length > 0) {
    const rows = await db
      .select({ id: privacyRules.id, title: programme.title })
      .from(privacyRules)
      .innerJoin(programme, eq(programme.id, privacyRules.programmeId))
      .where(inArray(privacyRules.id, rules))
    for (const { id, title } of rows) names.set(id, title)
  }
  return names
}
