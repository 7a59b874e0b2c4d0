import { day } from '#db/values/day.ts'
import type { Phase } from '#db/values/implementing.ts'
import type { LubuskieOffice } from './office.ts'

/** What a test of the survey does in an office. */
export function using({ client, programmeId }: LubuskieOffice) {
  const sheet = (assessor: string, phase: Phase = 'before') =>
    client.survey.sheet({ programmeId, phase, assessor })
  return {
    sheet,
    results: (group: 'all' | 'takingPart' | 'implementing' = 'all') =>
      client.survey.results({ programmeId, group }),
    /** Gives the same part of the most points in each criterion, from the `from`th on. */
    give: async (
      teryt: string,
      share: number,
      { assessor = 'Anna', phase = 'before' as Phase, from = 0 } = {},
    ) => {
      const { criteria } = await sheet(assessor, phase)
      const scores = criteria.slice(from).map(({ id: criterionId, most }) => ({
        ...{ teryt, criterionId, version: 0, points: Math.round(most * share) },
      }))
      const on = day('2020-02-18')
      return client.survey.saveScores({ programmeId, phase, assessor, on, scores })
    },
    save: (changes: Partial<Parameters<typeof client.survey.saveScores>[0]>) =>
      client.survey.saveScores({
        ...{ programmeId, phase: 'before', assessor: 'Anna', on: day('2020-02-18'), scores: [] },
        ...changes,
      }),
  }
}
