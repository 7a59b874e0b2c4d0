import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  attendancesBehind,
  type CountedDay,
  type CountedRecord,
  type PeopleCountsFacts,
  peopleCounts,
} from '#db/rules/people-counts.ts'
import { addDays, day } from '#db/values/day.ts'
import { jstKinds } from '#db/values/jst.ts'
import { basisPoints } from '#db/values/money.ts'
import { attendanceFigures, countDimensions, peopleFigures } from '#db/values/people-counts.ts'
import { panels, sexes } from '#db/values/person.ts'
import { trainingForms } from '#db/values/training.ts'

const dayAt = (offset: number) => addDays(day('2020-01-01'), offset)
const offset = fc.integer({ min: 0, max: 200 }).map(dayAt)
const jst = fc.constantFrom('0801', '0801011', '0802022', '0803')
const personIds = Array.from({ length: 12 }, (_, at) => `person ${at}`)

const record = fc.record({
  panel: fc.constantFrom(...panels),
  jstId: jst,
  sex: fc.option(fc.constantFrom(...sexes)),
  namedOn: offset,
  leftOn: fc.option(offset),
  missing: fc.constantFrom([], [], ['education' as const], ['town' as const, 'phone' as const]),
})

const held = fc.record({
  on: offset,
  minutes: fc.integer({ min: 1, max: 480 }),
  trainingId: fc.constantFrom('T1', 'T2', 'T3', 'T4'),
  form: fc.constantFrom(...trainingForms),
  people: fc.subarray(personIds),
})

/** Any office: a training keeps its panel, and a merged record points at one that stands. */
const office = fc
  .record({
    day: offset,
    people: fc.array(record, { minLength: 1, maxLength: personIds.length }),
    days: fc.array(held, { maxLength: 10 }),
    takes: fc.subarray(['0801', '0801011', '0802022', '0803']),
    rate: fc.integer({ min: 1, max: 10_000 }),
  })
  .map(
    ({ day: on, people, days, takes, rate }): PeopleCountsFacts => ({
      day: on,
      people: new Map(
        people.map((one, at): [string, CountedRecord] => {
          const id = personIds[at] ?? ''
          return [id, { ...one, id, mergedIntoId: null }]
        }),
      ),
      days: days
        .map((one, at): CountedDay => {
          const panel = one.trainingId < 'T3' ? 'manager' : 'staff'
          return { ...one, id: `day ${at}`, panel }
        })
        .toSorted((a, b) => (a.on < b.on ? -1 : 1)),
      places: new Map(
        ['0801', '0801011', '0802022', '0803'].map((teryt, at) => [
          teryt,
          {
            kind: jstKinds[at] ?? 'powiat',
            powiat: teryt.slice(0, 4),
            takesPart: takes.includes(teryt),
          },
        ]),
      ),
      rate: basisPoints(rate),
      targetJst: 4,
    }),
  )

const sumOf = (
  rows: readonly { readonly figures: Readonly<Record<string, number>> }[],
  of: string,
) => rows.reduce((sum, { figures }) => sum + (figures[of] ?? 0), 0)

describe('the counts of any office', () => {
  it('add up to the whole in every split, and each attendance is behind one row', () => {
    fc.assert(
      fc.property(office, (facts) => {
        const { people, attendances } = peopleCounts(facts)
        for (const dimension of countDimensions) {
          for (const figure of peopleFigures) {
            expect(sumOf(people.by[dimension], figure)).toBe(people.whole[figure])
          }
          for (const figure of attendanceFigures) {
            expect(sumOf(attendances.by[dimension], figure)).toBe(attendances.whole[figure])
          }
          for (const { key, figures } of attendances.by[dimension]) {
            const behind = attendancesBehind(facts, { dimension, key })
            expect(behind).toHaveLength(figures.attendances)
          }
        }
        expect(attendancesBehind(facts, null)).toHaveLength(attendances.whole.attendances)
      }),
    )
  })

  it('hold no more people than attendances, and no more who count than are complete', () => {
    fc.assert(
      fc.property(office, (facts) => {
        const { people, attendances } = peopleCounts(facts)
        const { named, complete, incomplete, counted, trained, left } = people.whole
        expect(complete + incomplete).toBe(named)
        expect(Math.max(counted, trained)).toBeLessThanOrEqual(attendances.whole.attendances)
        expect(counted).toBeLessThanOrEqual(complete)
        expect(Math.max(trained, left)).toBeLessThanOrEqual(named)
        expect(named).toBeLessThanOrEqual(facts.people.size)
      }),
    )
  })

  it('count a merged person once, whether the attendance has been moved or not', () => {
    fc.assert(
      fc.property(office, fc.nat(), fc.nat(), (facts, one, other) => {
        const ids = [...facts.people.keys()]
        const [kept = '', copy = ''] = [ids[one % ids.length], ids[other % ids.length]]
        fc.pre(kept !== copy)
        const people = new Map(
          [...facts.people].map(([id, row]) => [
            id,
            id === copy ? { ...row, mergedIntoId: kept } : row,
          ]),
        )
        const moved = facts.days.map((held) => ({
          ...held,
          people: [...new Set(held.people.map((id) => (id === copy ? kept : id)))],
        }))
        const merged = peopleCounts({ ...facts, people })
        expect(peopleCounts({ ...facts, people, days: moved })).toEqual(merged)
        const gone = new Map([...people].filter(([id]) => id !== copy))
        expect(peopleCounts({ ...facts, people: gone, days: moved })).toEqual(merged)
      }),
    )
  })
})
