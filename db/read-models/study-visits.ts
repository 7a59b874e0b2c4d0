import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { fold } from '#db/values/fold.ts'
import type { ReadDb } from '../columns.ts'
import { studyVisit, studyVisitPerson } from '../schema/analysis.ts'
import { expenseDocument } from '../schema/expense.ts'
import { jst } from '../schema/jst.ts'
import { person } from '../schema/people.ts'
import { fileOf } from '../stores/kept-file.ts'
import { visitsOf } from '../stores/study-visit.ts'

const told = {
  id: expenseDocument.id,
  number: expenseDocument.number,
  subject: expenseDocument.subject,
}

/** The visits of a programme, the latest first, with who went and the document of the cost. */
export async function studyVisits(db: ReadDb, programmeId: string) {
  const visits = await visitsOf(db, programmeId)
  const ids = visits.flatMap(({ documentId }) => documentId ?? [])
  const documents = await db
    .select(told)
    .from(expenseDocument)
    .where(inArray(expenseDocument.id, ids))
  const byId = new Map(documents.map((row) => [row.id, row]))
  const travellers = Map.groupBy(await travellersIn(db, programmeId), ({ visitId }) => visitId)
  return visits.map(({ documentId, fileName, fileType, fileSize, fileSha256, ...visit }) => ({
    id: visit.id,
    version: visit.version,
    region: visit.region,
    host: visit.host,
    from: visit.from,
    to: visit.to,
    purpose: visit.purpose,
    reportOn: visit.reportOn,
    report: visit.report,
    document: byId.get(documentId ?? '') ?? null,
    file: fileOf({ fileName, fileType, fileSize, fileSha256 }),
    people: (travellers.get(visit.id) ?? [])
      .map(({ visitId: _, ...one }) => one)
      .toSorted(byLastName),
  }))
}

/** The visit that names a document as its cost; null where none does. */
export async function visitOfDocument(db: ReadDb, documentId: string) {
  const { region, host, from } = studyVisit
  const [row] = await db
    .select({ region, host, from })
    .from(studyVisit)
    .where(eq(studyVisit.documentId, documentId))
    .limit(1)
  return row ?? null
}

const { compare } = new Intl.Collator('pl')
/** In the order in which they are written: the last name first. */
const byLastName = (one: Named, other: Named) =>
  compare(one.lastName, other.lastName) || compare(one.firstName, other.firstName)

interface Named {
  readonly firstName: string
  readonly lastName: string
}

const travellersIn = async (db: ReadDb, programmeId: string) =>
  db
    .select({
      visitId: studyVisitPerson.visitId,
      id: person.id,
      firstName: person.firstName,
      lastName: person.lastName,
      panel: person.panel,
      teryt: person.jstId,
      jstName: jst.name,
    })
    .from(studyVisitPerson)
    .innerJoin(studyVisit, eq(studyVisit.id, studyVisitPerson.visitId))
    .innerJoin(person, eq(person.id, studyVisitPerson.personId))
    .innerJoin(jst, eq(jst.id, person.jstId))
    .where(eq(studyVisit.programmeId, programmeId))

const documentsShown = 12

/** Documents of a programme by part of their number, contractor or subject, the newest first. */
export const documentsLike = async (db: ReadDb, programmeId: string, q: string) =>
  db
    .select(told)
    .from(expenseDocument)
    .where(
      and(
        eq(expenseDocument.programmeId, programmeId),
        sql`instr(${expenseDocument.searchable}, ${fold(q)}) > 0`,
      ),
    )
    .orderBy(sql`${expenseDocument.issuedOn} desc`, asc(expenseDocument.id))
    .limit(documentsShown)
