import type { ReadDb } from '#db/columns.ts'
import { conversationDays, deskNumberFacts, deskNumberNames } from '#db/read-models/desk-numbers.ts'
import { RefusedError } from '#db/refused-error.ts'
import { deskDay } from '#db/rules/desk-day.ts'
import { deskNumbers } from '#db/rules/desk-numbers.ts'
import { deskPeriods, shownPeriod } from '#db/rules/desk-periods.ts'
import { programmeById } from '#db/stores/programme.ts'
import type { Day } from '#db/values/day.ts'
import { periodOf } from '#db/values/period.ts'
import type { desk as contract } from '../contract/desk.ts'
import type { HandlersOf } from '../define.ts'
import { deskNumbersWorkbook } from '../documents/desk-numbers-workbook.ts'

interface Asked {
  readonly programmeId: string
  readonly from?: Day | undefined
  readonly to?: Day | undefined
}

/** The figures of the days asked for, or of the quarter in which the desk stands. */
async function numbersOf(db: ReadDb, { programmeId, ...asked }: Asked, today: Day) {
  const programme = await programmeById(db, programmeId)
  const conversations = await conversationDays(db, programmeId)
  const day = deskDay(programme, today)
  const periods = deskPeriods(day, programme.from, conversations)
  const { from = periods.quarter.from, to = periods.quarter.to } = asked
  const period = periodOf(from, to)
  if (!period.ok) throw new RefusedError(period.refusal)
  const facts = await deskNumberFacts(db, programmeId, period.value)
  return {
    ...{ today: day, period: period.value, periods, any: conversations !== null },
    numbers: deskNumbers({ ...facts, period: shownPeriod(period.value, periods.whole) }),
    names: await deskNumberNames(db, programmeId),
  }
}

/** What calls the desk took, when, from whom, and what became of them. */
export const numbers: HandlersOf<typeof contract>['numbers'] = ({ read, input, today }) =>
  read((db) => numbersOf(db, input, today))

export const numbersXlsx: HandlersOf<typeof contract>['numbersXlsx'] = ({ read, input, today }) =>
  read(async (db) => {
    const { words, language, ...asked } = input
    return deskNumbersWorkbook(await numbersOf(db, asked, today), { words, language })
  })
