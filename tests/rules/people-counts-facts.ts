import type { CountedDay, CountedRecord, PeopleCountsFacts } from '#db/rules/people-counts.ts'
import { day } from '#db/values/day.ts'
import { basisPoints } from '#db/values/money.ts'

export const town = '0801011'
export const powiat = '0802'

const person = (id: string, over: Partial<CountedRecord>): CountedRecord => ({
  ...{ id, panel: 'staff', jstId: town, sex: 'female', namedOn: day('2020-02-03') },
  ...{ leftOn: null, mergedIntoId: null, missing: [], ...over },
})

const held = (
  id: string,
  on: string,
  over: Partial<CountedDay> & Pick<CountedDay, 'people'>,
): CountedDay => ({
  ...{ id, on: day(on), minutes: 360, trainingId: 'T1', panel: 'manager', form: 'onSite', ...over },
})

/**
 * A town and a powiat with six records of five people. Anna and Dorota come to the first of the
 * two days of T1, Anna to both; the copy of Anna was at the door on the first one too. Bogdan
 * and Celina, whose record is not complete, come to T2. Dorota leaves and Ewa takes her place.
 */
export const sixRecords = {
  people: new Map(
    [
      person('anna', { panel: 'manager' }),
      person('anna again', { panel: 'manager', mergedIntoId: 'anna' }),
      person('bogdan', { sex: 'male' }),
      person('celina', { missing: ['education', 'town'], sex: null }),
      person('dorota', { panel: 'manager', jstId: powiat, leftOn: day('2020-07-01') }),
      person('ewa', { panel: 'manager', jstId: powiat, namedOn: day('2020-07-06') }),
    ].map((one) => [one.id, one]),
  ),
  days: [
    held('T1 1', '2020-06-23', { people: ['anna', 'anna again', 'dorota'] }),
    held('T1 2', '2020-06-24', { people: ['anna'] }),
    held('T2 1', '2020-09-01', {
      ...{ trainingId: 'T2', panel: 'staff', form: 'online', minutes: 240 },
      people: ['bogdan', 'celina'],
    }),
  ],
  places: new Map([
    [town, { kind: 'urbanGmina', powiat: '0801', takesPart: true }],
    [powiat, { kind: 'powiat', powiat: '0802', takesPart: true }],
    ['0803', { kind: 'powiat', powiat: '0803', takesPart: false }],
  ] as const),
  rate: basisPoints(8_000),
  targetJst: 43,
} satisfies Omit<PeopleCountsFacts, 'day'>
