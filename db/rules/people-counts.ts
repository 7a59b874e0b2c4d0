import type { Day } from '#db/values/day.ts'
import type { JstKind } from '#db/values/jst.ts'
import {
  type AttendanceFigure,
  attendanceFigures,
  type CountDimension,
  type CountRow,
  isFullTeam,
  isOfFigure,
  type JstTeam,
  monthRowOf,
  noSex,
  type PanelNeed,
  type PeopleCounts,
  type PeopleFigures,
  peopleFigures,
} from '#db/values/people-counts.ts'
import { type Panel, panelLimits, panels } from '#db/values/person.ts'
import { type PersonField, personFields } from '#db/values/person-field.ts'
import type { Sex } from '#db/values/pesel.ts'
import type { TrainingForm } from '#db/values/training.ts'
import {
  type AttendedDay,
  attendersOf,
  type ParticipationFacts,
  participations,
} from './people-participation.ts'
import { increase, type Keys, Tally } from './people-tally.ts'

/** A record as the counts look at one. */
export interface CountedRecord {
  readonly id: string
  readonly panel: Panel
  readonly jstId: string
  /** From the PESEL where there is one. */
  readonly sex: Sex | null
  readonly namedOn: Day
  readonly leftOn: Day | null
  readonly mergedIntoId: string | null
  readonly missing: readonly PersonField[]
}

/** A day of a training with how it was held. */
export interface CountedDay extends AttendedDay {
  readonly form: TrainingForm
}

export interface CountedPlace {
  readonly kind: JstKind
  readonly powiat: string
  /** Signed and not withdrawn by the day. */
  readonly takesPart: boolean
}

/** What people and attendances are counted from. */
export interface PeopleCountsFacts extends Pick<ParticipationFacts, 'rate'> {
  readonly day: Day
  readonly people: ReadonlyMap<string, CountedRecord>
  /** In the order of their days. */
  readonly days: readonly CountedDay[]
  /** The register, by TERYT. */
  readonly places: ReadonlyMap<string, CountedPlace>
  /** How many JSTs the programme has to have. */
  readonly targetJst: number
}

/** The rows in which a record stands whatever it attended. */
function keysOf({ jstId, sex }: CountedRecord, places: PeopleCountsFacts['places']) {
  const place = places.get(jstId)
  return {
    ...{ jst: jstId, powiat: place?.powiat ?? jstId.slice(0, 4) },
    ...{ kind: place?.kind ?? ('ruralGmina' as const), sex: sex ?? noSex },
  }
}

/** A team while it is counted. */
type JstTeamTally = { -readonly [K in keyof JstTeam]: JstTeam[K] }

/** The rows in which a day of a training stands. */
const keysOfDay = ({ on, panel }: CountedDay) => ({ month: on.slice(0, 7), panel })

/** The days of trainings that had come by the end of the day asked for. */
const daysBy = <H extends CountedDay>({
  day,
  days,
}: {
  readonly day: Day
  readonly days: readonly H[]
}) => days.filter(({ on }) => on <= day)

/**
 * Attendances one by one in the order of the days, of one row of a split or all of them: what
 * the figures of `peopleCounts` are made of.
 */
export function attendancesBehind<R extends CountedRecord, H extends CountedDay>(
  facts: Pick<PeopleCountsFacts, 'day' | 'places'> & {
    readonly people: ReadonlyMap<string, R>
    readonly days: readonly H[]
  },
  row: { readonly dimension: CountDimension; readonly key: string } | null,
): readonly { readonly record: R; readonly held: H }[] {
  return daysBy(facts).flatMap((held) => {
    const ofDay = keysOfDay(held)
    return attendersOf(held, facts.people).flatMap((id) => {
      const record = facts.people.get(id)
      if (record === undefined) return []
      const keys: Keys = { ...keysOf(record, facts.places), ...ofDay }
      return row === null || keys[row.dimension] === row.key ? [{ record, held }] : []
    })
  })
}

