import { inArray, type SQLWrapper, sql } from 'drizzle-orm'
import type { ReadDb, RecordsTable } from '../columns.ts'
import { account } from '../schema/account.ts'
import { budgetLine, budgetTask } from '../schema/budget.ts'
import { contractor, expenseDocument, supplierContract } from '../schema/expense.ts'
import { jst, powiat } from '../schema/jst.ts'
import {
  benchmark,
  programme,
  programmeContact,
  stage,
  stageDeliverable,
} from '../schema/programme.ts'
import { implementationPlan, implementationTask, rankingRules } from '../schema/volunteer.ts'
import type { RecordChangeRow } from '../stores/history.ts'
import { budgetNames } from './budget-names.ts'
import { claimNames } from './claim-names.ts'
import { expenseNames } from './expense-names.ts'

/** What records are called, so that a person recognises them. */
export interface RecordNames {
  /** The record that a change is about. */
  of(change: RecordChangeRow): string
  /** The record that another one points at, by its id; the id itself where it is gone. */
  byId(id: string): string
}

const nameFields = ['name', 'title', 'text', 'number', 'agreementNumber'] as const
/** What a record that is gone and had no name belonged to, the nearest first. */
const ownerFields = ['documentId', 'lineId', 'contractorId'] as const

/** Ids asked for at once: a statement binds at most 32766 values. */
const idsAtOnce = 1_000

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
  const ids = [...new Set(changes.flatMap(idsIn))]
  const names = new Map<string, string>()
  for (let start = 0; start < ids.length; start += idsAtOnce) {
    for (const { id, name } of await named(db, ids.slice(start, start + idsAtOnce))) {
      names.set(id, name)
    }
  }
  for (const [id, name] of await expenseNames(db, changes)) names.set(id, name)
  for (const [id, name] of await budgetNames(db, changes)) names.set(id, name)
  for (const [id, name] of await claimNames(db, changes)) names.set(id, name)
  return {
    of: (change) =>
      names.get(change.jstId ?? change.recordId) ??
      names.get(change.recordId) ??
      lastName(change) ??
      ownerName(change, names) ??
      change.recordId,
    byId: (id) => names.get(id) ?? id,
  }
}

/** The record itself, its JST, and every record that a field points or pointed at. */
function idsIn({ recordId, jstId, fields }: RecordChangeRow): readonly string[] {
  const pointed = Object.entries(fields)
    .filter(([field]) => field.endsWith('Id'))
    .flatMap(([, values]) => values.filter((value) => typeof value === 'string'))
  return [recordId, ...(jstId === null ? [] : [jstId]), ...pointed]
}

/** A city with powiat rights is in two tables; the last one, the JST that it is, names it. */
async function named(db: ReadDb, ids: readonly string[]) {
  const of = (table: RecordsTable, name: SQLWrapper) =>
    db
      .select({ id: sql<string>`${table.id}`, name: sql<string>`${name}` })
      .from(table)
      .where(inArray(table.id, [...ids]))
  const rows = await Promise.all([
    of(account, account.name),
    of(programme, programme.title),
    of(programmeContact, programmeContact.name),
    of(stage, stage.name),
    of(stageDeliverable, stageDeliverable.text),
    of(benchmark, benchmark.name),
    of(powiat, powiat.name),
    of(budgetTask, budgetTask.name),
    of(budgetLine, budgetLine.name),
    of(contractor, contractor.name),
    of(supplierContract, supplierContract.number),
    of(expenseDocument, expenseDocument.number),
    of(implementationPlan, jstNameOf(implementationPlan.jstId)),
    of(implementationTask, implementationTask.text),
    of(rankingRules, programmeTitleOf(rankingRules.programmeId)),
    of(jst, sql`${jst.name} || ' (' || ${jst.id} || ')'`),
  ])
  return rows.flat()
}

const jstNameOf = (id: SQLWrapper) =>
  sql`(select ${jst.name} || ' (' || ${jst.id} || ')' from ${jst} where ${jst.id} = ${id})`
const programmeTitleOf = (id: SQLWrapper) =>
  sql`(select ${programme.title} from ${programme} where ${programme.id} = ${id})`

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
