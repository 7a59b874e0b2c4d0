import { eq } from 'drizzle-orm'
import { basisPoints } from '#db/values/money.ts'
import type { Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { trainingRules } from '../schema/training.ts'

export type TrainingRulesRow = typeof trainingRules.$inferSelect

/**
 * Puts the rules of trainings under a new programme: attendance counts from 80 % of the hours,
 * certificates are numbered by year. Both are common practice and stay marked as proposed.
 */
export const openTrainings = (tx: Tx, programmeId: string): Promise<TrainingRulesRow> =>
  tx.insert(trainingRules, {
    programmeId,
    attendanceRate: basisPoints(8_000),
    certificatePattern: 'SOI/{n}/{year}',
    signatory: '',
    proposed: ['attendanceRate', 'certificatePattern'],
  })

/** The rules of a programme's trainings; every programme has them. */
export async function trainingRulesOf(db: ReadDb, programmeId: string): Promise<TrainingRulesRow> {
  const [row] = await db
    .select()
    .from(trainingRules)
    .where(eq(trainingRules.programmeId, programmeId))
  if (row === undefined) throw refused('record.gone', { table: 'training_rules' })
  return row
}

/** Saves the rules seen at `version`. */
export const saveTrainingRules = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof trainingRules>,
) => tx.update(trainingRules, id, version, patch)
