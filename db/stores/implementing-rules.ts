import { eq } from 'drizzle-orm'
import type { Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { implementingRules, standardElement } from '../schema/implementing.ts'
import { rankingRules } from '../schema/volunteer.ts'

export type RankingRulesRow = typeof rankingRules.$inferSelect
export type ImplementingRulesRow = typeof implementingRules.$inferSelect

/** What a new programme's ranking takes over from its targets. */
export interface ImplementationTargets {
  readonly id: string
  readonly targetImplementations: number
  readonly targetImplementationMediumTowns: number
}

/**
 * Puts the rules of ranking and of implementing under a new programme: as many places as the
 * programme promised implementations, of which those promised in medium-sized towns are reserved.
 * How recommendations weigh, the languages and the numbering stay marked as proposed.
 */
export async function openImplementing(
  tx: Tx,
  programme: ImplementationTargets,
  elements: readonly { readonly text: string; readonly verified: boolean }[],
): Promise<void> {
  await tx.insert(rankingRules, {
    programmeId: programme.id,
    places: programme.targetImplementations,
    mediumPlaces: programme.targetImplementationMediumTowns,
    weight: 'recommendedFirst',
    keepReserved: true,
    proposed: ['weight', 'keepReserved'],
  })
  await tx.insert(implementingRules, {
    programmeId: programme.id,
    languages: ['pl', 'en', 'de'],
    certificatePattern: 'SOI-W/{n}/{year}',
    signatory: '',
    proposed: ['languages', 'certificatePattern'],
  })
  for (const [at, element] of elements.entries()) {
    await tx.insert(standardElement, {
      programmeId: programme.id,
      ordinal: at + 1,
      ...element,
      required: element.verified,
    })
  }
}

/** The rules of a programme's ranking; every programme has them. */
export async function rankingRulesOf(db: ReadDb, programmeId: string): Promise<RankingRulesRow> {
  const [row] = await db
    .select()
    .from(rankingRules)
    .where(eq(rankingRules.programmeId, programmeId))
  if (row === undefined) throw refused('record.gone', { table: 'ranking_rules' })
  return row
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
