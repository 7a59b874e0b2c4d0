import { realisationFacts } from '#db/read-models/realisation.ts'
import {
  monthDocuments,
  plannedMonths,
  realisationCourseFacts,
} from '#db/read-models/realisation-course.ts'
import { laterMoney } from '#db/read-models/realisation-later.ts'
import { realisation as realise } from '#db/rules/realisation.ts'
import { realisationCourse, realisationMonths } from '#db/rules/realisation-course.ts'
import { linesOf, rulesOf, versionsOf } from '#db/stores/budget.ts'
import type { realisation as contract } from '../contract/realisation.ts'
import type { HandlersOf } from '../define.ts'
import { realisationFiles } from './realisation-files.ts'
import { placeOf } from './realisation-place.ts'

/** What became of the budget. */
export const realisation: HandlersOf<typeof contract> = {
  matrix: ({ read, input, today }) =>
    read(async (db) => {
      const { programme, day } = await placeOf(db, input, today)
      const facts = await realisationFacts(db, programme, day)
      const rules = await rulesOf(db, programme.id)
      const [newest] = await versionsOf(db, programme.id)
      const draft = facts.version === null && newest !== undefined
      return {
        realisation: realise(facts),
        proposed: rules.proposed,
        draft: draft
          ? { ordinal: newest.ordinal, lines: (await linesOf(db, programme.id)).length }
          : null,
        later: await laterMoney(db, programme, day, today),
      }
    }),

  months: ({ read, input, today }) =>
    read(async (db) => {
      const { programme, day } = await placeOf(db, input, today)
      const { direct } = realise(await realisationFacts(db, programme, day))
      const planned = await plannedMonths(db, programme.id, day)
      return [...realisationMonths(direct, planned, await monthDocuments(db, programme.id, day))]
    }),

  course: ({ read, input, today }) =>
    read(async (db) => {
      const { programme, day } = await placeOf(db, input, today)
      return realisationCourse(await realisationCourseFacts(db, programme, day))
    }),

  ...realisationFiles,
}
