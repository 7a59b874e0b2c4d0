import {
  deliverableKinds,
  deliverableStates,
  phases,
  standardAnswers,
  surveySubjects,
} from '#db/values/implementing.ts'
import {
  count,
  day,
  flag,
  index,
  json,
  oneOf,
  rate,
  record,
  ref,
  table,
  text,
  uniqueIndex,
} from '../columns.ts'
import { contractor } from './expense.ts'
import { jst } from './jst.ts'
import { programme } from './programme.ts'

/** A file kept with a record; its bytes are in `attachment_content` under the checksum. */
const file = {
  fileName: text(),
  fileType: text(),
  fileSize: count(),
  fileSha256: text(),
}

/** What the office decided about implementing, one for each programme. */
export const implementingRules = table(
  'implementing_rules',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    /** Languages of the e-book and of the presentation, as ISO 639-1 codes. */
    languages: json<readonly string[]>().notNull(),
    /** How certificates of implementation are numbered: `{n}`, `{year}`. */
    certificatePattern: text().notNull(),
    signatory: text().notNull(),
    proposed: json<readonly string[]>().notNull(),
  },
  (t) => [uniqueIndex('implementing_rules_by_programme').on(t.programmeId)],
)

/** One deliverable of a JST's package; what was not ordered has no row. */
export const deliverable = table(
  'deliverable',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    jstId: ref(() => jst.id).notNull(),
    kind: oneOf(deliverableKinds).notNull(),
    /** Empty for one that is made once. */
    language: text().notNull(),
    state: oneOf(deliverableStates).notNull(),
    contractorId: ref(() => contractor.id),
    orderedOn: day().notNull(),
    dueOn: day(),
    startedOn: day(),
    receivedOn: day(),
    deliveredOn: day(),
    acceptance: text().notNull(),
    ...file,
  },
  (t) => [uniqueIndex('deliverable_once').on(t.programmeId, t.jstId, t.kind, t.language)],
)

/** An element of the standards of investor service. */
export const standardElement = table(
  'standard_element',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    ordinal: count().notNull(),
    text: text().notNull(),
    /** Verified elements are fixed; proposed ones may be changed and are marked. */
    verified: flag().notNull(),
    required: flag().notNull(),
  },
  (t) => [index('standard_element_by_programme').on(t.programmeId, t.ordinal)],
)

/** What was found of an element in a JST, before or after. */
export const standardCheck = table(
  'standard_check',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    jstId: ref(() => jst.id).notNull(),
    elementId: ref(() => standardElement.id).notNull(),
    phase: oneOf(phases).notNull(),
    answer: oneOf(standardAnswers).notNull(),
    assessedOn: day().notNull(),
    link: text().notNull(),
    note: text().notNull(),
    ...file,
  },
  (t) => [uniqueIndex('standard_check_once').on(t.jstId, t.elementId, t.phase, t.programmeId)],
)

/** The audit that closes a phase of a JST: who made it, when, and whether it was accepted. */
export const standardAudit = table(
  'standard_audit',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    jstId: ref(() => jst.id).notNull(),
    phase: oneOf(phases).notNull(),
    madeOn: day().notNull(),
    madeBy: text().notNull(),
    summary: text().notNull(),
    acceptedOn: day(),
  },
  (t) => [uniqueIndex('standard_audit_once').on(t.programmeId, t.jstId, t.phase)],
)

/** A criterion of the quality survey with its weight. */
export const surveyCriterion = table(
  'survey_criterion',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    ordinal: count().notNull(),
    tested: oneOf(surveySubjects).notNull(),
    language: text().notNull(),
    name: text().notNull(),
    /** The most points, and the share of the whole score. */
    most: count().notNull(),
    weightRate: rate().notNull(),
    /** Proposed and not confirmed yet. */
    isProposed: flag().notNull(),
  },
  (t) => [index('survey_criterion_by_programme').on(t.programmeId, t.ordinal)],
)

/** The points of one assessor for one criterion of a JST in a round. */
export const surveyScore = table(
  'survey_score',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    jstId: ref(() => jst.id).notNull(),
    criterionId: ref(() => surveyCriterion.id).notNull(),
    phase: oneOf(phases).notNull(),
    assessor: text().notNull(),
    points: count().notNull(),
    assessedOn: day().notNull(),
    note: text().notNull(),
  },
  (t) => [
    uniqueIndex('survey_score_once').on(t.criterionId, t.jstId, t.phase, t.assessor),
    index('survey_score_by_phase').on(t.programmeId, t.phase),
  ],
)

/** A certificate that the standards are in place; numbers are never used again. */
export const implementationCertificate = table(
  'implementation_certificate',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    jstId: ref(() => jst.id).notNull(),
    ordinal: count().notNull(),
    number: text().notNull(),
    issuedOn: day().notNull(),
    printedJst: text().notNull(),
    /** Who takes it at the gala. */
    receivedBy: text().notNull(),
    annulledOn: day(),
    annulReason: text().notNull(),
  },
  (t) => [
    uniqueIndex('implementation_certificate_ordinal').on(t.programmeId, t.ordinal),
    uniqueIndex('implementation_certificate_number').on(t.programmeId, t.number),
    index('implementation_certificate_by_jst').on(t.programmeId, t.jstId),
  ],
)
