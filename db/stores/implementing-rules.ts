import { eq } from 'drizzle-orm'
import type { Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { implementingRules, standardElement } from '../schema/implementing.ts'

export type ImplementingRulesRow = typeof implementingRules.$inferSelect

/**
 * Puts the rules of implementing and the check-list of the standards under a new programme. The
 * languages and the numbering of certificates stay marked as proposed.
 */
export async function openImplementing(
  tx: Tx,
  programmeId: string,
  elements: readonly {
    readonly text: string
    readonly verified: boolean
    readonly required: boolean
  }[],
): Promise<void> {
  await tx.insert(implementingRules, {
    programmeId,
    languages: ['pl', 'en', 'de'],
    certificatePattern: 'SOI-W/{n}/{year}',
    signatory: '',
    proposed: ['languages', 'certificatePattern'],
  })
  for (const [at, element] of elements.entries()) {
    await tx.insert(standardElement, { programmeId, ordinal: at + 1, ...element })
  }
}

/** The rules of implementing in a programme; every programme has them. */
export async function implementingRulesOf(
  db: ReadDb,
  programmeId: string,
): Promise<ImplementingRulesRow> {
  const [row] = await db
    .select()
    .from(implementingRules)
    .where(eq(implementingRules.programmeId, programmeId))
  if (row === undefined) throw refused('record.gone', { table: 'implementing_rules' })
  return row
}

/** Saves the rules of implementing seen at `version`. */
export const saveImplementingRules = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof implementingRules>,
): Promise<ImplementingRulesRow> => tx.update(implementingRules, id, version, patch)
