import { inArray } from 'drizzle-orm'
import type { TransferMove } from '#db/values/budget.ts'
import type { ReadDb } from '../columns.ts'
import { budgetLine, budgetTransfer, budgetVersion, budgetVersionLine } from '../schema/budget.ts'
import type { RecordChangeRow } from '../stores/history.ts'

/**
 * What the versions, their amounts and the transfers among these changes are called: a version
 * and a transfer by their numbers, also where a field points at one, an amount by its line. An
 * amount that is gone is called by the line that it last had.
 */
export async function budgetNames(
  db: ReadDb,
  changes: readonly RecordChangeRow[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  const idsIn = (table: string) =>
    changes.filter(({ tableName }) => tableName === table).map(({ recordId }) => recordId)
  const pointed = (field: string): readonly string[] =>
    changes.flatMap(({ fields }) => [...(fields[field] ?? [])].filter(isText))
  const versionFields = ['versionId', 'fromVersionId', 'toVersionId']
  const versions = new Set([...idsIn('budget_version'), ...versionFields.flatMap(pointed)])
  if (versions.size > 0) {
    const rows = await db
      .select({ id: budgetVersion.id, ordinal: budgetVersion.ordinal })
      .from(budgetVersion)
      .where(inArray(budgetVersion.id, [...versions]))
    for (const { id, ordinal } of rows) names.set(id, `Wersja ${ordinal}`)
  }
  const transfers = idsIn('budget_transfer')
  if (transfers.length > 0) {
    const rows = await db
      .select({ id: budgetTransfer.id, ordinal: budgetTransfer.ordinal })
      .from(budgetTransfer)
      .where(inArray(budgetTransfer.id, transfers))
    for (const { id, ordinal } of rows) names.set(id, `Przesunięcie ${ordinal}`)
  }
  const moved = changes.flatMap(({ fields }) => [...(fields.moves ?? [])].flatMap(movesIn))
  if (moved.length > 0) {
    const ids = new Set(moved.flatMap(({ fromLineId, toLineId }) => [fromLineId, toLineId]))
    const rows = await db
      .select({ id: budgetLine.id, name: budgetLine.name })
      .from(budgetLine)
      .where(inArray(budgetLine.id, [...ids]))
    for (const { id, name } of rows) names.set(id, name)
  }
  const amounts = changes.filter(({ tableName }) => tableName === 'budget_version_line')
  if (amounts.length === 0) return names
  const lines = new Map(
    amounts.flatMap(({ recordId, fields }) => {
      const [before, after] = fields.lineId ?? []
      const lineId = after ?? before
      return typeof lineId === 'string' ? [[recordId, lineId] as const] : []
    }),
  )
  const kept = await db
    .select({ id: budgetVersionLine.id, lineId: budgetVersionLine.lineId })
    .from(budgetVersionLine)
    .where(inArray(budgetVersionLine.id, [...new Set(amounts.map(({ recordId }) => recordId))]))
  for (const { id, lineId } of kept) lines.set(id, lineId)
  const rows = await db
    .select({ id: budgetLine.id, name: budgetLine.name })
    .from(budgetLine)
    .where(inArray(budgetLine.id, [...new Set(lines.values())]))
  const byLine = new Map(rows.map(({ id, name }) => [id, name]))
  for (const [id, lineId] of lines) {
    const name = byLine.get(lineId)
    if (name !== undefined) names.set(id, name)
  }
  return names
}

/** The moves that a field of a transfer keeps; none in anything else. */
export function movesIn(value: unknown): readonly TransferMove[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  return list.filter(
    (move): move is TransferMove => typeof move === 'object' && move !== null && 'toLineId' in move,
  )
}

const isText = (value: unknown): value is string => typeof value === 'string'
