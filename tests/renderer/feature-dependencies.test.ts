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
        'mentor',
        'standard',
        'survey',
        'benchmark',
      ],
    ],
    [
      'implementation',
      [
        'jst',
        'implementation',
        'quota',
        'claim',
        'history',
        'volunteer',
        'mentor',
        'package',
        'standard',
        'survey',
        'benchmark',
      ],
    ],
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
        'mentor',
        'package',
        'standard',
        'survey',
        'benchmark',
      ],
    ],
    ['people', ['jst', 'people', 'training', 'studyVisit', 'privacy', 'mentor', 'history']],
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
        'mentor',
        'package',
        'standard',
        'survey',
        'benchmark',
        'history',
      ],
    ],
    ['volunteer', ['jst', 'implementation', 'volunteer', 'implementationPlan', 'history']],
    ['implementationPlan', ['jst', 'implementationPlan', 'history']],
    ['mentor', ['jst', 'quota', 'mentor', 'people', 'standard', 'history']],
    ['package', ['jst', 'quota', 'package', 'standard', 'history']],
    ['account', ['account', 'mentor', 'history']],
    ['office', features],
  ])('a change of %s', (changed, expected) => {
    expect([...affectedBy([changed])].toSorted()).toEqual([...expected].toSorted())
  })

  it('is nothing when nothing changed', () => {
    expect(affectedBy([]).size).toBe(0)
  })
})
