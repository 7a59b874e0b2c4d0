import { describe, expect, it } from 'vitest'
import { type Feature, features } from '#electron/contract/features.ts'
import { affectedBy } from '#renderer/app/feature-dependencies.ts'

describe('which queries a change makes out of date', () => {
  it.each<[Feature, readonly Feature[]]>([
    [
      'recruitment',
      [
        'jst',
        'recruitment',
        'implementation',
        'quota',
        'claim',
        'history',
        'implementationPlan',
        'openingReport',
        'people',
        'training',
        'volunteer',
      ],
    ],
    ['implementation', ['jst', 'implementation', 'quota', 'claim', 'history', 'volunteer']],
    [
      'jst',
      [
        'jst',
        'recruitment',
        'implementation',
        'quota',
        'history',
        'implementationPlan',
        'openingReport',
        'people',
        'training',
        'volunteer',
      ],
    ],
    ['people', ['jst', 'people', 'training', 'studyVisit', 'privacy', 'history']],
    [
      'programme',
      [
        'programme',
        'jst',
        'recruitment',
        'implementation',
        'quota',
        'budget',
        'expense',
        'claim',
        'realisation',
        'people',
        'training',
        'openingReport',
        'studyVisit',
        'privacy',
        'volunteer',
        'implementationPlan',
        'history',
      ],
    ],
    ['volunteer', ['jst', 'implementation', 'volunteer', 'implementationPlan', 'history']],
    ['implementationPlan', ['jst', 'implementationPlan', 'history']],
    ['account', ['account', 'history']],
    ['office', features],
  ])('a change of %s', (changed, expected) => {
    expect([...affectedBy([changed])].toSorted()).toEqual([...expected].toSorted())
  })

  it('is nothing when nothing changed', () => {
    expect(affectedBy([]).size).toBe(0)
  })
})
