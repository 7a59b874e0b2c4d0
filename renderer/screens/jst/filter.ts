import { recruitingSteps } from '#db/values/next-step.ts'
import type { QuotaBoard } from '#db/values/quota.ts'
import { type FoldedRow, type Query, type Rank, rank } from './register/folded-register.ts'
import type { RegisterRow } from './register/register-columns.ts'
import type { QuotaPart, RegisterSearch } from './search.ts'

/** The filters of the register's address that look at one row at a time. */
export type RowFilter = Pick<
  RegisterSearch,
  'kind' | 'powiat' | 'town' | 'state' | 'implementation'
>

/** The names of the filters, search and day aside; clearing them clears these. */
export const filterNames = [
  'kind',
  'powiat',
  'town',
  'state',
  'implementation',
  'quota',
  'part',
  'whose',
] as const satisfies readonly (keyof RegisterSearch)[]

/** Whether the address filters anything, by words or by any other filter. */
export const isFiltered = (search: RegisterSearch): boolean =>
  (search.q ?? '') !== '' || filterNames.some((name) => search[name] !== undefined)

const passes = (row: RegisterRow, filter: RowFilter): boolean =>
  (filter.kind === undefined || row.kind === filter.kind) &&
  (filter.powiat === undefined || row.powiat === filter.powiat) &&
  (filter.town === undefined || row.mediumTown === filter.town) &&
  (filter.state === undefined || row.state === filter.state) &&
  (filter.implementation === undefined || row.implementation === filter.implementation)

/**
 * The rows to show, in the order they came (sorted beforehand, once per load). `members`
 * are the JSTs behind a figure of the board, or null for all. With `bestFirst` the rows
 * that answer by their name stand before those found by powiat, kind or code.
 * One pass without allocation per row: 10,000 rows must fit in a frame.
 */
export function filterRegister(
  sorted: readonly FoldedRow[],
  query: Query,
  filter: RowFilter,
  members: ReadonlySet<string> | null,
  bestFirst: boolean,
): readonly RegisterRow[] {
  const found: Record<Exclude<Rank, 'none'>, RegisterRow[]> = {
    nameBegins: [],
    inName: [],
    elsewhere: [],
  }
  for (const folded of sorted) {
    const { row } = folded
    if (!passes(row, filter) || (members !== null && !members.has(row.teryt))) continue
    const how = rank(folded, query)
    if (how !== 'none') found[bestFirst ? how : 'nameBegins'].push(row)
  }
  return found.nameBegins.concat(found.inName, found.elsewhere)
}

/**
 * The JSTs behind one figure of the board: those reached, in progress, those who could still
 * fill it, these all together (behind a target), or that are missing one step, be it anybody's move
 * or one side's. Null when the address names no figure.
 */
export function membersOfPart(
  board: QuotaBoard,
  key: RegisterSearch['quota'],
  part: QuotaPart | undefined,
  whose?: RegisterSearch['whose'],
): ReadonlySet<string> | null {
  const quota = board.quotas.find((candidate) => candidate.key === key)
  if (quota === undefined || part === undefined) return null
  switch (part) {
    case 'reached':
      return new Set(quota.reachedTeryts)
    case 'inProgress':
      return new Set(quota.inProgressTeryts)
    case 'missing':
      return new Set([...quota.inProgressTeryts, ...quota.possibleTeryts])
    case 'target':
      return new Set([...quota.reachedTeryts, ...quota.inProgressTeryts, ...quota.possibleTeryts])
    case 'recruiting': {
      const steps: readonly string[] = recruitingSteps
      const groups = quota.missingBy.filter(({ step }) => steps.includes(step))
      return new Set(groups.flatMap(({ teryts }) => teryts))
    }
    default: {
      // Those who implement have reached their quota; they are on the way to a certificate.
      const groups = [...quota.missingBy, ...(board.certificates?.missingBy ?? [])]
      const own = groups.filter(
        (group) => group.step === part && (whose === undefined || group.whose === whose),
      )
      return new Set(own.flatMap(({ teryts }) => teryts))
    }
  }
}
