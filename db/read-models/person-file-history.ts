import { and, asc, eq, getTableName, inArray } from 'drizzle-orm'
import type { ReadDb } from '../columns.ts'
import { studyVisitPerson } from '../schema/analysis.ts'
import { changeSet, recordChange } from '../schema/history.ts'
import { person } from '../schema/people.ts'
import { privacyRequest } from '../schema/privacy.ts'
import { attendance, certificate, trainingSignup } from '../schema/training.ts'
import { unsealed } from '../sealed.ts'
import { bondsOf } from './person-bonds.ts'
import { saidInFile, says } from './person-file-said.ts'

/** Bonds whose records go without a trace but in the history: a presence or a sign-up undone. */
const removable = [attendance, trainingSignup, studyVisitPerson, privacyRequest].map((table) =>
  getTableName(table),
)

const ownAffairs: ReadonlySet<string> = new Set(['programmeId', 'searchable', 'ordinal'])

/**
 * What was done to a person's records and to what is attached to them, oldest first: when, by
 * which procedure, each field before and after. Values that are sealed are opened with the
 * person's own key; what was forgotten stays a mark. Records that a field points at are said by
 * their names, but another person only as another person; who of the office did it is not said
 * (RODO art. 15(4): nothing about anybody else).
 */
export async function historyInFile(db: ReadDb, personId: string, mergedIds: readonly string[]) {
  const own = [personId, ...mergedIds]
  const bonds = await bondsOf(db, personId)
  const ids: Record<string, string[]> = {
    [getTableName(person)]: own,
    [getTableName(attendance)]: bonds.attendance.map(({ id }) => id),
    [getTableName(trainingSignup)]: bonds.signups.map(({ id }) => id),
    [getTableName(certificate)]: bonds.certificates.map(({ id }) => id),
    [getTableName(studyVisitPerson)]: bonds.visits.map(({ id }) => id),
    [getTableName(privacyRequest)]: bonds.requests.map(({ id }) => id),
  }
  for (const { tableName, recordId } of await removedOf(db, own)) ids[tableName]?.push(recordId)
  const rows = []
  for (const [tableName, recordIds] of Object.entries(ids)) {
    const which = and(
      eq(recordChange.tableName, tableName),
      inArray(recordChange.recordId, [...new Set(recordIds)]),
    )
    rows.push(
      ...(await db
        .select({ at: changeSet.at, procedure: changeSet.procedure, change: recordChange })
        .from(recordChange)
        .innerJoin(changeSet, eq(changeSet.id, recordChange.changeSetId))
        .where(which)
        .orderBy(asc(changeSet.at), asc(recordChange.ordinal))),
    )
  }
  const open = await unsealed(
    db,
    rows.map(({ change }) => change),
  )
  const said = await saidInFile(db, personId, mergedIds)
  return rows
    .map(({ at, procedure, change }, place) => ({
      at,
      procedure,
      ordinal: change.ordinal,
      table: change.tableName,
      action: change.action,
      fields: Object.entries(open[place]?.fields ?? {})
        .filter(([field, values]) => !ownAffairs.has(field) && values.some(says))
        .map(([field, [before, after]]) => ({
          field,
          before: said(field, before),
          after: said(field, after),
        })),
    }))
    .filter(({ fields }) => fields.length > 0)
    .sort((one, other) => one.at.localeCompare(other.at) || one.ordinal - other.ordinal)
}

/** Attached records of these people that are gone: the history alone tells of them. */
async function removedOf(db: ReadDb, people: readonly string[]) {
  const rows = await db
    .select()
    .from(recordChange)
    .where(and(inArray(recordChange.tableName, removable), eq(recordChange.action, 'delete')))
  return rows.filter(({ fields }) => people.includes(String(fields.personId?.[0])))
}
