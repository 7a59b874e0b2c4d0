import type { ReadDb } from '#db/columns.ts'
import { type NamedFacts, peopleCountsFacts } from '#db/read-models/people-counts.ts'
import { refused } from '#db/refused-error.ts'
import { attendancesBehind, peopleCounts as count } from '#db/rules/people-counts.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import { programmeById } from '#db/stores/programme.ts'
import type { Day } from '#db/values/day.ts'
import type { peopleCounts as contract } from '../contract/people-counts.ts'
import type { HandlersOf } from '../define.ts'
import { peopleCountsWorkbook } from '../documents/people-counts-workbook.ts'
import { keepsPeople } from './people.ts'

interface On {
  readonly programmeId: string
  readonly day?: Day | undefined
}

async function factsOn(db: ReadDb, { programmeId, day }: On, today: Day): Promise<NamedFacts> {
  const programme = await programmeById(db, programmeId)
  return peopleCountsFacts(db, programme, day ?? referenceDay(programme, today))
}

const namesIn = ({ places }: NamedFacts) => ({
  jsts: Object.fromEntries([...places].map(([teryt, { name, kind }]) => [teryt, { name, kind }])),
  powiats: Object.fromEntries(
    [...places.values()].map(({ powiat, powiatName }) => [powiat, powiatName]),
  ),
})

/** Unique people and attendances. */
export const peopleCounts: HandlersOf<typeof contract> = {
  get: async ({ read, input, today }) => {
    const facts = await read((db) => factsOn(db, input, today))
    return { counts: count(facts), names: namesIn(facts) }
  },

  need: async ({ read, input, today }) => {
    const facts = await read((db) => factsOn(db, input, today))
    const { day, targetJst, panels, fullTeams } = count(facts)
    return { day, targetJst, panels: [...panels], fullTeams }
  },

  attendances: async ({ read, input, today, actor }) => {
    // Lists tell the sex only to those who keep the records.
    if (input.row?.dimension === 'sex' && !keepsPeople(actor)) {
      throw refused('account.roleNotAllowed', {
        role: actor?.role ?? '',
        procedure: 'peopleCounts.attendances',
      })
    }
    const facts = await read((db) => factsOn(db, input, today))
    const { row, form, limit } = input
    const behind = attendancesBehind(facts, row).filter(
      ({ held }) => form === null || held.form === form,
    )
    const rows = behind.toReversed().slice(0, limit)
    return {
      total: behind.length,
      minutes: behind.reduce((sum, { held }) => sum + held.minutes, 0),
      rows: rows.map(({ held, record }) => ({
        ...{ dayId: held.id, on: held.on, minutes: held.minutes, form: held.form },
        ...{ trainingId: held.trainingId, subject: held.subject },
        ...{ personId: record.id, firstName: record.firstName, lastName: record.lastName },
        jstName: facts.places.get(record.jstId)?.name ?? record.jstId,
      })),
    }
  },

  exportXlsx: async ({ read, input, today }) => {
    const facts = await read((db) => factsOn(db, input, today))
    return peopleCountsWorkbook(count(facts), facts.places, input.words)
  },
}
