import { describe, expect, it } from 'vitest'
import { type Feature, features } from '#electron/contract/features.ts'
import { affectedBy } from '#renderer/app/feature-dependencies.ts'

describe('which queries a change makes out of date', () => {
  it.each<[Feature, readonly Feature[]]>([
    [
      'recruitment',
      [
        ...['jst', 'recruitment', 'implementation', 'quota', 'claim', 'history'],
        ...['people', 'training', 'openingReport'],
      ] as const,
    ],
    ['implementation', ['jst', 'implementation', 'quota', 'claim', 'history']],
    [
      'jst',
      [
        ...['jst', 'recruitment', 'implementation', 'quota', 'history'],
        ...['people', 'training', 'openingReport'],
      ] as const,
    ],
    [
      'programme',
      [
        ...['programme', 'jst', 'recruitment', 'implementation', 'quota', 'history'],
        ...['budget', 'expense', 'claim', 'realisation'],
        ...['people', 'training', 'openingReport', 'studyVisit', 'privacy'],
      ] as const,
    ],
    ['account', ['account', 'history']],
    ['office', features],
  ])('a change of %s', (changed, expected) => {
    expect([...affectedBy([changed])].toSorted()).toEqual([...expected].toSorted())
  })

  it('is nothing when nothing changed', () => {
    expect(affectedBy([]).size).toBe(0)
  })
})
