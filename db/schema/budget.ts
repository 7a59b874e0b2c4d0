import {
  costCategories,
  type MonthPlan,
  type Thousandths,
  type TransferMove,
  versionKinds,
  versionStates,
} from '#db/values/budget.ts'
import type { TransferJudgement } from '#db/values/transfer.ts'
import {
  count,
  day,
  flag,
  index,
  json,
  money,
  oneOf,
  rate,
  record,
  ref,
  table,
  text,
  uniqueIndex,
} from '../columns.ts'
import { programme, stage } from './programme.ts'

/** The figures of the money rules in one programme. */
export const budgetRules = table(
  'budget_rules',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    indirectRate: rate().notNull(),
    euRate: rate().notNull(),
    assetsLimitRate: rate().notNull(),
    servicesLimitRate: rate().notNull(),
    assetThreshold: money().notNull(),
    transferRate: rate().notNull(),
    transferNoticeMonths: count().notNull(),
    settledRate: rate().notNull(),
    claimEveryMonths: count().notNull(),
    claimWorkingDays: count().notNull(),
    finalClaimDays: count().notNull(),
    proposed: json<readonly string[]>().notNull(),
  },
  (t) => [uniqueIndex('budget_rules_of_programme').on(t.programmeId)],
)

/** A task of the budget; it outlives the versions. */
export const budgetTask = table(
  'budget_task',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    stageId: ref(() => stage.id),
    ordinal: count().notNull(),
    name: text().notNull(),
  },
  (t) => [index('budget_task_by_programme').on(t.programmeId)],
)

/** A cost line of a task; documents name it, versions give it an amount. */
export const budgetLine = table(
  'budget_line',
  {
    ...record,
    taskId: ref(() => budgetTask.id).notNull(),
    ordinal: count().notNull(),
    name: text().notNull(),
    category: oneOf(costCategories).notNull(),
    /** A substantive service bought outside, which has a limit. */
    outsourced: flag().notNull(),
    /** Spent outside Poland or the European Union. */
    abroad: flag().notNull(),
    /** Part of state aid. */
    stateAid: flag().notNull(),
    unit: text().notNull(),
  },
  (t) => [index('budget_line_by_task').on(t.taskId)],
)

/** A numbered version of the budget; once approved it never changes. */
export const budgetVersion = table(
  'budget_version',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    ordinal: count().notNull(),
    kind: oneOf(versionKinds).notNull(),
    state: oneOf(versionStates).notNull(),
    /** What the direct costs of its lines must add up to. */
    directTotal: money().notNull(),
    approvedOn: day(),
    author: text().notNull(),
    reason: text().notNull(),
  },
  (t) => [uniqueIndex('budget_version_number').on(t.programmeId, t.ordinal)],
)

/** What a version gives to a cost line. */
export const budgetVersionLine = table(
  'budget_version_line',
  {
    ...record,
    versionId: ref(() => budgetVersion.id).notNull(),
    lineId: ref(() => budgetLine.id).notNull(),
    quantity: count().$type<Thousandths>().notNull(),
    unitPrice: money().notNull(),
    /** Quantity times price, rounded to the grosz; what counts. */
    amount: money().notNull(),
    plan: json<readonly MonthPlan[]>().notNull(),
  },
  (t) => [uniqueIndex('budget_version_line_once').on(t.versionId, t.lineId)],
)

/** Money moved between cost lines: from one version of the budget to the next. */
export const budgetTransfer = table(
  'budget_transfer',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    ordinal: count().notNull(),
    fromVersionId: ref(() => budgetVersion.id).notNull(),
    toVersionId: ref(() => budgetVersion.id).notNull(),
    doneOn: day().notNull(),
    reason: text().notNull(),
    author: text().notNull(),
    moves: json<readonly TransferMove[]>().notNull(),
    /** The institution's consent, where one was needed. */
    consentNumber: text(),
    consentOn: day(),
    /** What the rules said of it on the day it was made; null for one made before they were kept. */
    verdict: json<TransferJudgement>(),
  },
  (t) => [index('budget_transfer_by_programme').on(t.programmeId)],
)
