import { issuedKinds, templateKinds } from '#db/values/issued-document.ts'
import {
  count,
  day,
  flag,
  index,
  instant,
  json,
  oneOf,
  record,
  ref,
  table,
  text,
  uniqueIndex,
} from '../columns.ts'
import { account } from './account.ts'
import { jst } from './jst.ts'
import { programme } from './programme.ts'

/** A letter or an agreement that the office writes in Word, with fields to be filled in. */
export const documentTemplate = table(
  'document_template',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    name: text().notNull(),
    kind: oneOf(templateKinds).notNull(),
    /** The fields it asks for, as they were found at upload. */
    askedFields: json<readonly string[]>().notNull(),
    active: flag().notNull(),
    /** One of the templates that come with the app, as it came: the office has yet to make it its own. */
    isProposed: flag().notNull(),
    fileName: text().notNull(),
    fileType: text().notNull(),
    fileSize: count().notNull(),
    fileSha256: text().notNull(),
  },
  (t) => [index('document_template_by_programme').on(t.programmeId)],
)

/** A paper that was given out: its number, for whom, from which data, and the file itself. */
export const issuedDocument = table(
  'issued_document',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    year: count().notNull(),
    /** Its place among those of the year. */
    ordinal: count().notNull(),
    number: text().notNull(),
    kind: oneOf(issuedKinds).notNull(),
    title: text().notNull(),
    forWhom: text().notNull(),
    jstId: ref(() => jst.id),
    templateId: ref(() => documentTemplate.id),
    /** The data stand as at the end of this day. */
    dataDay: day().notNull(),
    issuedOn: day().notNull(),
    issuedAt: instant().notNull(),
    issuedById: ref(() => account.id).notNull(),
    /** Why it is withdrawn; empty while it stands. */
    withdrawReason: text().notNull(),
    /** Ids of the people on record whose names the file prints, gone from the records or not. */
    namedPeople: json<readonly string[]>().notNull(),
    /** The day on which its file went with the data of one of them; null while it is kept. */
    fileRemovedOn: day(),
    fileName: text().notNull(),
    fileType: text().notNull(),
    fileSize: count().notNull(),
    fileSha256: text().notNull(),
  },
  (t) => [
    uniqueIndex('issued_document_number').on(t.programmeId, t.year, t.ordinal),
    index('issued_document_by_jst').on(t.jstId),
  ],
)
