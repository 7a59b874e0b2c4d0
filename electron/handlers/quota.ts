import { courseFacts } from '#db/read-models/course-facts.ts'
import { quotaFacts } from '#db/read-models/quota-facts.ts'
import { quotaBoard } from '#db/rules/quota.ts'
import { quotaCourse } from '#db/rules/quota-course.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import { programmeById } from '#db/stores/programme.ts'
import type { quota as contract } from '../contract/quota.ts'
import type { HandlersOf } from '../define.ts'

/** The dashboard's first face. */
export const quota: HandlersOf<typeof contract> = {
  board: async ({ read, input, today }) => {
    const { facts, names, benchmarkName } = await read(async (db) => {
      const programme = await programmeById(db, input.programmeId)
      return quotaFacts(db, programme, input.day ?? referenceDay(programme, today))
    })
    return { board: quotaBoard(facts), names, benchmarkName }
  },

  course: async ({ read, input, today }) => {
    const facts = await read(async (db) => {
      const programme = await programmeById(db, input.programmeId)
      return courseFacts(db, programme, input.day ?? referenceDay(programme, today))
    })
    return facts.map(quotaCourse)
  },
}
