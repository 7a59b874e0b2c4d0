import { privacyOutcomes, privacyRequestKinds } from '#db/values/privacy.ts'
import {
  count,
  day,
  index,
  instant,
  oneOf,
  record,
  ref,
  table,
  text,
  uniqueIndex,
} from '../columns.ts'
import { programme } from './programme.ts'

/** A version of the information clause that people are given; never changed once given. */
export const informationClause = table(
  'information_clause',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    ordinal: count().notNull(),
    validFrom: day().notNull(),
    text: text().notNull(),
  },
  (t) => [uniqueIndex('information_clause_ordinal').on(t.programmeId, t.ordinal)],
)

/** What the office decided about personal data, one for each programme. */
export const privacyRules = table(
  'privacy_rules',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    /** The last day on which the records must be kept, as the institution announced it. */
    retainUntil: day(),
    retentionBasis: text().notNull(),
  },
  (t) => [uniqueIndex('privacy_rules_by_programme').on(t.programmeId)],
)

/** What a person asked of the office; answered within a month (RODO art. 12). */
export const privacyRequest = table(
  'privacy_request',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    /** The person on record; null for somebody else. */
    personId: text(),
    subject: text().notNull(),
    kind: oneOf(privacyRequestKinds).notNull(),
    receivedOn: day().notNull(),
    /** The clock extended by up to two months, with the reason told to the person. */
    extendedTo: day(),
    extensionReason: text().notNull(),
    answeredOn: day(),
    outcome: oneOf(privacyOutcomes),
    answer: text().notNull(),
  },
  (t) => [index('privacy_request_by_programme').on(t.programmeId, t.receivedOn)],
)

/** A personal data breach; reported within 72 hours of becoming aware of it (RODO art. 33). */
export const privacyBreach = table(
  'privacy_breach',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    noticedAt: instant().notNull(),
    happened: text().notNull(),
    people: count().notNull(),
    measures: text().notNull(),
    reportedAt: instant(),
    /** Why it need not be reported. */
    notReportedReason: text().notNull(),
    peopleToldOn: day(),
    closedOn: day(),
  },
  (t) => [index('privacy_breach_by_programme').on(t.programmeId, t.noticedAt)],
)
