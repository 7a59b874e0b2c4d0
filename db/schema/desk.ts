import { callerKinds, enquiryChannels, enquiryOutcomes, type NoteDraft } from '#db/values/desk.ts'
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
import { contractor } from './expense.ts'
import { jst } from './jst.ts'
import { person } from './people.ts'
import { programme } from './programme.ts'

/** What a programme has set for its contact desk. */
export const deskRules = table(
  'desk_rules',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    /** After so many days without a word a JST is silent. */
    silentDays: count().notNull(),
    /** Names of the fields whose values are proposed, not confirmed. */
    proposed: json<readonly string[]>().notNull(),
  },
  (t) => [uniqueIndex('desk_rules_by_programme').on(t.programmeId)],
)

/** What callers ask about, in the order in which the list offers it. */
export const enquiryTopic = table(
  'enquiry_topic',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    ordinal: count().notNull(),
    name: text().notNull(),
    nameEn: text().notNull(),
    /** Other words by which it is found, with spaces. */
    keywords: text().notNull(),
    active: flag().notNull(),
  },
  (t) => [index('enquiry_topic_by_programme').on(t.programmeId, t.ordinal)],
)
export type TopicRow = typeof enquiryTopic.$inferSelect

/** An answer that the desk may give, in both languages; its history holds the older versions. */
export const approvedAnswer = table(
  'approved_answer',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    /** Its number, from 1, in the whole store; the search index knows it by this. */
    ordinal: count().notNull(),
    topicId: ref(() => enquiryTopic.id),
    ownerId: ref(() => account.id).notNull(),
    validFrom: day().notNull(),
    validTo: day(),
    question: text().notNull(),
    answer: text().notNull(),
    questionEn: text().notNull(),
    answerEn: text().notNull(),
    /** Question, answer and topic in both languages, folded and without endings. */
    searchable: text().notNull(),
  },
  (t) => [
    uniqueIndex('approved_answer_ordinal').on(t.ordinal),
    index('approved_answer_by_programme').on(t.programmeId, t.topicId),
  ],
)

/** One conversation: who asked, what, and what was answered. */
export const enquiry = table(
  'enquiry',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    /** Its number, from 1, in the whole store; the search index knows it by this. */
    ordinal: count().notNull(),
    /** The ring, and the end of the note. */
    openedAt: instant().notNull(),
    closedAt: instant().notNull(),
    takenById: ref(() => account.id).notNull(),
    channel: oneOf(enquiryChannels).notNull(),
    callerKind: oneOf(callerKinds).notNull(),
    personId: ref(() => person.id),
    jstId: ref(() => jst.id),
    contractorId: ref(() => contractor.id),
    callerName: text().notNull(),
    callerPhone: text().notNull(),
    /** The digits of the number from the last to the first, so that the last ones find it. */
    phoneReversed: text().notNull(),
    topicId: ref(() => enquiryTopic.id),
    question: text().notNull(),
    answer: text().notNull(),
    /** The approved answer that was given, and its version then. */
    answerId: ref(() => approvedAnswer.id),
    answerVersion: count(),
    outcome: oneOf(enquiryOutcomes).notNull(),
    /** Question, answer and caller, folded and without endings. */
    searchable: text().notNull(),
  },
  (t) => [
    uniqueIndex('enquiry_ordinal').on(t.ordinal),
    // The outcome is there so that the log is counted by the index alone.
    index('enquiry_by_moment').on(t.programmeId, t.openedAt, t.outcome),
    // The programme is there so that the conversations of a JST are counted by the index alone.
    index('enquiry_by_jst').on(t.jstId, t.openedAt, t.programmeId),
    index('enquiry_by_person').on(t.personId, t.openedAt),
    index('enquiry_by_answer').on(t.answerId),
    index('enquiry_by_phone').on(t.phoneReversed),
  ],
)

/** "Wróć do rozmowy": what was promised, by whom and when. */
export const followUp = table(
  'follow_up',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    enquiryId: ref(() => enquiry.id).notNull(),
    step: text().notNull(),
    ownerId: ref(() => account.id).notNull(),
    dueOn: day().notNull(),
    /** Until this day the queue leaves it out. */
    snoozedUntil: day(),
    /** What the one who takes it over must know. */
    handover: text().notNull(),
    doneAt: instant(),
    result: text().notNull(),
  },
  (t) => [
    index('follow_up_by_enquiry').on(t.enquiryId),
    index('follow_up_by_owner').on(t.programmeId, t.doneAt, t.ownerId, t.dueOn),
  ],
)

/**
 * A note that is being typed. Each keystroke replaces it, so it leaves no history and has no
 * version; it goes when the enquiry is saved or the note is thrown away.
 */
export const enquiryDraft = table(
  'enquiry_draft',
  {
    id: text().primaryKey(),
    programmeId: ref(() => programme.id).notNull(),
    accountId: ref(() => account.id).notNull(),
    openedAt: instant().notNull(),
    keptAt: instant().notNull(),
    body: json<NoteDraft>().notNull(),
  },
  (t) => [index('enquiry_draft_by_programme').on(t.programmeId)],
)
