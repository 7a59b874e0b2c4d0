import type { Instant } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { timelineEvents } from '../rules/timeline.ts'
import type { FieldChange } from '../schema/history.ts'
import {
  type ChangeSetRow,
  changeSetById,
  changesOfJst,
  changesOfSet,
  listChangeSets,
  type RecordChangeRow,
  takenBackBy,
} from '../stores/history.ts'
import { listJsts } from '../stores/jst.ts'

const shownAtOnce = 500

const described = (row: ChangeSetRow, takenBack: ReadonlyMap<string, string>) => ({
  id: row.id,
  at: row.at,
  author: row.author,
  procedure: row.procedure,
  reason: row.reason,
  records: row.records,
  takesBack: row.takesBack,
  takenBackBy: takenBack.get(row.id) ?? null,
})

/** Change sets before a moment, newest first, each with what took it back. */
export async function historyPage(db: ReadDb, before: Instant | null, limit: number) {
  const rows = await listChangeSets(db, before, limit)
  const takenBack = await takenBackBy(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => described(row, takenBack))
}

/** One change set with its first records, named so that a person recognises them. */
export async function historyEntry(db: ReadDb, id: string) {
  const row = await changeSetById(db, id)
  const takenBack = await takenBackBy(db, [id])
  const changes = await changesOfSet(db, id, shownAtOnce)
  const names = new Map((await listJsts(db)).map((jst) => [jst.id, jst.name]))
  return {
    set: described(row, takenBack),
    changes: changes.map((change) => ({
      id: change.id,
      table: change.tableName,
      recordId: change.recordId,
      label: labelOf(change, names),
      action: change.action,
      fields: fieldsOf(change.fields),
    })),
    more: Math.max(0, row.records - changes.length),
  }
}

/** Everything that happened to a JST, newest first, in words of the office. */
export async function jstTimeline(db: ReadDb, programmeId: string, teryt: string) {
  const rows = await changesOfJst(db, teryt)
  return rows
    .filter(({ change }) => change.programmeId === null || change.programmeId === programmeId)
    .flatMap(({ change, set }) =>
      timelineEvents({
        table: change.tableName,
        action: change.action,
        fields: change.fields,
      })
        .toReversed()
        .map((event) => ({
          changeId: change.id,
          changeSetId: set.id,
          at: set.at,
          author: set.author,
          reason: set.reason,
          fields: fieldsOf(change.fields),
          ...event,
        })),
    )
}

const nameFields = ['name', 'title', 'text', 'agreementNumber'] as const

function labelOf(change: RecordChangeRow, jstNames: ReadonlyMap<string, string>): string {
  const jstName = change.jstId === null ? undefined : jstNames.get(change.jstId)
  if (jstName !== undefined) return `${jstName} (${change.jstId})`
  for (const field of nameFields) {
    const [before, after] = change.fields[field] ?? []
    const value = after ?? before
    if (typeof value === 'string') return value
  }
  return change.recordId
}

function fieldsOf(fields: Readonly<Record<string, FieldChange>>) {
  return Object.entries(fields).map(([field, [before, after]]) => ({
    field,
    before: asText(before),
    after: asText(after),
  }))
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}
