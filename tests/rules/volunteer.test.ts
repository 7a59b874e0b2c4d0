import { describe, expect, it } from 'vitest'
import { rankCandidates } from '#db/rules/ranking.ts'
import { type ApprovalFacts, decideApproval, decideTakingBack } from '#db/rules/volunteer.ts'
import { type Day, day, type Instant } from '#db/values/day.ts'

/** 00:30 of 16 June by the office's clock. */
const afterMidnight = '2020-06-15T22:30:00.000Z' as Instant

const candidate = {
  ...{ jstId: '0802011', name: 'Gubin', mediumTown: false, appliedAt: afterMidnight, ordinal: 1 },
  recommendation: 'yes' as const,
}
const { rows } = rankCandidates([candidate], {
  ...{ places: 22, mediumPlaces: 1, weight: 'recommendedFirst', keepReserved: true },
})

const outcome = (over: Partial<ApprovalFacts>) =>
  decideApproval(
    rows,
    ['Przewodnicząca'],
    {
      ...{ on: day('2020-07-01'), today: day('2020-09-15'), opensOn: day('2020-06-15'), left: [] },
      ...over,
    },
    false,
  )

describe('an approval of the list', () => {
  it.each<[string, Partial<ApprovalFacts>, string | null]>([
    ['after the last application', {}, null],
    ['on the day of the last application', { on: day('2020-06-16') }, null],
    ['before the last application', { on: day('2020-06-15') }, 'volunteer.beforeApplication'],
    ['before the opening', { on: day('2020-06-14') }, 'volunteer.beforeOpening'],
    ['on a day to come', { on: day('2020-09-16') }, 'volunteer.dayToCome'],
    ['with one that left the programme', { left: ['Gubin'] }, 'volunteer.leftProgramme'],
  ])('%s', (_name, over, code) => {
    const decision = outcome(over)
    expect(decision.ok ? null : decision.refusal.code).toBe(code)
  })
})

describe('an application taken back', () => {
  it.each<[Day, string | null]>([
    [day('2020-06-15'), 'volunteer.beforeApplication'],
    [day('2020-06-16'), null],
    [day('2020-09-16'), 'volunteer.dayToCome'],
  ])('on %s', (on, code) => {
    const decision = decideTakingBack(afterMidnight, { on, today: day('2020-09-15') })
    expect(decision.ok ? null : decision.refusal.code).toBe(code)
  })
})
