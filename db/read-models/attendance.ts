import type { Day } from '#db/values/day.ts'
import type { JstKind } from '#db/values/jst.ts'
import type { Panel, PersonFunction } from '#db/values/person.ts'
import type { ReadDb } from '../columns.ts'
import {
  type AttendedTraining,
  type AttendingPerson,
  attendedMinutes,
  decideAttendance,
  heldMinutes,
} from '../rules/attendance.ts'
import { seatsOf } from '../rules/training-seats.ts'
import { attendanceOfTraining } from '../stores/attendance.ts'
import { listJsts } from '../stores/jst.ts'
import { listedPeople } from '../stores/people.ts'
import { attemptsIn } from '../stores/recruitment.ts'
import { daysOf, signupsOf, type TrainingDayRow, type TrainingRow } from '../stores/training.ts'
import { trainingRulesOf } from '../stores/training-rules.ts'

/** Where a person stands towards a training: on its list, waiting, or of its panel only. */
export type DoorGroup = 'seated' | 'waiting' | 'other'

/** What presence at one training is judged by, read once for however many people. */
export interface AttendanceGround {
  readonly training: AttendedTraining
  /** The person as the rule asks; the record's own fields with what its JST did. */
  attending(
    person: Pick<AttendingPerson, 'panel' | 'leftOn' | 'mergedIntoId'> & {
      readonly programmeId?: string
      readonly jstId: string
    },
  ): AttendingPerson
}

/** Reads what `decideAttendance` asks of a training and of the JSTs of its programme. */
export async function attendanceGround(
  db: ReadDb,
  training: TrainingRow,
): Promise<AttendanceGround> {
  const days = await daysOf(db, training.id)
  const withdrew = await withdrawals(db, training.programmeId)
  const { programmeId, panel, cancelledOn } = training
  return {
    training: { programmeId, panel, cancelledOn, days },
    attending: (person) => ({
      programmeId: person.programmeId ?? programmeId,
      panel: person.panel,
      leftOn: person.leftOn,
      mergedIntoId: person.mergedIntoId,
      jstWithdrewOn: withdrew.get(person.jstId) ?? null,
    }),
  }
}

/** The JSTs that withdrew and did not come back, with the day: their last attempt's. */
async function withdrawals(db: ReadDb, programmeId: string): Promise<ReadonlyMap<string, Day>> {
  const last = new Map(
    (await attemptsIn(db, programmeId)).map(({ jstId, withdrawnOn }) => [jstId, withdrawnOn]),
  )
  return new Map(
    [...last].flatMap(([jstId, withdrawnOn]) =>
      withdrawnOn === null ? [] : [[jstId, withdrawnOn] as const],
    ),
  )
}

/** A person who may stand at the door of a training. */
export interface DoorPerson {
  readonly id: string
  readonly firstName: string
  readonly lastName: string
  readonly function: PersonFunction
  readonly jstId: string
  readonly jstName: string
  readonly jstKind: JstKind
  readonly group: DoorGroup
  readonly panel: Panel
  readonly leftOn: Day | null
  readonly mergedIntoId: string | null
}

/**
 * Everyone who may come to a training: those with a seat in the order of their names, those who
 * wait in their order, then the rest of the panel. Who is on the list stays on it whatever became
 * of the record; of the rest only those who may attend on one of the days at least.
 */
export async function peopleAtDoor(
  db: ReadDb,
  training: TrainingRow,
  ground: AttendanceGround,
  days: readonly TrainingDayRow[],
): Promise<readonly DoorPerson[]> {
  const { seated, waiting } = seatsOf(await signupsOf(db, training.id), training.capacity)
  const seats = new Set(seated.map(({ personId }) => personId))
  const turns = new Map(waiting.map(({ personId }, at) => [personId, at]))
  const names = new Map((await listJsts(db)).map((row) => [row.id, row]))
  const mayAttend = (row: Parameters<AttendanceGround['attending']>[0]) => {
    const person = ground.attending(row)
    return days.some(({ on }) => decideAttendance(person, on, ground.training, on).ok)
  }
  const groupOf = (id: string): DoorGroup =>
    seats.has(id) ? 'seated' : turns.has(id) ? 'waiting' : 'other'
  const people = (await listedPeople(db, training.programmeId)).flatMap((row): DoorPerson[] => {
    const group = groupOf(row.id)
    if (group === 'other' && (row.panel !== training.panel || !mayAttend(row))) return []
    const { id, firstName, lastName, jstId, panel, leftOn, mergedIntoId } = row
    const at = names.get(jstId)
    return [
      {
        ...{ id, firstName, lastName, function: row.function, jstId },
        ...{ jstName: at?.name ?? jstId, jstKind: at?.kind ?? 'ruralGmina' },
        ...{ group, panel, leftOn, mergedIntoId },
      },
    ]
  })
  const { compare } = new Intl.Collator('pl')
  const byName = (one: DoorPerson, other: DoorPerson) =>
    compare(one.lastName, other.lastName) ||
    compare(one.firstName, other.firstName) ||
    compare(one.jstName, other.jstName)
  const inGroup = (group: DoorGroup) => people.filter((one) => one.group === group)
  return [
    ...inGroup('seated').toSorted(byName),
    ...inGroup('waiting').toSorted(
      (one, other) => (turns.get(one.id) ?? 0) - (turns.get(other.id) ?? 0),
    ),
    ...inGroup('other').toSorted(byName),
  ]
}

/** The hours of a training: held, and those of each person who was there at all. */
export async function hoursOfTraining(db: ReadDb, training: TrainingRow) {
  const days = await daysOf(db, training.id)
  const { attendanceRate } = await trainingRulesOf(db, training.programmeId)
  const present = new Map<string, Set<string>>()
  for (const { personId, trainingDayId } of await attendanceOfTraining(db, training.id)) {
    present.set(personId, (present.get(personId) ?? new Set()).add(trainingDayId))
  }
  return {
    days,
    rate: attendanceRate,
    held: heldMinutes(days),
    /** On which days each person was present. */
    present: present as ReadonlyMap<string, ReadonlySet<string>>,
    attended: (personId: string) => attendedMinutes(days, present.get(personId) ?? new Set()),
  }
}
