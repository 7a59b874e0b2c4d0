/** A claim as it would be submitted now, and what is wrong with it. */
import type { ReportedIndicator } from '#db/values/claim.ts'
import type { ClaimProblem } from '#db/values/claim-problem.ts'
import type { Day } from '#db/values/day.ts'
import type { IndicatorStanding } from '#db/values/indicator.ts'
import type { ReadDb } from '../columns.ts'
import { reckonClaim } from '../rules/claim-amounts.ts'
import { claimProblems } from '../rules/claim-problems.ts'
import { formatOf } from '../rules/indicator.ts'
import { type ClaimRow, claimsOf } from '../stores/claim.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { snapshotOfClaim, valuesOfSnapshot } from '../stores/snapshot.ts'
import { claimCheckFacts } from './claim-checks.ts'
import { entriesOfClaim } from './claim-entries.ts'
import { claimedBefore, ratesOf } from './claim-sums.ts'
import { indicatorsOn } from './indicator-standings.ts'

/**
 * The values of the programme's indicators that a claim tells: those of its snapshot, and while
 * it has none those of now on the last day of its period. What has no value yet is left out.
 */
export async function reportedIndicators(
  db: ReadDb,
  programme: ProgrammeRow,
  of: ClaimRow,
): Promise<readonly ReportedIndicator[]> {
  const frozen = await snapshotOfClaim(db, of.id)
  if (frozen !== null) {
    const values = await valuesOfSnapshot(db, frozen.id)
    return values.flatMap(({ rule, frozen: value, ...told }) =>
      reported({ ...told, value, format: formatOf(rule) }),
    )
  }
  return (await indicatorsOn(db, programme, of.to)).flatMap(reported)
}

const reported = ({
  code,
  name,
  nameEn,
  target,
  value,
  format,
}: Pick<IndicatorStanding, 'code' | 'name' | 'nameEn' | 'target' | 'value' | 'format'>) =>
  value === null ? [] : [{ code, name, nameEn, target, value, format }]

/** A claim with its amounts: as it would be submitted now, or with the rates it was sent with. */
export async function draftOf(db: ReadDb, programme: ProgrammeRow, of: ClaimRow) {
  const entries = await entriesOfClaim(db, of)
  const claims = await claimsOf(db, programme.id)
  const rates = await ratesOf(db, programme, of)
  const amounts = entries.map(({ amount }) => amount)
  return {
    entries,
    claims,
    rates,
    reckoned: reckonClaim(amounts, rates, claimedBefore(claims, of)),
  }
}

/** What is wrong with a draft; nothing is with what was submitted. */
export async function problemsOf(
  db: ReadDb,
  programme: ProgrammeRow,
  of: ClaimRow,
  { entries, reckoned }: Awaited<ReturnType<typeof draftOf>>,
  day: Day,
): Promise<readonly ClaimProblem[]> {
  if (of.state !== 'draft') return []
  return claimProblems(await claimCheckFacts(db, programme, of, entries, reckoned, day))
}
