import type { Tx } from '#db/audit.ts'
import type { ReadDb } from '#db/columns.ts'
import { markedTraining, peopleImportFacts } from '#db/read-models/people-import-facts.ts'
import { RefusedError, refused } from '#db/refused-error.ts'
import { type JudgedPerson, judgePeople } from '#db/rules/people-import.ts'
import { decidePeopleColumns, guessPeopleColumns } from '#db/rules/people-import-columns.ts'
import type { PersonWrite } from '#db/rules/people-import-person.ts'
import { addAttendance } from '#db/stores/attendance.ts'
import { addPerson, savePerson } from '#db/stores/people.ts'
import { programmeById } from '#db/stores/programme.ts'
import { trainingById } from '#db/stores/training.ts'
import { type Day, type Instant, instantOf } from '#db/values/day.ts'
import type { PeopleImportField, PeopleMapping } from '#db/values/people-import.ts'
import type { ImportChoice } from '#db/values/recruitment-import.ts'
import { allow, type Refusal, refuse } from '#db/values/refusal.ts'
import type { peopleImport as contract, PeoplePreview } from '../contract/people-import.ts'
import type { HandlersOf } from '../define.ts'
import type { Tell } from '../host/long-works.ts'
import { readSpreadsheet } from '../imports/read-spreadsheet.ts'
import type { Sheet } from '../imports/sheet.ts'
import type { Office } from '../office.ts'

type Handlers = HandlersOf<typeof contract>

/** A list of people kept between the preview and the import. */
interface PeopleFile {
  readonly kind: 'people'
  readonly name: string
  readonly sheet: Sheet
  readonly mapping: PeopleMapping
}

/** What the person said about a file. */
interface Said {
  readonly programmeId: string
  readonly choices: readonly ImportChoice[]
  readonly trainingId: string | null
  readonly leftOut: ReadonlySet<number>
}

/** Lists of people with their presence: read, judged, written in one change. */
export const peopleImport: Handlers = {
  preview: async ({ read, input, today, office }) => {
    const { name } = input.file
    const bytes = new Uint8Array(await input.file.arrayBuffer())
    const decision = await readSpreadsheet({ name, bytes })
    if (!decision.ok) throw new RefusedError(decision.refusal)
    const sheet = decision.value
    const mapping = guessPeopleColumns(sheet.rows)
    const file: PeopleFile = { kind: 'people', name, sheet, mapping }
    const { programmeId } = input
    const said = { programmeId, choices: [], trainingId: null, leftOut: new Set<number>() }
    const judging = await read((db) => judged(db, file, mapping, said, today))
    return previewOf(office.previews.keep(file), file, mapping, judging)
  },

  remap: async ({ read, input, today, office }) => {
    const { previewId, fields, leftOut, ...said } = input
    const file = keptFile(office, previewId)
    const mapping = corrected(file.mapping, fields)
    const judging = await read((db) =>
      judged(db, file, mapping, { ...said, leftOut: new Set(leftOut) }, today),
    )
    return previewOf(previewId, file, mapping, judging)
  },

  run: (call) => call.office.works.run(call.input.ticket, (tell) => written(call, tell)),
}

