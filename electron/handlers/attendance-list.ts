import type { ReadDb } from '#db/columns.ts'
import { attendanceGround, peopleAtDoor } from '#db/read-models/attendance.ts'
import { refused } from '#db/refused-error.ts'
import { printedJstOf } from '#db/rules/certificate.ts'
import { attendanceOfTraining } from '#db/stores/attendance.ts'
import { programmeById } from '#db/stores/programme.ts'
import { daysOf, trainingById } from '#db/stores/training.ts'
import type { attendance as contract } from '../contract/attendance.ts'
import type { HandlersOf } from '../define.ts'
import { attendanceListPdf, type ListedDay } from '../documents/attendance-list.ts'

type Call = Parameters<HandlersOf<typeof contract>['list']>[0]

/**
 * The printed list of a day, or of each day of the training. For signatures it names those with a
 * seat and leaves empty rows; as proof it names those with a seat and everybody else who was
 * marked.
 */
export async function attendanceListFile(read: Call['read'], input: Call['input']): Promise<File> {
  const { training, programme, days } = await read(async (db) => {
    const row = await trainingById(db, input.trainingId)
    return {
      training: row,
      programme: await programmeById(db, row.programmeId),
      days: await listedDays(db, input),
    }
  })
  return attendanceListPdf(training, programme, days, input)
}

async function listedDays(db: ReadDb, input: Call['input']): Promise<readonly ListedDay[]> {
  const training = await trainingById(db, input.trainingId)
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
