import {
  type IndicatorMember,
  type IndicatorRule,
  type IndicatorTarget,
  indicatorKinds,
} from '#db/values/indicator.ts'
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
import { claim } from './claim.ts'
import { programme } from './programme.ts'

/** What the programme is judged by. */
export const indicator = table(
  'indicator',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    ordinal: count().notNull(),
    code: text().notNull(),
    name: text().notNull(),
    nameEn: text().notNull(),
    kind: oneOf(indicatorKinds).notNull(),
    /** Where it comes from: the programme's sheet, the agreement, the office itself. */
    source: text().notNull(),
    rule: json<IndicatorRule>().notNull(),
    target: json<IndicatorTarget>().notNull(),
    /** Null: the programme's last day. */
    deadline: day(),
    isProposed: flag().notNull(),
    /** One that is measured no more stays on record. */
    active: flag().notNull(),
  },
  (t) => [uniqueIndex('indicator_code').on(t.programmeId, t.code)],
)

/** A value that a person entered, with what proves it. */
export const indicatorValue = table(
  'indicator_value',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    indicatorId: ref(() => indicator.id).notNull(),
    on: day().notNull(),
    /** The value in hundredths of the unit; no money, so not called a value in the history. */
    entered: count().notNull(),
    evidence: text().notNull(),
    fileName: text(),
    fileType: text(),
    fileSize: count(),
    fileSha256: text(),
  },
  (t) => [uniqueIndex('indicator_value_day').on(t.indicatorId, t.on)],
)

/** The indicators as they were at the end of a reporting period, frozen. */
export const indicatorSnapshot = table(
  'indicator_snapshot',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    name: text().notNull(),
    from: day().notNull(),
    to: day().notNull(),
    takenAt: instant().notNull(),
    takenById: ref(() => account.id).notNull(),
    /** The payment claim that takes its values from here. */
    claimId: ref(() => claim.id),
    remarks: text().notNull(),
  },
  (t) => [
    uniqueIndex('indicator_snapshot_period').on(t.programmeId, t.from, t.to),
    uniqueIndex('indicator_snapshot_claim').on(t.claimId),
    index('indicator_snapshot_by_programme').on(t.programmeId, t.to),
  ],
)

/** One value of a snapshot, with all that it is told by and made of. */
export const snapshotValue = table(
  'snapshot_value',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    snapshotId: ref(() => indicatorSnapshot.id).notNull(),
    indicatorId: ref(() => indicator.id).notNull(),
    ordinal: count().notNull(),
    code: text().notNull(),
    name: text().notNull(),
    nameEn: text().notNull(),
    rule: json<IndicatorRule>().notNull(),
    target: count(),
    /** Null where there was nothing to tell of. */
    frozen: count(),
    members: json<readonly IndicatorMember[]>().notNull(),
  },
  (t) => [uniqueIndex('snapshot_value_once').on(t.snapshotId, t.indicatorId)],
)