/** Judges once more inside the transaction and writes the rows that the person kept. */
async function written(
  { tx, db, input, today, now, office }: Parameters<Handlers['run']>[0],
  tell: Tell,
): ReturnType<Handlers['run']> {
  const { previewId, fields, lines, ticket: _, ...said } = input
  const file = keptFile(office, previewId)
  const mapping = corrected(file.mapping, fields)
  const kept = new Set(lines)
  // A row that is not kept takes no place and is nobody's twin.
  const leftOut = new Set(file.sheet.rows.map(({ line }) => line).filter((at) => !kept.has(at)))
  const judging = await judged(db, file, mapping, { ...said, leftOut }, today)
  if (judging.columnsRefused !== null) return { ok: false, refusal: judging.columnsRefused }
  const byLine = new Map(judging.people.map((one) => [one.row.line, one]))
  const writtenAt = instantOf(now)
  const done = { new: 0, changed: 0, marked: 0 }
  for (const [at, line] of [...kept].entries()) {
    await tell({ done: at, total: kept.size })
    const one = byLine.get(line)
    if (one?.row.verdict === 'refused' || one?.row.verdict === 'noPlace') {
      return { ok: false, refusal: one.row.refusal }
    }
    const ready = one?.row.verdict === 'new' || one?.row.verdict === 'changed'
    if (one === undefined || one.write === null || !ready) {
      return refuse('import.rowNotReady', { line })
    }
    await write(tx, said.programmeId, one.write, writtenAt)
    if (one.row.verdict === 'new') done.new += 1
    else done.changed += 1
    done.marked += one.write.days.length
  }
  await tell({ done: kept.size, total: kept.size })
  tx.because(file.name)
  const { changeSetId } = tx
  return allow({ changeSetId, created: done.new, changed: done.changed, marked: done.marked })
}

async function write(tx: Tx, programmeId: string, what: PersonWrite, at: Instant): Promise<void> {
  const { id } =
    what.kind === 'save'
      ? await savePerson(tx, what.id, what.version, what.patch)
      : await addPerson(tx, { programmeId, jstId: what.teryt, ...what.fields, ...untold })
  for (const trainingDayId of what.days) {
    await addAttendance(tx, { trainingDayId, personId: id, at, source: 'import' })
  }
}

/** What a list of people does not say of somebody new. */
const untold = {
  minority: null,
  homelessness: null,
  disability: null,
  disadvantage: null,
  leftOn: null,
  leaveReason: '',
  situationOnLeaving: '',
  result: '',
  resultOn: null,
  replacesId: null,
  mergedIntoId: null,
  clauseId: null,
  clauseGivenOn: null,
  holdReason: '',
  pseudonymisedOn: null,
} as const

function keptFile(office: Office, previewId: string): PeopleFile {
  const file = office.previews.get(previewId)
  const ours = typeof file === 'object' && file !== null && 'kind' in file
  if (!ours || file.kind !== 'people') throw refused('import.previewGone')
  return file as PeopleFile
}

function corrected(
  guess: PeopleMapping,
  fields: readonly (PeopleImportField | null)[],
): PeopleMapping {
  const columns = guess.columns.map((column, at) => ({ ...column, field: fields[at] ?? null }))
  return { ...guess, columns }
}

interface Judging {
  readonly columnsRefused: Refusal | null
  readonly training: PeoplePreview['training']
  readonly people: readonly JudgedPerson[]
}

/** Columns that cannot be used are part of the answer: the person sees them and corrects them. */
async function judged(
  db: ReadDb,
  { sheet }: PeopleFile,
  mapping: PeopleMapping,
  said: Said,
  today: Day,
): Promise<Judging> {
  const programme = await programmeById(db, said.programmeId)
  const row = said.trainingId === null ? null : await trainingById(db, said.trainingId)
  const training = row === null ? null : await markedTraining(db, row)
  const named =
    row === null || training === null
      ? null
      : { id: row.id, subject: row.subject, days: training.days }
  const usable = decidePeopleColumns(mapping, named)
  if (!usable.ok) return { columnsRefused: usable.refusal, training: named, people: [] }
  const facts = await peopleImportFacts(db, programme, training, today)
  const { choices, leftOut } = said
  const people = judgePeople(sheet.rows, mapping, { ...facts, ...usable.value, choices, leftOut })
  return { columnsRefused: null, training: named, people }
}

const previewOf = (
  previewId: string,
  { name, sheet }: PeopleFile,
  mapping: PeopleMapping,
  { columnsRefused, training, people }: Judging,
): PeoplePreview => ({
  previewId,
  file: {
    name,
    format: sheet.format,
    sheetName: sheet.sheetName,
    encoding: sheet.encoding ?? null,
    delimiter: sheet.delimiter ?? null,
    rows: sheet.rows.length,
  },
  mapping,
  columnsRefused,
  training,
  rows: people.map(({ row }) => row),
})
