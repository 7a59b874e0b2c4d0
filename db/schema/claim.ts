import {
  type ClaimKind,
  type ClaimTotals,
  claimStates,
  type ReportedIndicator,
  type TaskProgress,
} from '#db/values/claim.ts'
import { grosze } from '#db/values/money.ts'
import {
  count,
  day,
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
import { budgetLine } from './budget.ts'
import { expenseLine } from './expense.ts'
import { programme } from './programme.ts'

/** A payment claim; frozen once submitted. */
export const claim = table(
  'claim',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    ordinal: count().notNull(),
    /** The number in the institution's system. */
    number: text().notNull(),
    kinds: json<readonly ClaimKind[]>().notNull(),
    from: day().notNull(),
    to: day().notNull(),
    state: oneOf(claimStates).notNull(),
    submittedOn: day(),
    decidedOn: day(),
    progress: json<readonly TaskProgress[]>().notNull(),
    indicators: json<readonly ReportedIndicator[]>().notNull(),
    problems: text().notNull(),
    plan: text().notNull(),
    /** The tranche that it asks for. */
    advanceRequested: money().notNull(),
    /** The flat rate as it was when the claim was submitted. */
    indirectRate: rate(),
    totals: json<ClaimTotals>(),
    /** What the institution approved, once it has decided. */
    approved: json<ClaimTotals>(),
    /** What the project earned in the period, and from what. */
    income: money().notNull().default(grosze(0)),
    incomeNote: text().notNull().default(''),
    /** What was given back to the institution in the period, and why. */
    returned: money().notNull().default(grosze(0)),
    returnedNote: text().notNull().default(''),
  },
  (t) => [uniqueIndex('claim_number').on(t.programmeId, t.ordinal)],
)

/** A part of a document in a claim, with its share of own contribution. */
export const claimEntry = table(
  'claim_entry',
  {
    ...record,
    claimId: ref(() => claim.id).notNull(),
    ordinal: count().notNull(),
    expenseLineId: ref(() => expenseLine.id).notNull(),
    /** The cost line, repeated from the part, so that claims sum up in one pass. */
    lineId: ref(() => budgetLine.id).notNull(),
    amount: money().notNull(),
    own: money().notNull(),
    approved: money(),
    approvedOwn: money(),
    parked: money(),
    ineligible: money(),
    reason: text().notNull(),
  },
  (t) => [
    index('claim_entry_by_claim').on(t.claimId, t.lineId, t.amount, t.approved),
    index('claim_entry_by_expense').on(t.expenseLineId),
  ],
)

/**
 * What a claim comes to on each cost line. Triggers keep it in step with the claim's entries,
 * so that the realisation of the whole budget need not add up every entry ever claimed.
 */
export const claimLine = table(
  'claim_line',
  {
    claimId: ref(() => claim.id).notNull(),
    lineId: ref(() => budgetLine.id).notNull(),
    entries: count().notNull(),
    amount: money().notNull(),
    approved: money().notNull(),
    parked: money().notNull(),
  },
  (t) => [uniqueIndex('claim_line_once').on(t.claimId, t.lineId)],
)

/** A tranche of the advance that came to the account. */
export const tranche = table(
  'tranche',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    ordinal: count().notNull(),
    claimId: ref(() => claim.id),
    receivedOn: day().notNull(),
    amount: money().notNull(),
    note: text().notNull(),
  },
  (t) => [index('tranche_by_programme').on(t.programmeId)],
)
