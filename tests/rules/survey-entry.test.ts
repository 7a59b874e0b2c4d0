import { describe, expect, it } from 'vitest'
import { decideAssessment, decideCriteria, knownAssessor } from '#db/rules/survey-entry.ts'
import { surveyCriteria } from '#db/seed/survey-criteria.ts'
import { day } from '#db/values/day.ts'
import { basisPoints } from '#db/values/money.ts'

describe('the criteria', () => {
  const entries = surveyCriteria.map((entry) => ({ id: null, ...entry }))
  const standing = {
    ...{ id: 'x', tested: 'website', language: 'pl', name: 'Zakładka dla inwestora' },
    ...{ most: 10, scores: 3 },
  }
  const [first = { ...entries[0] } as never, ...others] = entries

  it('that are proposed stand together', () => {
    expect(decideCriteria(entries, []).ok).toBe(true)
  })

  it.each([
    ['weights that make less', others, [], 'survey.weightsSum', { percent: 85 }],
    ['none at all', [], [], 'survey.weightsSum', { percent: 0 }],
    ['no name', [{ ...first, name: '' }, ...others], [], 'survey.nameMissing', {}],
    [
      'a name twice',
      [first, { ...first, name: 'ZAKLADKA dla inwestora' }],
      [],
      'survey.nameTwice',
      { name: 'ZAKLADKA dla inwestora' },
    ],
    [
      'no points',
      [{ ...first, most: 0 }, ...others],
      [],
      'survey.mostOutside',
      { name: first.name, limit: 100 },
    ],
    [
      'other most points of one that has scores',
      [{ ...first, id: 'x', most: 5 }, ...others],
      [standing],
      'survey.mostFixed',
      { name: first.name, most: 10, count: 3 },
    ],
    [
      'another language of one that has scores',
      [{ ...first, id: 'x', language: 'de' }, ...others],
      [standing],
      'survey.testedFixed',
      { name: first.name, count: 3 },
    ],
    [
      'another test of one that has scores',
      [{ ...first, id: 'x', tested: 'email' as const }, ...others],
      [standing],
      'survey.testedFixed',
      { name: first.name, count: 3 },
    ],
    [
      'one gone that has scores',
      entries,
      [standing],
      'survey.criterionScored',
      { name: standing.name, count: 3 },
    ],
  ])('are refused with %s', (_, lines, rows, code, figures) => {
    expect(decideCriteria(lines, rows)).toEqual({ ok: false, refusal: { code, figures } })
  })

  it('may lose one without scores, and change the weight of one that has them', () => {
    expect(decideCriteria(entries, [{ ...standing, scores: 0 }]).ok).toBe(true)
    const second = others[0] as typeof first
    const moved = [
      { ...first, id: 'x', weightRate: basisPoints(first.weightRate - 500) },
      { ...second, weightRate: basisPoints(second.weightRate + 500) },
      ...others.slice(1),
    ]
    expect(decideCriteria(moved, [standing]).ok).toBe(true)
  })
})

it.each([
  ['', '2020-02-10', 'survey.assessorMissing'],
  ['Anna', '2020-02-12', 'survey.dayToCome'],
  ['Anna', '2019-08-31', 'survey.dayBefore'],
  ['Anna', '2020-02-11', undefined],
] as const)('an assessment by „%s” on %s: %s', (assessor, on, code) => {
  const facts = { from: day('2019-09-01'), today: day('2020-02-11') }
  const decision = decideAssessment({ assessor, on: day(on) }, facts)
  expect(decision.ok ? undefined : decision.refusal.code).toBe(code)
})

it('counts an assessor once, however the name is typed', () => {
  expect(knownAssessor('ZOFIA łącka', ['Jan Próbny', 'Zofia Łącka'])).toBe('Zofia Łącka')
  expect(knownAssessor('Ktoś Nowy', ['Zofia Łącka'])).toBe('Ktoś Nowy')
})
