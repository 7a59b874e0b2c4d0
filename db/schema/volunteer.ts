import {
  type Annex,
  applicationChannels,
  type RankedJst,
  type RankingRules,
  recommendations,
  recommendationWeights,
} from '#db/values/volunteer.ts'
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
import { jst } from './jst.ts'
import { programme } from './programme.ts'

/** How the list of those willing to implement is ranked, one for each programme. */
export const rankingRules = table(
  'ranking_rules',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    places: count().notNull(),
    mediumPlaces: count().notNull(),
    weight: oneOf(recommendationWeights).notNull(),
    keepReserved: flag().notNull(),
    proposed: json<readonly string[]>().notNull(),
  },
  (t) => [uniqueIndex('ranking_rules_by_programme').on(t.programmeId)],
)

/** A JST's application for the list, with its time to the second. */
export const volunteerApplication = table(
  'volunteer_application',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    jstId: ref(() => jst.id).notNull(),
    ordinal: count().notNull(),
    appliedAt: instant().notNull(),
    channel: oneOf(applicationChannels).notNull(),
    /** Who wrote it down, and when. */
    enteredBy: text().notNull(),
    enteredAt: instant().notNull(),
    /** Why it was entered with a time that had passed: a paper application, for example. */
    lateReason: text().notNull(),
    withdrawnOn: day(),
    withdrawReason: text().notNull(),
  },
  (t) => [
    uniqueIndex('volunteer_application_ordinal').on(t.programmeId, t.ordinal),
    index('volunteer_application_by_jst').on(t.programmeId, t.jstId),
  ],
)

/** A mentor's summary of a JST and whether it should implement. */
export const mentorOpinion = table(
  'mentor_opinion',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    jstId: ref(() => jst.id).notNull(),
    summary: text().notNull(),
    recommendation: oneOf(recommendations),
    grounds: text().notNull(),
    /** What a conditional recommendation asks for. */
    condition: text().notNull(),
    givenOn: day(),
    givenBy: text().notNull(),
  },
  (t) => [uniqueIndex('mentor_opinion_by_jst').on(t.programmeId, t.jstId)],
)

/** What a JST is to do to implement the standards. */
export const implementationPlan = table(
  'implementation_plan',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    jstId: ref(() => jst.id).notNull(),
    goals: text().notNull(),
    acceptedOn: day(),
  },
  (t) => [uniqueIndex('implementation_plan_by_jst').on(t.programmeId, t.jstId)],
)

export const implementationTask = table(
  'implementation_task',
  {
    ...record,
    planId: ref(() => implementationPlan.id).notNull(),
    ordinal: count().notNull(),
    text: text().notNull(),
    dueOn: day(),
    doneOn: day(),
    /** Who answers for it in the JST, and who in the office. */
    responsibleJst: text().notNull(),
    responsibleOffice: text().notNull(),
  },
  (t) => [index('implementation_task_by_plan').on(t.planId, t.ordinal)],
)

/** An approved list: what was ranked, by which rules, with every trace; never changes. */
export const volunteerList = table(
  'volunteer_list',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    number: text().notNull(),
    approvedOn: day().notNull(),
    committee: json<readonly string[]>().notNull(),
    rules: json<RankingRules>().notNull(),
    rows: json<readonly RankedJst[]>().notNull(),
    remarks: text().notNull(),
  },
  (t) => [uniqueIndex('volunteer_list_by_programme').on(t.programmeId)],
)

/** A change of an approved list: one withdrew, and who moved up. */
export const volunteerAnnex = table(
  'volunteer_annex',
  {
    ...record,
    listId: ref(() => volunteerList.id).notNull(),
    ordinal: count().notNull(),
    number: text().notNull(),
    on: day().notNull(),
    withdrawnJstId: ref(() => jst.id).notNull(),
    reason: text().notNull(),
    movedUp: json<Annex['movedUp']>().notNull(),
  },
  (t) => [uniqueIndex('volunteer_annex_ordinal').on(t.listId, t.ordinal)],
)
