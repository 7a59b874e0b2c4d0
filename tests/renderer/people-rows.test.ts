import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { filterPeople, foldPeople, sortPeople } from '#renderer/screens/people/list/people-rows.ts'
import { missingIn, type PersonRow } from '#renderer/screens/people/people.ts'
import { peopleSearch } from '#renderer/screens/people/search.ts'

const row = (lastName: string, over: Partial<PersonRow> = {}): PersonRow => ({
  id: lastName,
  firstName: 'Jan',
  lastName,
  panel: 'staff',
  function: 'employee',
  teryt: '0801022',
  sex: null,
  jstName: 'Bogdaniec',
  jstKind: 'ruralGmina',
  powiat: '0801',
  powiatName: 'gorzowski',
  missing: '',
  namedOn: day('2020-02-03'),
  attendedFrom: null,
  trainedOn: null,
  leftOn: null,
  merged: false,
  pseudonymised: false,
  ...over,
})
const rows = [
  row('Żółty', { missing: 'pesel,phone', attendedFrom: day('2020-03-02') }),
  row('Ćma', { panel: 'manager', function: 'wojt', missing: 'pesel', firstName: 'Łucja' }),
  row('Cisowska', { teryt: '0802', jstName: 'powiat krośnieński', powiat: '0802' }),
  row('Dawna', { leftOn: day('2020-05-04') }),
  row('Kopia', { merged: true, leftOn: day('2020-05-04') }),
]
const folded = foldPeople(rows)

describe('the list of people', () => {
  it.each([
    ['', {}, ['Żółty', 'Ćma', 'Cisowska']],
    ['zol', {}, ['Żółty']],
    ['olt', {}, ['Żółty']],
    ['lu', {}, ['Ćma']],
    ['lt', {}, []],
    ['krosn cis', {}, ['Cisowska']],
    ['', { complete: false }, ['Żółty', 'Ćma']],
    ['', { complete: true }, ['Cisowska']],
    ['', { panel: 'manager' }, ['Ćma']],
    ['', { attended: true }, ['Żółty']],
    ['', { attended: false }, ['Ćma', 'Cisowska']],
    ['', { jst: '0802' }, ['Cisowska']],
    ['', { powiat: '0801' }, ['Żółty', 'Ćma']],
    ['', { standing: 'left' }, ['Dawna']],
    ['', { standing: 'merged' }, ['Kopia']],
    ['', { standing: 'all' }, rows.map(({ lastName }) => lastName)],
  ] as const)('of “%s” and %j shows %j', (text, search, names) => {
    expect(filterPeople(folded, text, search).map(({ lastName }) => lastName)).toEqual(names)
  })

  it.each([
    ['name', false, ['Cisowska', 'Ćma', 'Dawna', 'Kopia', 'Żółty']],
    ['name', true, ['Żółty', 'Kopia', 'Dawna', 'Ćma', 'Cisowska']],
    ['missing', true, ['Żółty', 'Ćma', 'Cisowska', 'Dawna', 'Kopia']],
    ['attendedFrom', true, ['Żółty', 'Cisowska', 'Ćma', 'Dawna', 'Kopia']],
    ['function', false, ['Ćma', 'Cisowska', 'Dawna', 'Kopia', 'Żółty']],
  ] as const)('sorts by %s, down %s: %j', (column, desc, names) => {
    expect(sortPeople(folded, column, desc).map((one) => one.row.lastName)).toEqual(names)
  })

  it('reads what is missing in the order of the form', () => {
    expect(missingIn('phone,pesel')).toEqual(['pesel', 'phone'])
    expect(missingIn('')).toEqual([])
  })

  it('leaves out of the address what it does not know, and every name', () => {
    expect(
      peopleSearch({ panel: 'boss', complete: 'yes', jst: '12', q: 'nowak', powiat: '0801' }),
    ).toEqual({ powiat: '0801' })
  })
})
