import { expect, it } from 'vitest'
import { type ScoreChange, surveyEvents } from '#db/rules/timeline-survey.ts'
import type { Instant } from '#db/values/day.ts'

const change = (
  id: string,
  at: string,
  author: string,
  record = id,
  fields: ScoreChange['change']['fields'] | null = null,
): ScoreChange => ({
  ...{ id, at: at as Instant, author, record },
  change: {
    table: 'survey_score',
    action: fields === null ? 'insert' : 'update',
    fields: fields ?? { phase: [null, 'before'], assessor: [null, 'Anna'], points: [null, 5] },
  },
})

it('tells the scores that one person wrote on one day as one, with how many', () => {
  const told = surveyEvents([
    change('e', '2020-02-19T08:00:00Z', 'Jan'),
    change('d', '2020-02-18T23:30:00Z', 'Jan'),
    change('c', '2020-02-18T10:02:00Z', 'Jan', 'a', { points: [5, 6] }),
    change('b', '2020-02-18T10:01:00Z', 'Jan'),
    change('a', '2020-02-18T10:00:00Z', 'Jan'),
    change('x', '2020-02-18T09:00:00Z', 'Ewa'),
  ])
  const scored = (scores: number) => ({
    ...{ event: 'surveyed', on: null },
    figures: { phase: 'before', assessor: 'Anna', scores },
  })
  // Half past eleven in the evening by UTC is the next day in Poland.
  expect([...told]).toEqual([
    ['e', scored(2)],
    ['d', null],
    ['c', scored(2)],
    ['b', null],
    ['a', null],
    ['x', scored(1)],
  ])
})
