import { comparedProgrammes } from '#db/read-models/benchmark-facts.ts'
import { comparedShares } from '#db/rules/benchmark.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import { programmeById } from '#db/stores/programme.ts'
import type { benchmark as contract } from '../contract/benchmark.ts'
import type { HandlersOf } from '../define.ts'

/** The programme beside its sisters. */
export const benchmark: HandlersOf<typeof contract> = {
  compare: ({ read, input, today }) =>
    read(async (db) => {
      const programme = await programmeById(db, input.programmeId)
      const day = input.day ?? referenceDay(programme, today)
      const { programmes, underWay } = await comparedProgrammes(db, programme, day)
      return {
        day,
        underWay,
        programmes: programmes.map((one) => {
          const { name, source, asOf } = one
          return { name, source, asOf, ...comparedShares(one) }
        }),
      }
    }),
}
