import { getTableColumns, getTableName, inArray, type SQLWrapper, sql } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import type { ReadDb, RecordsTable } from '../columns.ts'
import { recordTables } from '../engine/record-tables.ts'
import { inParts } from '../in-parts.ts'
import { account } from '../schema/account.ts'
import { budgetLine, budgetTask } from '../schema/budget.ts'
import { approvedAnswer, deskRules, enquiry, enquiryTopic, followUp } from '../schema/desk.ts'
import { contractor, expenseDocument, supplierContract } from '../schema/expense.ts'
import {
  deliverable,
  implementationCertificate,
  implementingRules,
  standardElement,
  surveyCriterion,
} from '../schema/implementing.ts'
import { indicator, indicatorSnapshot, indicatorValue, snapshotValue } from '../schema/indicator.ts'
import { documentTemplate, issuedDocument } from '../schema/issued-document.ts'
import { jst, powiat } from '../schema/jst.ts'
import { mentor, mentorVisit, visitStep } from '../schema/mentor.ts'
import { person } from '../schema/people.ts'
import {
  benchmark,
  programme,
  programmeContact,
  stage,
  stageDeliverable,
} from '../schema/programme.ts'
import {
  certificate,
  training,
  trainingDay,
  trainingSeries,
  trainingSignup,
} from '../schema/training.ts'
import { implementationPlan, implementationTask, rankingRules } from '../schema/volunteer.ts'
import type { RecordChangeRow } from '../stores/history.ts'
import { analysisNames } from './analysis-names.ts'
import { budgetNames } from './budget-names.ts'
import { claimNames } from './claim-names.ts'
import { expenseNames } from './expense-names.ts'
import { privacyNames } from './privacy-names.ts'

/** What records are called, so that a person recognises them. */
export interface RecordNames {
  /** The record that a change is about. */
  of(change: RecordChangeRow): string
  /** The record that another one points at, by its id; the id itself where it is gone. */
  byId(id: string): string
}

const nameFields = ['name', 'title', 'text', 'number', 'agreementNumber'] as const
/** What a record that is gone and had no name belonged to, the nearest first. */
const ownerFields = ['documentId', 'lineId', 'contractorId', 'personId'] as const

const jstNameOf = (id: SQLWrapper) =>
  sql`(select ${jst.name} || ' (' || ${jst.id} || ')' from ${jst} where ${jst.id} = ${id})`
const programmeTitleOf = (id: SQLWrapper) =>
  sql`(select ${programme.title} from ${programme} where ${programme.id} = ${id})`

/**
 * Tables whose records have a name of their own. A city with powiat rights is in two of them;
 * the last one, the JST that it is, names it.
 */
const named: readonly { readonly table: RecordsTable; readonly name: SQLWrapper }[] = [
  { table: account, name: account.name },
  { table: programme, name: programme.title },
  { table: programmeContact, name: programmeContact.name },
  { table: stage, name: stage.name },
  { table: stageDeliverable, name: stageDeliverable.text },
  { table: benchmark, name: benchmark.name },
  { table: powiat, name: powiat.name },
  { table: budgetTask, name: budgetTask.name },
  { table: budgetLine, name: budgetLine.name },
  { table: contractor, name: contractor.name },
  { table: supplierContract, name: supplierContract.number },
  { table: expenseDocument, name: expenseDocument.number },
  {
    table: person,
    // As `spokenName` has it: a pseudonym keeps the order of lists.
    name: sql`iif(${person.pseudonymisedOn} IS NULL, ${person.firstName} || ' ' || ${person.lastName}, ${person.lastName} || ' ' || ${person.firstName})`,
  },
  { table: training, name: training.subject },
  { table: trainingSeries, name: trainingSeries.name },
  { table: trainingDay, name: trainingDay.on },
  { table: certificate, name: certificate.number },
  { table: implementationPlan, name: jstNameOf(implementationPlan.jstId) },
  { table: implementationTask, name: implementationTask.text },
  { table: mentor, name: mentor.name },
  {
    table: mentorVisit,
    name: sql`${jstNameOf(mentorVisit.jstId)} || ', ' || ${mentorVisit.plannedOn}`,
  },
  { table: visitStep, name: visitStep.text },
  { table: implementingRules, name: programmeTitleOf(implementingRules.programmeId) },
  {
    table: deliverable,
    name: sql`${deliverable.kind} || iif(${deliverable.language} = '', '', '.' || ${deliverable.language}) || ': ' || ${jstNameOf(deliverable.jstId)}`,
  },
  { table: surveyCriterion, name: surveyCriterion.name },
  { table: rankingRules, name: programmeTitleOf(rankingRules.programmeId) },
  { table: standardElement, name: standardElement.text },
  { table: approvedAnswer, name: approvedAnswer.question },
  { table: enquiryTopic, name: enquiryTopic.name },
  { table: followUp, name: followUp.step },
  { table: deskRules, name: programmeTitleOf(deskRules.programmeId) },
  { table: implementationCertificate, name: implementationCertificate.number },
  { table: indicator, name: sql`${indicator.code} || ' ' || ${indicator.name}` },
  {
    table: indicatorValue,
    name: sql`(select i.code || ' ' || i.name from indicator i where i.id = ${indicatorValue.indicatorId}) || ', ' || ${indicatorValue.on}`,
  },
  { table: indicatorSnapshot, name: indicatorSnapshot.name },
  { table: snapshotValue, name: sql`${snapshotValue.code} || ' ' || ${snapshotValue.name}` },
  { table: documentTemplate, name: documentTemplate.name },
  {
    table: issuedDocument,
    name: sql`${issuedDocument.number} || ', ' || ${issuedDocument.title}`,
  },
  {
    table: trainingSignup,
    name: sql`(select p.first_name || ' ' || p.last_name from person p where p.id = training_signup.person_id)`,
  },
  { table: enquiry, name: sql`'nr ' || ${enquiry.ordinal}` },
  { table: jst, name: sql`${jst.name} || ' (' || ${jst.id} || ')'` },
]

