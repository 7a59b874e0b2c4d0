import { and, asc, count, eq, max, min } from 'drizzle-orm'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { surveyCriterion, surveyScore } from '../schema/implementing.ts'

export type CriterionRow = typeof surveyCriterion.$inferSelect
export type ScoreRow = typeof surveyScore.$inferSelect
type CriterionFields = Omit<
  NewRecord<typeof surveyCriterion>,
  'id' | 'programmeId' | 'ordinal' | 'isProposed'
>

/** Puts the criteria under a new programme; all stay marked as proposed. */
export async function openSurvey(
  tx: Tx,
  programmeId: string,
  criteria: readonly CriterionFields[],
): Promise<void> {
  for (const [at, criterion] of criteria.entries()) {
    const fields = { programmeId, ordinal: at + 1, ...criterion, isProposed: true }
    await tx.insert(surveyCriterion, fields)
  }
}

/** The criteria of a programme in their order. */
export const criteriaOf = async (
  db: ReadDb,
  programmeId: string,
): Promise<readonly CriterionRow[]> =>
  db
    .select()
    .from(surveyCriterion)
    .where(eq(surveyCriterion.programmeId, programmeId))
    .orderBy(asc(surveyCriterion.ordinal), asc(surveyCriterion.id))

export const addCriterion = (
  tx: Tx,
  fields: NewRecord<typeof surveyCriterion>,
): Promise<CriterionRow> => tx.insert(surveyCriterion, fields)

export const saveCriterion = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof surveyCriterion>,
): Promise<CriterionRow> => tx.update(surveyCriterion, id, version, patch)

export const removeCriterion = (tx: Tx, id: string, version: number) =>
  tx.remove(surveyCriterion, id, version)

/** How many scores each criterion of a programme has. */
export async function scoreCounts(
  db: ReadDb,
  programmeId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ criterionId: surveyScore.criterionId, count: count() })
    .from(surveyScore)
    .where(eq(surveyScore.programmeId, programmeId))
    .groupBy(surveyScore.criterionId)
  return new Map(rows.map((row) => [row.criterionId, row.count]))
}

/** Every score of a programme, in an order that does not depend on when they were given. */
export const scoresIn = async (db: ReadDb, programmeId: string): Promise<readonly ScoreRow[]> =>
  db
    .select()
    .from(surveyScore)
    .where(eq(surveyScore.programmeId, programmeId))
    .orderBy(asc(surveyScore.jstId), asc(surveyScore.phase), asc(surveyScore.assessor))

/** Who has assessed in a programme, as they were written, by name. */
export async function assessorsIn(db: ReadDb, programmeId: string): Promise<readonly string[]> {
  const rows = await db
    .selectDistinct({ assessor: surveyScore.assessor })
    .from(surveyScore)
    .where(eq(surveyScore.programmeId, programmeId))
    .orderBy(asc(surveyScore.assessor))
  return rows.map(({ assessor }) => assessor)
}

/** The score that one assessor gave; null before there is one. */
export async function scoreAt(
  db: ReadDb,
  {
    jstId,
    criterionId,
    phase,
    assessor,
  }: Pick<ScoreRow, 'jstId' | 'criterionId' | 'phase' | 'assessor'>,
): Promise<ScoreRow | null> {
  const [row] = await db
    .select()
    .from(surveyScore)
    .where(
      and(
        eq(surveyScore.criterionId, criterionId),
        eq(surveyScore.jstId, jstId),
        eq(surveyScore.phase, phase),
        eq(surveyScore.assessor, assessor),
      ),
    )
  return row ?? null
}

/** The first and the last day on which a JST was assessed in a round; null where it was not. */
export async function assessedDays(
  db: ReadDb,
  { programmeId, jstId, phase }: Pick<ScoreRow, 'programmeId' | 'jstId' | 'phase'>,
) {
  const [row] = await db
    .select({ first: min(surveyScore.assessedOn), last: max(surveyScore.assessedOn) })
    .from(surveyScore)
    .where(
      and(
        eq(surveyScore.programmeId, programmeId),
        eq(surveyScore.jstId, jstId),
        eq(surveyScore.phase, phase),
      ),
    )
  const { first = null, last = null } = row ?? {}
  return first === null || last === null ? null : { first, last }
}

/** One score; refuses with `record.gone`. */
export async function scoreById(db: ReadDb, id: string): Promise<ScoreRow> {
  const [row] = await db.select().from(surveyScore).where(eq(surveyScore.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'survey_score' })
  return row
}

export const addScore = (tx: Tx, fields: NewRecord<typeof surveyScore>): Promise<ScoreRow> =>
  tx.insert(surveyScore, fields)

export const saveScore = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof surveyScore>,
): Promise<ScoreRow> => tx.update(surveyScore, id, version, patch)

export const removeScore = (tx: Tx, id: string, version: number) =>
  tx.remove(surveyScore, id, version)
