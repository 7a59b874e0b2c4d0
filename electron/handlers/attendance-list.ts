import type { ReadDb } from '#db/columns.ts'
import { attendanceGround, peopleAtDoor } from '#db/read-models/attendance.ts'
import { refused } from '#db/refused-error.ts'
import { printedJstOf } from '#db/rules/certificate.ts'
import { attendanceOfTraining } from '#db/stores/attendance.ts'
import { programmeById } from '#db/stores/programme.ts'
import { daysOf, type TrainingRow, trainingById } from '#db/stores/training.ts'
import type { attendance as contract } from '../contract/attendance.ts'
import type { HandlersOf } from '../define.ts'
import { attendanceListPdf } from '../documents/attendance-list.ts'

type Call = Parameters<HandlersOf<typeof contract>['list']>[0]

/**
 * The printed list of a day, or of each day of the training. For signatures it names those with a
 * seat and leaves empty rows; as proof it names those with a seat and everybody else who was
 * marked.
 */
export async function attendanceListFile(read: Call['read'], input: Call['input']): Promise<File> {
  const { training, programme, days } = await read((db) => listedTraining(db, input))
  return attendanceListPdf(training, programme, days, input)
}

type Asked = Pick<Call['input'], 'trainingId' | 'dayId' | 'kind'>

/** What the list prints: the training, the programme it is of, and the days with their people. */
export async function listedTraining(db: ReadDb, asked: Asked) {
  const training = await trainingById(db, asked.trainingId)
  const programme = await programmeById(db, training.programmeId)
  return { training, programme, days: await listedDays(db, training, asked) }
}

async function listedDays(db: ReadDb, training: TrainingRow, input: Asked) {
  const all = await daysOf(db, training.id)
  const asked = input.dayId === null ? all : all.filter(({ id }) => id === input.dayId)
  if (asked.length === 0) throw refused('attendance.noDays')
  const people = await peopleAtDoor(db, training, await attendanceGround(db, training), all)
  const marks = Map.groupBy(
    await attendanceOfTraining(db, training.id),
    ({ trainingDayId }) => trainingDayId,
  )
  return asked.map((day) => {
    const here = new Map((marks.get(day.id) ?? []).map((mark) => [mark.personId, mark]))
    const listed = people.filter(
      ({ id, group }) => group === 'seated' || (input.kind === 'marked' && here.has(id)),
    )
    const { compare } = new Intl.Collator('pl')
    const rows = listed.map((person) => ({
      id: person.id,
      name: `${person.lastName} ${person.firstName}`,
      function: person.function,
      jst: printedJstOf({ name: person.jstName, kind: person.jstKind }),
      present: here.has(person.id),
      at: here.get(person.id)?.source === 'door' ? (here.get(person.id)?.at ?? null) : null,
    }))
    return {
      ...{ on: day.on, from: day.from, to: day.to },
      rows: rows.toSorted((one, other) => compare(one.name, other.name)),
    }
  })
}
