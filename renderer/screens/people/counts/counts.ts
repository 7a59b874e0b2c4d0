import type { z } from 'zod'
import type { Day } from '#db/values/day.ts'
import {
  type AttendanceFigure,
  type CountDimension,
  isFullTeam,
  type JstTeam,
  type PeopleCounts,
  type PeopleFigure,
} from '#db/values/people-counts.ts'
import type { Panel } from '#db/values/person.ts'
import type { peopleCounts } from '#electron/contract/people-counts.ts'
import { type PeopleSearch, peopleSearch, type TeamFilter } from '../search.ts'

export type FoundCounts = z.output<typeof peopleCounts.get.outputSchema>
export type CountNames = FoundCounts['names']
/** People against the need of the programme. */
export type ProgrammeNeed = Pick<PeopleCounts, 'day' | 'targetJst' | 'panels' | 'fullTeams'>
export type Attendances = z.output<typeof peopleCounts.attendances.outputSchema>

/** The row that stands for everybody. */
export const wholeRow = 'all'

/** The address of the people behind a figure of a row, or of the whole, at the end of a day. */
export function peopleBehind(
  figure: PeopleFigure,
  day: Day,
  row: { readonly dimension: CountDimension; readonly key: string } | null,
): PeopleSearch {
  const narrowed = row === null ? {} : peopleSearch({ [row.dimension]: row.key })
  // Those who left since are among them, so the list must not keep to those who are sent now.
  return { ...narrowed, figure, asOf: day, standing: 'all' }
}

/** The form of training that a figure of attendances is about; null for all of them. */
export const formOf = (figure: AttendanceFigure) =>
  figure === 'onSite' || figure === 'online' ? figure : undefined

/** Whether a JST is among those that the address asks for; whom it lacks matters while it takes part. */
export function isOfTeam(team: JstTeam | undefined, asked: TeamFilter): boolean {
  if (team === undefined || !team.takesPart) return false
  switch (asked) {
    case 'full':
      return isFullTeam(team)
    case 'notFull':
      return !isFullTeam(team)
    case 'noManager':
    case 'noStaff':
      return team[asked === 'noManager' ? 'manager' : 'staff'] === 0
    default:
      return team[asked] > 0
  }
}

/** The filter for the JSTs that lack somebody of a panel. */
export const lackingOf = (panel: Panel): TeamFilter =>
  panel === 'manager' ? 'noManager' : 'noStaff'
