import { eq } from 'drizzle-orm'
import type { Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { rankingRules } from '../schema/volunteer.ts'

export type RankingRulesRow = typeof rankingRules.$inferSelect

/** What a new programme's ranking takes over from its targets. */
export interface ImplementationTargets {
  readonly id: string
  readonly targetImplementations: number
  readonly targetImplementationMediumTowns: number
}

/**
 * Puts the rules of the ranking under a new programme: as many places as the programme promised
 * implementations, of which those promised in medium-sized towns are reserved. How
 * recommendations weigh and what becomes of an empty reserved place stay marked as proposed.
 */
export const openRanking = (tx: Tx, programme: ImplementationTargets): Promise<RankingRulesRow> =>
  tx.insert(rankingRules, {
    programmeId: programme.id,
    places: programme.targetImplementations,
    mediumPlaces: programme.targetImplementationMediumTowns,
    weight: 'recommendedFirst',
    keepReserved: true,
    proposed: ['weight', 'keepReserved'],
  })

/** The rules of a programme's ranking; every programme has them. */
export async function rankingRulesOf(db: ReadDb, programmeId: string): Promise<RankingRulesRow> {
  const [row] = await db
    .select()
    .from(rankingRules)
    .where(eq(rankingRules.programmeId, programmeId))
  if (row === undefined) throw refused('record.gone', { table: 'ranking_rules' })
  return row
}
