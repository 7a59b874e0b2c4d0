import type { Instant } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { isReversible } from '../rules/history.ts'
import { timelineEvents } from '../rules/timeline.ts'
import type { FieldChange } from '../schema/history.ts'
import {
  type ChangeSetRow,
  changeSetById,
  changesOfJst,
  changesOfSet,
  firstChanges,
  listChangeSets,
  takenBackBy,
} from '../stores/history.ts'
import { recordNames } from './record-names.ts'

const shownAtOnce = 500

/** Change sets before a moment, newest first, each with what took it back. */
export async function historyPage(db: ReadDb, before: Instant | null, limit: number) {
  return described(db, await listChangeSets(db, before, limit))
}

/** One change set with its first records, named so that a person recognises them. */
export async function historyEntry(db: ReadDb, id: string) {
  const row = await changeSetById(db, id)
  const changes = await changesOfSet(db, id, shownAtOnce)
  const nameOf = await recordNames(db, changes)
  const [set] = await described(db, [row])
  if (set === undefined) throw new Error('One set in, one set out')
  return {
    set,
    changes: changes.map((change) => ({
      id: change.id,
      table: change.tableName,
      recordId: change.recordId,
      label: nameOf(change),
      action: change.action,
      fields: fieldsOf(change.fields),
    })),
    more: Math.max(0, row.records - changes.length),
  }
}

/** The sets as a person reads them: what they are about, and what became of them. */
async function described(db: ReadDb, rows: readonly ChangeSetRow[]) {
  const ids = rows.map((row) => row.id)
  const takenBack = await takenBackBy(db, ids)
  const first = await firstChanges(db, ids)
  const nameOf = await recordNames(db, [...first.values()])
  return rows.map((row) => {
    const change = first.get(row.id)
    return {
      id: row.id,
      at: row.at,
      author: row.author,
      procedure: row.procedure,
      subject: change === undefined ? '' : nameOf(change),
      reason: row.reason,
      records: row.records,
      takesBack: row.takesBack,
      takenBackBy: takenBack.get(row.id) ?? null,
      reversible: isReversible(row.procedure),
    }
  })
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
