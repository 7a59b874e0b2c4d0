import type { Instant } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { isReversible, makesSteps, namesFile, reasonConcerns } from '../rules/history.ts'
import {
  type StepTaken,
  stepsTaken,
  type TimelineEvent,
  timelineEvents,
} from '../rules/timeline.ts'
import type { FieldChange } from '../schema/history.ts'
import { isSealed } from '../sealed.ts'
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
import { movesIn } from './budget-names.ts'
import { type RecordNames, recordNames } from './record-names.ts'

const shownAtOnce = 500

/** Fields that say which record it is, or where it stands among others; its name says it. */
const ownAffairs: ReadonlySet<string> = new Set(['jstId', 'attempt', 'ordinal'])
/** What stands for a value that identifies a person: that it was there, not what it was. */
const sealedMark = '•••'
/** Whether a field points at another record by its id. */
const isPointer = (field: string): boolean => field.endsWith('Id')

/** Change sets before a moment, newest first, each with what took it back. */
export async function historyPage(db: ReadDb, before: Instant | null, limit: number) {
  return described(db, await listChangeSets(db, before, limit))
}

/** One change set with its first records, named so that a person recognises them. */
export async function historyEntry(db: ReadDb, id: string) {
  const row = await changeSetById(db, id)
  const changes = await changesOfSet(db, id, shownAtOnce)
  const names = await recordNames(db, changes)
  const [set] = await described(db, [row])
  if (set === undefined) throw new Error('One set in, one set out')
  return {
    set,
    changes: changes.map((change) => ({
      id: change.id,
      table: change.tableName,
      recordId: change.recordId,
      label: names.of(change),
      action: change.action,
      fields: fieldsOf(change.fields, names),
    })),
    more: Math.max(0, row.records - changes.length),
  }
}

/** The sets as a person reads them: what they are about, and what became of them. */
async function described(db: ReadDb, rows: readonly ChangeSetRow[]) {
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
      subject: change === undefined ? '' : names.of(change),
      ...reasonOrFile(row),
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

/** Why a set was made; an import keeps the name of its file in that place. */
const reasonOrFile = ({ procedure, reason }: ChangeSetRow) =>
  namesFile(procedure) ? { reason: null, file: reason } : { reason, file: null }

/** Everything that happened to a JST, newest first, in words of the office. */
export async function jstTimeline(db: ReadDb, programmeId: string, teryt: string) {
  const rows = await changesOfJst(db, teryt)
  const first = await firstChanges(db, [...new Set(rows.map(({ set }) => set.id))])
  const names = await recordNames(
    db,
    rows.map(({ change }) => change),
  )
  return rows
    .filter(({ change }) => change.programmeId === null || change.programmeId === programmeId)
    .flatMap(({ change, set }) => {
      const about = { procedure: set.procedure, of: first.get(set.id)?.jstId ?? null }
      const { reason, file } = reasonOrFile(set)
      return timelineEvents({
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
          reason: reasonConcerns(about, teryt) ? reason : null,
          file,
          replaces: aboutInvitation(event) ? replaced(change.fields, names) : null,
          fields: fieldsOf(change.fields, names),
          ...event,
          figures: withSubject(change, event.figures, names),
        }))
    })
}

/**
 * Whom a change of a person is about, by the name of today: the one of then is sealed; and which
 * training a JST was invited to.
 */
function withSubject(
  change: RecordChangeRow,
  figures: TimelineEvent['figures'],
  names: RecordNames,
) {
  const { trainingId: [before, after] = [null, null] } = change.fields
  const training = after ?? before
  if (change.tableName === 'training_invitation' && typeof training === 'string') {
    return { training: names.byId(training), ...figures }
  }
  if (change.tableName !== 'person') return figures
  const name = names.byId(change.recordId)
  return name === change.recordId ? figures : { person: name, ...figures }
}

const aboutInvitation = ({ event, figures }: TimelineEvent): boolean =>
  event === 'invited' ||
  event === 'placeGiven' ||
  event === 'placeLost' ||
  (event === 'undone' && figures.step === 'invited')

/** The JST whose place was filled by an invitation or by one that waited, or would have filled had it not been taken back. */
function replaced({ replacesJstId: [before, after] = [null, null] }: Fields, names: RecordNames) {
  const teryt = after ?? before
  return typeof teryt === 'string' ? { teryt, name: names.byId(teryt) } : null
}

type Fields = Readonly<Record<string, FieldChange>>

/** A transfer's moves by the names of their lines, and its verdict without the figures. */
function named(field: string, value: unknown, names: RecordNames): unknown {
  if (field === 'moves') {
    return movesIn(value).map(({ fromLineId, toLineId, amount }) => ({
      from: names.byId(fromLineId),
      to: names.byId(toLineId),
      amount,
    }))
  }
  const judged = field === 'verdict' && typeof value === 'object' && value !== null
  return judged && 'verdict' in value ? value.verdict : value
}

function fieldsOf(fields: Fields, names: RecordNames) {
  return Object.entries(fields)
    .filter(([field]) => !ownAffairs.has(field))
    .map(([field, [before, after]]) => {
      const text = (value: unknown) => {
        if (value === null || value === undefined) return null
        if (isSealed(value)) return sealedMark
        if (typeof value !== 'string') return JSON.stringify(named(field, value, names))
        return isPointer(field) ? names.byId(value) : value
      }
      return { field, before: text(before), after: text(after) }
    })
}
