import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clashesAmong, clashesOf, type Occupied } from '#db/rules/training-clash.ts'
import { addDays, day } from '#db/values/day.ts'
import type { TimeOfDay } from '#db/values/training.ts'

const training = (id: string, over: Partial<Occupied> = {}): Occupied => ({
  id,
  form: 'onSite',
  place: '',
  trainer: '',
  cancelledOn: null,
  days: [hours('2020-10-05', '09:00', '15:00')],
  people: new Set(),
  ...over,
})
function hours(on: string, from: string, to: string) {
  return { on: day(on), from: from as TimeOfDay, to: to as TimeOfDay }
}
const kinds = (one: Occupied, other: Occupied) =>
  clashesOf(one, [other]).map(({ kind, on }) => `${kind} ${on}`)

describe('trainings at the same hours', () => {
  const trainer = { trainer: 'Ewa Żuk' }
  it.each([
    ['the same trainer', trainer, trainer, ['trainer 2020-10-05']],
    ['the trainer written otherwise', trainer, { trainer: ' EWA  ŻUK ' }, ['trainer 2020-10-05']],
    ['no trainer named', {}, {}, []],
    ['the same place', { place: 'Sala 1' }, { place: 'sala 1' }, ['place 2020-10-05']],
    ['one of them on-line', { place: 'Sala 1' }, { place: 'Sala 1', form: 'online' }, []],
    [
      'the same person',
      { people: new Set(['a', 'b']) },
      { people: new Set(['b', 'c']) },
      ['people 2020-10-05'],
    ],
    ['other people', { people: new Set(['a']) }, { people: new Set(['c']) }, []],
    ['one cancelled', trainer, { ...trainer, cancelledOn: day('2020-10-01') }, []],
    [
      'one that begins when the other ends',
      trainer,
      { ...trainer, days: [hours('2020-10-05', '15:00', '17:00')] },
      [],
    ],
    [
      'a minute in common',
      trainer,
      { ...trainer, days: [hours('2020-10-05', '14:59', '17:00')] },
      ['trainer 2020-10-05'],
    ],
    [
      'one within the other',
      trainer,
      { ...trainer, days: [hours('2020-10-05', '10:00', '11:00')] },
      ['trainer 2020-10-05'],
    ],
    ['another day', trainer, { ...trainer, days: [hours('2020-10-06', '09:00', '15:00')] }, []],
    [
      'the second day of two',
      {
        ...trainer,
        days: [hours('2020-10-04', '09:00', '15:00'), hours('2020-10-05', '09:00', '15:00')],
      },
      trainer,
      ['trainer 2020-10-05'],
    ],
    [
      'everything at once',
      { ...trainer, place: 'Sala 1', people: new Set(['a']) },
      { ...trainer, place: 'Sala 1', people: new Set(['a']) },
      ['trainer 2020-10-05', 'place 2020-10-05', 'people 2020-10-05'],
    ],
  ] satisfies [string, Partial<Occupied>, Partial<Occupied>, string[]][])('%s', (...row) => {
    const [, one, other, expected] = row
    expect(kinds(training('one', one), training('other', other))).toEqual(expected)
    expect(kinds(training('other', other), training('one', one))).toEqual(expected)
  })

  it('names the people they share, and does not stand in its own way', () => {
    const one = training('one', { people: new Set(['a', 'b']) })
    const other = training('other', { people: new Set(['b', 'a', 'c']) })
    expect(clashesOf(one, [one, other])).toEqual([
      { id: 'one', otherId: 'other', on: '2020-10-05', kind: 'people', people: ['a', 'b'] },
    ])
  })

  it('are found among all exactly where comparing each with each finds them', () => {
    const slot = fc.record({
      on: fc.nat(2).map((days) => addDays(day('2020-10-05'), days)),
      from: fc.integer({ min: 8, max: 12 }).map((hour) => `${String(hour).padStart(2, '0')}:00`),
      to: fc.integer({ min: 13, max: 16 }).map((hour) => `${hour}:00`),
    }) as fc.Arbitrary<Occupied['days'][number]>
    const some = fc.array(
      fc.record({
        days: fc.uniqueArray(slot, { selector: ({ on }) => on, minLength: 1, maxLength: 3 }),
        trainer: fc.constantFrom('', 'Ewa', 'Jan'),
        place: fc.constantFrom('', 'Sala 1', 'Sala 2'),
        form: fc.constantFrom('onSite' as const, 'online' as const),
        people: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')).map((ids) => new Set(ids)),
        cancelledOn: fc.constantFrom(null, null, day('2020-10-01')),
      }),
      { maxLength: 6 },
    )
    const sorted = (lines: readonly object[]) => lines.map((one) => JSON.stringify(one)).toSorted()
    fc.assert(
      fc.property(some, (rows) => {
        const all = rows.map((row, at) => training(String(at), row))
        const pairwise = all.flatMap((one) =>
          all.filter((other) => other !== one).flatMap((other) => clashesOf(one, [other])),
        )
        expect(sorted(clashesAmong(all))).toEqual(sorted(pairwise))
      }),
    )
  })
})
