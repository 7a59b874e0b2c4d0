/** Frozen periods: what they say, what would be said of them now, and why it differs. */
import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { formatOf, targetOn, unitOf, valueOn } from '../rules/indicator.ts'
import { membersOf } from '../rules/indicator-members.ts'
import { memberChanges } from '../rules/snapshot.ts'
import { listAccounts } from '../stores/account.ts'
import { claimsOf } from '../stores/claim.ts'
import { indicatorsOf } from '../stores/indicator.ts'
import { type ProgrammeRow, programmeById } from '../stores/programme.ts'
import {
  frozenIn,
  type SnapshotRow,
  type SnapshotValueRow,
  snapshotById,
  snapshotOfClaim,
  snapshotsOf,
  valueCounts,
  valuesOfSnapshot,
} from '../stores/snapshot.ts'
import { indicatorGround } from './indicator-ground.ts'
import { changedMembers } from './snapshot-members.ts'

/** So many records that make a difference are named; of more, their number alone is told. */
const mostNamed = 200

/** The frozen periods of a programme, the latest first, with who froze them and for which claim. */
export async function snapshotList(db: ReadDb, programmeId: string) {
  const rows = await snapshotsOf(db, programmeId)
  const told = await toldOf(db, programmeId)
  const values = await valueCounts(db, programmeId)
  return rows.map((row) => ({ ...told(row), values: values.get(row.id) ?? 0 }))
}

/**
 * One frozen period: each value beside that of the period before, and beside what the same day
 * would tell now, with the records that make the difference and what was done with them since.
 */
export async function snapshotPage(db: ReadDb, id: string) {
  const row = await snapshotById(db, id)
  const programme = await programmeById(db, row.programmeId)
  const values = await valuesOfSnapshot(db, id)
  const before = (await snapshotsOf(db, programme.id)).find(({ to }) => to < row.to) ?? null
  const earlier = before === null ? null : await frozenIn(db, before.id)
  const rules = values.map(({ rule }) => rule)
  const ground = await indicatorGround(db, programme, rules, [row.to])
  const told = await toldOf(db, programme.id)
  const differing = values.map(({ indicatorId, rule, members }) => ({
    rule,
    changes: memberChanges(members, membersOf(rule, ground, row.to, indicatorId)),
  }))
  const named = differing.map(({ rule, changes }) => ({
    rule,
    changes: changes.slice(0, mostNamed),
  }))
  const changed = await changedMembers(db, ground, named, row.takenAt)
  const lines = values.map((value, at) => ({
    ...lineOf(value, valueOn(value.rule, ground, row.to, value.indicatorId)),
    before: earlier?.get(value.indicatorId) ?? null,
    differs: differing[at]?.changes.length ?? 0,
    changed: changed[at] ?? [],
  }))
  return {
    head: told(row),
    previous: before === null ? null : { id: before.id, name: before.name, to: before.to },
    lines,
  }
}

/**
 * The codes of the indicators that a claim's snapshot tells otherwise than they would be told now;
 * null where the claim has no snapshot.
 */
export async function frozenStanding(
  db: ReadDb,
  programme: ProgrammeRow,
  claimId: string,
): Promise<{ readonly differing: readonly string[] } | null> {
  const row = await snapshotOfClaim(db, claimId)
  if (row === null) return null
  const values = await valuesOfSnapshot(db, row.id)
  const rules = values.map(({ rule }) => rule)
  const ground = await indicatorGround(db, programme, rules, [row.to])
  return {
    differing: values
      .filter((one) => valueOn(one.rule, ground, row.to, one.indicatorId) !== one.frozen)
      .map(({ code }) => code),
  }
}

function lineOf(value: SnapshotValueRow, now: number | null) {
  const { indicatorId, code, name, nameEn, rule, target } = value
  return {
    indicatorId,
    code,
    name,
    nameEn,
    rule,
    format: formatOf(rule),
    unit: unitOf(rule),
    target,
    value: value.frozen,
    now,
    difference: differenceOf(value.frozen, now),
  }
}

/** How much more there is now; 0 where there is nothing both times, null where only once. */
function differenceOf(frozen: number | null, now: number | null): number | null {
  if (frozen === now) return 0
  return frozen === null || now === null ? null : now - frozen
}

/** What a snapshot of the period would freeze now: every active indicator on its last day. */
export async function valuesToFreeze(db: ReadDb, programme: ProgrammeRow, day: Day) {
  const rows = (await indicatorsOf(db, programme.id)).filter(({ active }) => active)
  const ground = await indicatorGround(
    db,
    programme,
    rows.map(({ rule }) => rule),
    [day],
  )
  return rows.map(({ id: indicatorId, code, name, nameEn, rule, target }) => ({
    ...{ indicatorId, code, name, nameEn, rule },
    target: targetOn(target, programme, ground),
    frozen: valueOn(rule, ground, day, indicatorId),
    members: membersOf(rule, ground, day, indicatorId),
  }))
}

/** How a snapshot is told of: with the name of who took it and the number of its claim. */
async function toldOf(db: ReadDb, programmeId: string) {
  const names = new Map((await listAccounts(db)).map(({ id, name }) => [id, name]))
  const claims = new Map((await claimsOf(db, programmeId)).map((claim) => [claim.id, claim]))
  return ({ id, version, name, from, to, takenAt, takenById, claimId, remarks }: SnapshotRow) => {
    const claim = claimId === null ? undefined : claims.get(claimId)
    return {
      ...{ id, version, name, from, to, takenAt, remarks },
      takenBy: names.get(takenById) ?? '',
      claim:
        claim === undefined
          ? null
          : { id: claim.id, ordinal: claim.ordinal, isDraft: claim.state === 'draft' },
    }
  }
}
