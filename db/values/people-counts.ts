import type { Day } from './day.ts'
import type { Panel } from './person.ts'
import type { PersonField } from './person-field.ts'

/** The figures about people; each counts a person once, however many trainings there were. */
export const peopleFigures = [
  'named',
  'complete',
  'incomplete',
  'counted',
  'trained',
  'left',
] as const
export type PeopleFigure = (typeof peopleFigures)[number]

/** The figures about attendances: one person on one day is one. */
export const attendanceFigures = ['attendances', 'onSite', 'online', 'minutes'] as const
export type AttendanceFigure = (typeof attendanceFigures)[number]

/** What both tables can be split by; every split adds up to the whole. */
export const countDimensions = ['panel', 'jst', 'powiat', 'kind', 'sex', 'month'] as const
export type CountDimension = (typeof countDimensions)[number]

/** The row of those who have no month yet, for they attended nothing. */
export const noMonth = 'none'
/** The row of those whose sex is not on record. */
export const noSex = 'unknown'

/** A person as far as the figures look at one; the days say since when what holds. */
export interface DatedPerson {
  readonly namedOn: Day
  readonly leftOn: Day | null
  /** The record turned out to be another one, which counts in its place. */
  readonly merged: boolean
  /** Nothing that the form asks at entry is missing, by the record as it is now. */
  readonly complete: boolean
  /** The first day of attendance: participation begins with the first support received. */
  readonly attendedFrom: Day | null
  /** The day on which the hours of a training of the own panel reached the threshold. */
  readonly trainedOn: Day | null
}

/**
 * Whether a person belongs to a figure at the end of a day; without a day, by everything on
 * record. This is the one source of every count of people and of every list behind one:
 * - `named`: named to the office, or already at a training, whoever left among them;
 * - `complete`, `incomplete`: of these, those whose record lacks nothing, or something;
 * - `counted`: complete, and participation has begun; leaving does not take that back;
 * - `trained`: has reached the threshold of hours, whether the record is complete or not;
 * - `left`: has left.
 * A record merged into another belongs to none. Pseudonymised people belong as before.
 */
export function isOfFigure(person: DatedPerson, figure: PeopleFigure, day: Day | null): boolean {
  const by = (on: Day | null): boolean => on !== null && (day === null || on <= day)
  const { namedOn, attendedFrom, complete } = person
  if (person.merged || !(by(namedOn) || by(attendedFrom))) return false
  switch (figure) {
    case 'named':
      return true
    case 'complete':
      return complete
    case 'incomplete':
      return !complete
    case 'counted':
      return complete && by(attendedFrom)
    case 'trained':
      return by(person.trainedOn)
    case 'left':
      return by(person.leftOn)
  }
}

/** The row of the split by months in which a person stands on a day: the month of the first day of attendance. */
export const monthRowOf = (attendedFrom: Day | null, day: Day | null): string =>
  attendedFrom !== null && (day === null || attendedFrom <= day)
    ? attendedFrom.slice(0, 7)
    : noMonth

export type PeopleFigures = Readonly<Record<PeopleFigure, number>>
export type AttendanceFigures = Readonly<Record<AttendanceFigure, number>>

/** A row of a split: the panel, the TERYT, the kind, the sex or the month it stands for. */
export interface CountRow<F> {
  readonly key: string
  readonly figures: F
}

export type Splits<F> = Readonly<Record<CountDimension, readonly CountRow<F>[]>>

/** Whom a JST has on a day among those who count and have not left. */
export interface JstTeam {
  readonly teryt: string
  readonly manager: number
  readonly staff: number
  /** Signed and not withdrawn by then. */
  readonly takesPart: boolean
}

/** A JST's team is full with one manager and at least one of the staff, while it takes part. */
export const isFullTeam = ({ manager, staff, takesPart }: JstTeam): boolean =>
  takesPart && manager > 0 && staff > 0

/** What a panel needs, and what there is. */
export interface PanelNeed {
  readonly panel: Panel
  /** People needed: places of the quota × the limits of the panel. */
  readonly least: number
  readonly most: number
  readonly figures: PeopleFigures
  /** The JSTs that take part and have somebody of the panel who counts and has not left. */
  readonly jsts: number
}

/** Every figure about people and attendances at the end of a day. */
export interface PeopleCounts {
  readonly day: Day
  readonly people: { readonly whole: PeopleFigures; readonly by: Splits<PeopleFigures> }
  readonly attendances: {
    readonly whole: AttendanceFigures
    readonly by: Splits<AttendanceFigures>
  }
  /** How many records lack each field, in the order of the form; fields that nobody lacks are left out. */
  readonly missing: readonly { readonly field: PersonField; readonly people: number }[]
  /** How many JSTs the programme has to have. */
  readonly targetJst: number
  readonly panels: readonly PanelNeed[]
  readonly fullTeams: number
  readonly teams: readonly JstTeam[]
}
