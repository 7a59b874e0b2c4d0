import { describe, expect, it } from 'vitest'
import { claimDay } from '#db/rules/claim-day.ts'
import { type Day, day } from '#db/values/day.ts'

const real = { from: day('2019-09-01'), to: day('2021-12-31'), sampleDay: null }
const sample = { ...real, sampleDay: day('2021-06-30') }

describe('the day of claims and advances', () => {
  it.each<[string, typeof real | typeof sample, readonly (string | null)[], string, string]>([
    ['nothing on record, while it runs', real, [], '2020-05-05', '2020-05-05'],
    ['today stands before older records', real, ['2020-04-01'], '2020-05-05', '2020-05-05'],
    ['before the first day', real, ['2019-08-01'], '2019-08-15', '2019-09-01'],
    ['over, nothing later', real, ['2021-12-01', null], '2022-06-01', '2021-12-31'],
    [
      'over, the latest day wins',
      real,
      ['2022-03-10', null, '2022-02-01'],
      '2022-06-01',
      '2022-03-10',
    ],
    ['a record of today counts', real, ['2022-06-01'], '2022-06-01', '2022-06-01'],
    ['a day to come does not', real, ['2022-06-02', '2022-01-20'], '2022-06-01', '2022-01-20'],
    ['the sample keeps to its day', sample, ['2021-06-01'], '2026-11-22', '2021-06-30'],
    [
      'the sample follows its records, not today',
      sample,
      ['2021-09-15'],
      '2026-11-22',
      '2021-09-15',
    ],
  ])('%s', (_, programme, recorded, today, expected) => {
    const days = recorded.map((text): Day | null => (text === null ? null : day(text)))
    expect(claimDay(programme, days, day(today))).toBe(expected)
  })
})
