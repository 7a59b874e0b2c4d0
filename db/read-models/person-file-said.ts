import { eq } from 'drizzle-orm'
import type { ReadDb } from '../columns.ts'
import { studyVisit } from '../schema/analysis.ts'
import { informationClause } from '../schema/privacy.ts'
import { certificate, training, trainingDay } from '../schema/training.ts'
import { isSealed } from '../sealed.ts'
import { listJsts } from '../stores/jst.ts'

/** A value of the history as a person's file says it; codes are put into words by the file. */
export type Said =
  | { readonly kind: 'nothing' | 'forgotten' | 'thisRecord' | 'mergedRecord' | 'anotherPerson' }
  | { readonly kind: 'value' | 'name' | 'clause'; readonly text: string }

/** Whether a value says anything: a new record says of many fields only that they are empty. */
export const says = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && value !== false && value !== 0

/** Fields that point at people. */
const people: ReadonlySet<string> = new Set(['personId', 'replacesId', 'mergedIntoId'])

/**
 * How a person's file says a value of the history: what a field points at by its name, another
 * person only as another person, and a mark for what was forgotten.
 */
export async function saidInFile(db: ReadDb, personId: string, mergedIds: readonly string[]) {
  const names = await namesInFile(db, personId)
  const clauses = new Map(
    (await db.select().from(informationClause)).map(({ id, ordinal }) => [id, String(ordinal)]),
  )
  return (field: string, value: unknown): Said => {
    if (!says(value)) return { kind: 'nothing' }
    if (isSealed(value)) return { kind: 'forgotten' }
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    if (people.has(field)) {
      if (text === personId) return { kind: 'thisRecord' }
      return { kind: mergedIds.includes(text) ? 'mergedRecord' : 'anotherPerson' }
    }
    if (field === 'clauseId') return { kind: 'clause', text: clauses.get(text) ?? '' }
    if (field.endsWith('Id')) return { kind: 'name', text: names.get(text) ?? '' }
    return { kind: 'value', text }
  }
}

/** What the records that a person's history points at are called, by their ids. */
async function namesInFile(db: ReadDb, personId: string): Promise<ReadonlyMap<string, string>> {
  const days = await db
    .select({ id: trainingDay.id, on: trainingDay.on, subject: training.subject })
    .from(trainingDay)
    .innerJoin(training, eq(training.id, trainingDay.trainingId))
  const trainings = await db.select({ id: training.id, name: training.subject }).from(training)
  const visits = await db.select({ id: studyVisit.id, name: studyVisit.region }).from(studyVisit)
  const certificates = await db
    .select({ id: certificate.id, name: certificate.number })
    .from(certificate)
    .where(eq(certificate.personId, personId))
  return new Map([
    ...(await listJsts(db)).map(({ id, name }) => [id, name] as const),
    ...days.map(({ id, on, subject }) => [id, `${subject}, ${on}`] as const),
    ...[...trainings, ...visits, ...certificates].map(({ id, name }) => [id, name] as const),
  ])
}
