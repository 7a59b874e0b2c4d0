import type { Instant } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { isReversible, makesSteps, namesFile, reasonConcerns } from '../rules/history.ts'
import {
  type StepTaken,
  stepsTaken,
  type TimelineEvent,
  timelineEvents,
} from '../rules/timeline.ts'
import { scoreTable, surveyEvents } from '../rules/timeline-survey.ts'
import {
  type ChangeSetRow,
  changeSetById,
  changesOfJst,
  changesOfSet,
  changesOfSets,
  firstChanges,
  listChangeSets,
  type RecordChangeRow,
  recordsByTable,
  takenBackBy,
} from '../stores/history.ts'
import { fieldsOf, type HiddenTables, labelOf, sealedMark } from './history-fields.ts'
import { type RecordNames, recordNames } from './record-names.ts'
import { withSubject } from './timeline-subject.ts'

const shownAtOnce = 500

/**
 * Change sets before a moment, newest first, each with what took it back; of the `hidden` tables
 * without what their records are called and why they were changed.
 */
export async function historyPage(
  db: ReadDb,
  { before, limit }: { readonly before: Instant | null; readonly limit: number },
  hidden: HiddenTables,
) {
  return described(db, await listChangeSets(db, before, limit), hidden)
}

/** One change set with its first records, named so that a person who may read them does. */
export async function historyEntry(db: ReadDb, id: string, hidden: HiddenTables) {
  const row = await changeSetById(db, id)
  const changes = await changesOfSet(db, id, shownAtOnce)
  const names = await recordNames(db, changes)
  const [set] = await described(db, [row], hidden)
  if (set === undefined) throw new Error('One set in, one set out')
  return {
    set,
    changes: changes.map((change) => ({
      id: change.id,
      table: change.tableName,
      recordId: change.recordId,
      label: labelOf(change, names, hidden),
      action: change.action,
      fields: fieldsOf(change, names, hidden),
    })),
    more: Math.max(0, row.records - changes.length),
  }
}

/** The sets as a person reads them: what they are about, and what became of them. */
async function described(db: ReadDb, rows: readonly ChangeSetRow[], hidden: HiddenTables) {
  const ids = rows.map((row) => row.id)
  const takenBack = await takenBackBy(db, ids)
  const first = await firstChanges(db, ids)
  const holds = await recordsByTable(db, ids)
  const steps = await stepsOf(db, rows)
  const names = await recordNames(db, [...first.values()])
  return rows.map((row) => {
    const change = first.get(row.id)
    return {
      id: row.id,
      at: row.at,
      author: row.author,
      procedure: row.procedure,
      subject: change === undefined ? '' : labelOf(change, names, hidden),
      ...reasonOrFile(row, holds.get(row.id), hidden),
      records: row.records,
      holds: [...(holds.get(row.id) ?? [])],
      steps: [...(steps.get(row.id) ?? [])],
      takesBack: row.takesBack,
      takenBackBy: takenBack.get(row.id) ?? null,
      reversible: isReversible(row.procedure),
    }
  })
}

/** Which steps the sets of moves and their undoings made, by the set's id. */
async function stepsOf(
  db: ReadDb,
  rows: readonly ChangeSetRow[],
): Promise<ReadonlyMap<string, readonly StepTaken[]>> {
  const moves = rows.filter(({ procedure }) => makesSteps(procedure)).map(({ id }) => id)
  const changes = Map.groupBy(await changesOfSets(db, moves), (change) => change.changeSetId)
  return new Map(
    [...changes].map(([id, own]) => [
      id,
      stepsTaken(own.map((change) => ({ ...change, table: change.tableName }))),
    ]),
  )
}

/**
 * Why a set was made; an import keeps the name of its file in that place. A reason tells of all
 * that the set holds, so a record of a hidden table hides it.
 */
function reasonOrFile(
  { procedure, reason }: ChangeSetRow,
  holds: readonly { readonly table: string }[] | undefined,
  hidden: HiddenTables,
) {
  if (namesFile(procedure)) return { reason: null, file: reason }
  const hides = reason !== null && holds?.some(({ table }) => hidden.has(table)) === true
  return { reason: hides ? sealedMark : reason, file: null }
}

/** Everything that happened to a JST, newest first, in words of the office. */
export async function jstTimeline(
  db: ReadDb,
  { programmeId, teryt }: { readonly programmeId: string; readonly teryt: string },
  hidden: HiddenTables,
) {
  const rows = await changesOfJst(db, teryt)
  const sets = [...new Set(rows.map(({ set }) => set.id))]
  const first = await firstChanges(db, sets)
  const holds = await recordsByTable(db, sets)
  const names = await recordNames(
    db,
    rows.map(({ change }) => change),
  )
  const own = rows.filter(
    ({ change }) => change.programmeId === null || change.programmeId === programmeId,
  )
  const surveyed = surveyEvents(
    own.flatMap(({ change, set }) =>
      change.tableName === scoreTable
        ? [{ ...set, id: change.id, record: change.recordId, change: asChanged(change) }]
        : [],
    ),
  )
  return own.flatMap(({ change, set }) => {
    const about = { procedure: set.procedure, of: first.get(set.id)?.jstId ?? null }
    const { reason, file } = reasonOrFile(set, holds.get(set.id), hidden)
    const scores = surveyed.get(change.id)
    const events = scores === undefined ? timelineEvents(asChanged(change)) : [scores ?? []].flat()
    return events.toReversed().map((event) => ({
      changeId: change.id,
      changeSetId: set.id,
      at: set.at,
      author: set.author,
      reason: reasonConcerns(about, teryt) ? reason : null,
      file,
      replaces: aboutInvitation(event) ? replaced(change.fields, names) : null,
      fields: fieldsOf(change, names, hidden),
      ...event,
      figures: withSubject(change, event.figures, names),
    }))
  })
}

const asChanged = ({ tableName, action, fields }: RecordChangeRow) => ({
  ...{ table: tableName, action, fields },
})

const aboutInvitation = ({ event, figures }: TimelineEvent): boolean =>
  event === 'invited' ||
  event === 'placeGiven' ||
  event === 'placeLost' ||
  (event === 'undone' && figures.step === 'invited')

/** The JST whose place was filled by an invitation or by one that waited, or would have filled had it not been taken back. */
function replaced(
  { replacesJstId: [before, after] = [null, null] }: RecordChangeRow['fields'],
  names: RecordNames,
) {
  const teryt = after ?? before
  return typeof teryt === 'string' ? { teryt, name: names.byId(teryt) } : null
}
