import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import type { TimeOfDay } from '#db/values/training.ts'
import { instantAt, timeOfDayOf } from '#db/values/warsaw-time.ts'

describe('a time of day in Poland', () => {
  it.each([
    ['in winter', '2020-01-15', '09:00', '2020-01-15T08:00:00.000Z'],
    ['in summer', '2020-07-15', '09:00', '2020-07-15T07:00:00.000Z'],
    ['at midnight', '2020-07-15', '00:00', '2020-07-14T22:00:00.000Z'],
    ['that the clocks skip', '2020-03-29', '02:30', '2020-03-29T01:30:00.000Z'],
    ['that the clocks repeat', '2020-10-25', '02:30', '2020-10-25T01:30:00.000Z'],
  ])('%s', (_, on, time, expected) => {
    expect(instantAt(day(on), time as TimeOfDay)).toBe(expected)
  })

  it('is read back from a moment', () => {
    expect(timeOfDayOf(new Date('2020-07-14T22:00:00Z'))).toBe('00:00')
    expect(timeOfDayOf(new Date('2020-01-15T08:05:59Z'))).toBe('09:05')
  })
})
