import { describe, expect, it } from 'vitest'
import { attendancesBehind, peopleCounts } from '#db/rules/people-counts.ts'
import { day } from '#db/values/day.ts'
import {
  attendanceFigures,
  type CountDimension,
  isFullTeam,
  peopleFigures,
} from '#db/values/people-counts.ts'
import { powiat, sixRecords, town } from './people-counts-facts.ts'

const on = (text: string) => peopleCounts({ ...sixRecords, day: day(text) })

describe('people and attendances of six records', () => {
  // named, complete, incomplete, counted, trained, left | attendances, on site, on-line, minutes
  it.each([
    ['2020-02-02', [0, 0, 0, 0, 0, 0], [0, 0, 0, 0]],
    ['2020-02-03', [4, 3, 1, 0, 0, 0], [0, 0, 0, 0]],
    ['2020-06-23', [4, 3, 1, 2, 0, 0], [2, 2, 0, 720]],
    ['2020-06-24', [4, 3, 1, 2, 1, 0], [3, 3, 0, 1080]],
    ['2020-07-01', [4, 3, 1, 2, 1, 1], [3, 3, 0, 1080]],
    ['2020-07-06', [5, 4, 1, 2, 1, 1], [3, 3, 0, 1080]],
    ['2020-09-01', [5, 4, 1, 3, 3, 1], [5, 3, 2, 1560]],
  ])('stood on %s at %j and %j', (text, people, attendances) => {
    const counts = on(text)
    expect(peopleFigures.map((figure) => counts.people.whole[figure])).toEqual(people)
    expect(attendanceFigures.map((figure) => counts.attendances.whole[figure])).toEqual(attendances)
  })

  it.each<[CountDimension, Record<string, number>, Record<string, number>]>([
    ['panel', { manager: 2, staff: 1 }, { manager: 3, staff: 2 }],
    ['jst', { [town]: 2, [powiat]: 1 }, { [town]: 4, [powiat]: 1 }],
    ['powiat', { '0801': 2, '0802': 1 }, { '0801': 4, '0802': 1 }],
    ['kind', { powiat: 1, urbanGmina: 2 }, { powiat: 1, urbanGmina: 4 }],
    ['sex', { female: 2, male: 1, unknown: 0 }, { female: 3, male: 1, unknown: 1 }],
    ['month', { '2020-06': 2, '2020-09': 1, none: 0 }, { '2020-06': 3, '2020-09': 2 }],
  ])('split by %s into %j people who count and %j attendances', (dimension, people, there) => {
    const { people: unique, attendances } = on('2020-09-01')
    expect(unique.by[dimension].map(({ key, figures }) => [key, figures.counted])).toEqual(
      Object.entries(people),
    )
    expect(attendances.by[dimension].map(({ key, figures }) => [key, figures.attendances])).toEqual(
      Object.entries(there),
    )
  })

  it('count the fields that are missing, and the teams', () => {
    const { missing, panels, fullTeams, teams, targetJst } = on('2020-09-01')
    expect(missing).toEqual([
      { field: 'education', people: 1 },
      { field: 'town', people: 1 },
    ])
    expect(targetJst).toBe(43)
    expect(panels.map(({ least, most, jsts }) => [least, most, jsts])).toEqual([
      [43, 43, 1],
      [43, 86, 1],
    ])
    // Dorota left and Ewa was at no training yet, so nobody of the powiat counts any more.
    expect(teams).toEqual([
      { teryt: town, manager: 1, staff: 1, takesPart: true },
      { teryt: powiat, manager: 0, staff: 0, takesPart: true },
    ])
    expect(fullTeams).toBe(1)
    expect(on('2020-08-31').fullTeams).toBe(0)
    expect(isFullTeam({ teryt: '', manager: 1, staff: 2, takesPart: false })).toBe(false)
  })

  it('open the attendances that they are made of', () => {
    const facts = { ...sixRecords, day: day('2020-09-01') }
    const names = (row: Parameters<typeof attendancesBehind>[1]) =>
      attendancesBehind(facts, row).map(({ record, held }) => `${held.id} ${record.id}`)
    expect(names({ dimension: 'panel', key: 'staff' })).toEqual(['T2 1 bogdan', 'T2 1 celina'])
    expect(names({ dimension: 'month', key: '2020-06' })).toEqual([
      'T1 1 anna',
      'T1 1 dorota',
      'T1 2 anna',
    ])
    expect(names(null)).toHaveLength(5)
  })
})