/**
 * Reads what the records of these changes, and those that their fields point at, are called
 * now: a JST and its own records carry its name and TERYT, the others their name, title or
 * text. A record that is gone is called by what it last held. Nothing else is read, so that a
 * long register costs a short history nothing.
 */
export async function recordNames(
  db: ReadDb,
  changes: readonly RecordChangeRow[],
): Promise<RecordNames> {
  const asked = new Map<string, Set<string>>()
  for (const change of changes) {
    for (const { table, id } of pointedAt(change)) {
      const ids = asked.get(table) ?? new Set()
      asked.set(table, ids.add(id))
    }
  }
  const names = new Map<string, string>()
  for (const { table, name } of named) {
    const ids = [...(asked.get(getTableName(table)) ?? [])]
    for (const some of inParts(ids)) {
      const rows = await db
        .select({ id: sql<string>`${table.id}`, name: sql<string>`${name}` })
        .from(table)
        .where(inArray(table.id, [...some]))
      for (const row of rows) names.set(row.id, row.name)
    }
  }
  for (const [id, name] of await expenseNames(db, changes)) names.set(id, name)
  for (const [id, name] of await budgetNames(db, changes)) names.set(id, name)
  for (const [id, name] of await claimNames(db, changes)) names.set(id, name)
  for (const [id, name] of await analysisNames(db, changes)) names.set(id, name)
  for (const [id, name] of await privacyNames(db, changes)) names.set(id, name)
  return {
    of: (change) =>
      // These belong to a JST and are called by a name of their own.
      (ownNamed.has(change.tableName) ? names.get(change.recordId) : undefined) ??
      names.get(change.jstId ?? change.recordId) ??
      names.get(change.recordId) ??
      lastName(change) ??
      ownerName(change, names) ??
      change.recordId,
    byId: (id) => names.get(id) ?? id,
  }
}

/** Tables of a JST's records that are called by more than the JST. */
const ownNamed: ReadonlySet<string> = new Set([
  'person',
  'deliverable',
  'enquiry',
  'issued_document',
])

/** The record itself, its JST, and every record that a field points or pointed at. */
function pointedAt({ tableName, recordId, jstId, fields }: RecordChangeRow) {
  const found = [{ table: tableName, id: recordId }]
  if (jstId !== null) found.push({ table: getTableName(jst), id: jstId })
  for (const [field, values] of Object.entries(fields)) {
    if (!field.endsWith('Id')) continue
    const table = targets().get(`${tableName} ${field}`) ?? loosely.get(field)
    if (table === undefined) continue
    for (const id of values) if (typeof id === 'string') found.push({ table, id })
  }
  return found
}

/** A field that points at a record without the store holding it to it. */
const loosely: ReadonlyMap<string, string> = new Map([
  ['correctsId', getTableName(expenseDocument)],
])

let known: ReadonlyMap<string, string> | undefined

/** Which table each reference of each table points at, as the store holds them. */
function targets(): ReadonlyMap<string, string> {
  known ??= new Map(
    [...recordTables.values()].flatMap((table) => {
      const fields = new Map(
        Object.entries(getTableColumns(table)).map(([field, column]) => [column, field]),
      )
      return getTableConfig(table).foreignKeys.flatMap((key) => {
        const { columns, foreignTable } = key.reference()
        const [field] = columns.flatMap((column) => fields.get(column) ?? [])
        return field === undefined
          ? []
          : [[`${getTableName(table)} ${field}`, getTableName(foreignTable)] as const]
      })
    }),
  )
  return known
}

function lastName(change: RecordChangeRow): string | undefined {
  for (const field of nameFields) {
    const [before, after] = change.fields[field] ?? []
    const value = after ?? before
    if (typeof value === 'string') return value
  }
  return undefined
}

function ownerName(
  { fields }: RecordChangeRow,
  names: ReadonlyMap<string, string>,
): string | undefined {
  for (const field of ownerFields) {
    const [before, after] = fields[field] ?? []
    const name = names.get(String(after ?? before))
    if (name !== undefined) return name
  }
  return undefined
}