/**
 * Counts people and attendances at the end of a day. People once each, by what `isOfFigure`
 * says; attendances apart, one for each person and day, whatever the person's record lacks.
 * Every split adds up to the whole. People stand in the rows of their JST, sex and panel of
 * now and in the month of their first day; attendances in the month of the training's day and
 * under the panel of the training.
 */
export function peopleCounts(facts: PeopleCountsFacts): PeopleCounts {
  const { day, places } = facts
  const tally = new Tally(peopleFigures)
  const missing = new Map<PersonField, number>()
  const teams = new Map<string, JstTeamTally>()
  for (const [teryt, { takesPart }] of places) {
    if (takesPart) teams.set(teryt, { teryt, takesPart, manager: 0, staff: 0 })
  }
  for (const { teryt } of teams.values()) tally.row('jst', teryt)
  const began = participations(facts)
  for (const record of facts.people.values()) {
    const part = began.get(record.id)
    const person = {
      ...{ namedOn: record.namedOn, leftOn: record.leftOn, merged: record.mergedIntoId !== null },
      complete: record.missing.length === 0,
      ...{ attendedFrom: part?.from ?? null, trainedOn: part?.trainedOn ?? null },
    }
    const of = peopleFigures.filter((figure) => isOfFigure(person, figure, day))
    if (of.length === 0) continue
    const ones = Object.fromEntries(of.map((figure) => [figure, 1]))
    const month = monthRowOf(person.attendedFrom, day)
    increase(tally.whole, ones)
    tally.add({ ...keysOf(record, places), panel: record.panel, month }, ones)
    for (const field of record.missing) missing.set(field, (missing.get(field) ?? 0) + 1)
    if (!of.includes('counted') || of.includes('left')) continue
    const { jstId: teryt } = record
    const team = teams.get(teryt) ?? { teryt, takesPart: false, manager: 0, staff: 0 }
    team[record.panel] += 1
    teams.set(teryt, team)
  }
  const by = tally.splits()
  const all = [...teams.values()].sort((a, b) => (a.teryt < b.teryt ? -1 : 1))
  return {
    day,
    people: { whole: tally.whole, by },
    attendances: attendanceCounts(facts),
    missing: personFields.flatMap((field) => {
      const people = missing.get(field) ?? 0
      return people === 0 ? [] : [{ field, people }]
    }),
    targetJst: facts.targetJst,
    panels: panels.map((panel) => needOf(panel, facts.targetJst, by.panel, all)),
    fullTeams: all.filter(isFullTeam).length,
    teams: all,
  }
}

function needOf(
  panel: Panel,
  targetJst: number,
  rows: readonly CountRow<PeopleFigures>[],
  teams: readonly JstTeam[],
): PanelNeed {
  const { least, most } = panelLimits[panel]
  return {
    panel,
    least: targetJst * least,
    most: targetJst * most,
    figures: rows.find(({ key }) => key === panel)?.figures ?? new Tally(peopleFigures).whole,
    jsts: teams.filter((team) => team.takesPart && team[panel] > 0).length,
  }
}

/** Two sums of the same: by the days' rows, and by the rows of each person. */
function attendanceCounts(facts: PeopleCountsFacts) {
  const tally = new Tally(attendanceFigures)
  const ofPerson = new Map<string, Record<AttendanceFigure, number>>()
  for (const held of daysBy(facts)) {
    const there = attendersOf(held, facts.people)
    const { form, minutes } = held
    const all = { attendances: there.length, [form]: there.length, minutes: minutes * there.length }
    if (there.length === 0) continue
    increase(tally.whole, all)
    tally.add(keysOfDay(held), all)
    for (const id of there) {
      const own = ofPerson.get(id) ?? { attendances: 0, onSite: 0, online: 0, minutes: 0 }
      ofPerson.set(id, own)
      own.attendances += 1
      own[form] += 1
      own.minutes += minutes
    }
  }
  for (const [id, own] of ofPerson) {
    const record = facts.people.get(id)
    if (record !== undefined) tally.add(keysOf(record, facts.places), own)
  }
  return { whole: tally.whole, by: tally.splits() }
}
