import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClockTime, isClockTime, momentOf, onClock } from '#db/values/clock.ts'
import { day, instantOf } from '#db/values/day.ts'

describe('the office’s clock', () => {
  it.each([
    ['in winter', '2021-01-12', '10:31:07', '2021-01-12T09:31:07.000Z'],
    ['in summer', '2021-05-12', '10:31:07', '2021-05-12T08:31:07.000Z'],
    ['past midnight', '2021-05-12', '00:30:00', '2021-05-11T22:30:00.000Z'],
    ['the hour that comes twice: the first', '2021-10-31', '02:30:00', '2021-10-31T00:30:00.000Z'],
    [
      'the hour that is skipped: the one after',
      '2021-03-28',
      '02:30:00',
      '2021-03-28T01:30:00.000Z',
    ],
  ])('%s', (_name, on, time, moment) => {
    expect(momentOf(day(on), time as ClockTime)).toBe(moment)
  })

  it('comes back from what it shows, but for the hour that comes twice', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2019-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        (date) => {
          const moment = instantOf(new Date(Math.floor(date.getTime() / 1000) * 1000))
          const shown = onClock(moment)
          const back = momentOf(shown.day, shown.time)
          expect([0, 3_600_000]).toContain(Date.parse(moment) - Date.parse(back))
          expect(onClock(back)).toEqual(shown)
        },
      ),
    )
  })

  it.each(['24:00:00', '10:60:00', '9:00:00', '10:00', ''])('does not read %s', (text) => {
    expect(isClockTime(text)).toBe(false)
  })
})
