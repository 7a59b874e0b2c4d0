import { eq } from 'drizzle-orm'
import type { Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { privacyRules } from '../schema/privacy.ts'

export type PrivacyRulesRow = typeof privacyRules.$inferSelect

/** Puts the privacy rules under a new programme; the retention date is announced later. */
export const openPrivacy = (tx: Tx, programmeId: string): Promise<PrivacyRulesRow> =>
  tx.insert(privacyRules, { programmeId, retainUntil: null, retentionBasis: '' })

/** The privacy rules of a programme; every programme has them. */
export async function privacyRulesOf(db: ReadDb, programmeId: string): Promise<PrivacyRulesRow> {
  const [row] = await db
    .select()
    .from(privacyRules)
    .where(eq(privacyRules.programmeId, programmeId))
  if (row === undefined) throw refused('record.gone', { table: 'privacy_rules' })
  return row
}
