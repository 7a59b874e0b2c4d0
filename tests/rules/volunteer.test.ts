import { describe, expect, it } from 'vitest'
import { rankCandidates } from '#db/rules/ranking.ts'
import {
  type ApprovalFacts,
  decideApproval,
  decideOpinion,
  decideTakingBack,
  type OpinionFacts,
} from '#db/rules/volunteer.ts'
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
      ...{ on: day('2020-07-01'), today: day('2020-09-15'), opensOn: day('2020-06-15') },
      ...{ left: [], lastOpinionOn: null },
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
    [
      'before the last recommendation',
      { lastOpinionOn: day('2020-07-02') },
      'volunteer.beforeOpinion',
    ],
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

describe('an opinion', () => {
  const facts = { today: day('2020-09-15'), appliedAt: null, standing: null, approved: false }
  it.each<[string, Day | null, Partial<OpinionFacts>, string | null]>([
    ['without a day', null, {}, 'volunteer.opinionDayMissing'],
    ['on a day to come', day('2020-09-16'), {}, 'volunteer.dayToCome'],
    ['written ahead', day('2020-06-01'), {}, null],
    [
      'before the application',
      day('2020-06-15'),
      { appliedAt: afterMidnight },
      'volunteer.beforeApplication',
    ],
    ['on the day of the application', day('2020-06-16'), { appliedAt: afterMidnight }, null],
    [
      'changed, that was written ahead',
      day('2020-06-01'),
      { appliedAt: afterMidnight, standing: day('2020-06-01') },
      null,
    ],
    ['once the list is approved', day('2020-09-15'), { approved: true }, 'volunteer.listApproved'],
  ])('%s', (_name, givenOn, over, code) => {
    const opinion = { summary: '', recommendation: 'yes', grounds: 'Tak', condition: '' } as const
    const decision = decideOpinion({ ...opinion, givenOn }, { ...facts, ...over })
    expect(decision.ok ? null : decision.refusal.code).toBe(code)
  })

  it('that is a summary alone has no day', () => {
    const summary = { summary: 'Dobrze', grounds: '', condition: '', givenOn: null }
    expect(decideOpinion({ ...summary, recommendation: null }, facts).ok).toBe(true)
  })
})
