import { count, day, index, record, ref, table, text, uniqueIndex } from '../columns.ts'
import { contractor, expenseDocument } from './expense.ts'
import { jst } from './jst.ts'
import { person } from './people.ts'
import { programme } from './programme.ts'

/** A file kept with a record; its bytes are in `attachment_content` under the checksum. */
const file = {
  fileName: text(),
  fileType: text(),
  fileSize: count(),
  fileSha256: text(),
}

/** The commissioned Analysis of the voivodeship (no JST), or the opening report of a JST. */
export const openingReport = table(
  'opening_report',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    /** Null for the Analysis of the whole voivodeship. */
    jstId: ref(() => jst.id),
    contractorId: ref(() => contractor.id),
    orderedOn: day(),
    dueOn: day(),
    receivedOn: day(),
    acceptedOn: day(),
    remarks: text().notNull(),
    ...file,
  },
  (t) => [uniqueIndex('opening_report_once').on(t.programmeId, t.jstId)],
)

/** A visit to another region to see good practice. */
export const studyVisit = table(
  'study_visit',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    region: text().notNull(),
    host: text().notNull(),
    from: day().notNull(),
    to: day().notNull(),
    purpose: text().notNull(),
    /** The document of its cost. */
    documentId: ref(() => expenseDocument.id),
    reportOn: day(),
    report: text().notNull(),
    ...file,
  },
  (t) => [index('study_visit_by_programme').on(t.programmeId, t.from)],
)

/** A person on a study visit. */
export const studyVisitPerson = table(
  'study_visit_person',
  {
    ...record,
    visitId: ref(() => studyVisit.id).notNull(),
    personId: ref(() => person.id).notNull(),
  },
  (t) => [uniqueIndex('study_visit_person_once').on(t.visitId, t.personId)],
)
