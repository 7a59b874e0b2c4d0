import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { guardedFields } from '#db/values/person.ts'
import {
  changesOf,
  emptyPerson,
  errorsOf,
  formOf,
  newPersonOf,
  type PersonForm,
  withFunction,
} from '#renderer/screens/people/entry/person-form.ts'
import type { PersonPage } from '#renderer/screens/people/people.ts'

const form: PersonForm = {
  ...emptyPerson,
  teryt: '0801022',
  function: 'wojt',
  lastName: 'Wójtowa',
  firstName: 'Ewa',
  namedOn: day('2020-02-03'),
}
const left = { id: 'p', version: 3, leftOn: day('2020-05-04') }
const standing = { ...left, leftOn: null }

describe('the form of a person', () => {
  it.each([
    [{}, null, []],
    [{ teryt: null }, null, ['teryt']],
    [{ function: '' }, null, ['function']],
    [{ lastName: '', firstName: '' }, null, ['lastName', 'firstName']],
    [{ namedOn: null }, null, ['namedOn']],
    [{ pesel: '44051401358' }, null, ['pesel']],
    [{ postCode: '1', phone: '1', email: '1' }, null, ['postCode', 'phone', 'email']],
    [{ ageAtEntry: 'x' }, null, ['ageAtEntry']],
    [{ replacesId: 'p' }, standing, ['leftOn', 'leaveReason']],
    [{ replacesId: 'p' }, left, []],
  ] as const)('with %j in the place of %j does not do in %j', (over, replaced, fields) => {
    expect(Object.keys(errorsOf({ ...form, ...over }, replaced))).toEqual(fields)
  })

  it('takes the usual function of the place unless another possible one is chosen', () => {
    expect(withFunction(form, 'powiat').function).toBe('starosta')
    expect(withFunction({ ...form, function: 'deputyWojt' }, 'ruralGmina').function).toBe(
      'deputyWojt',
    )
    expect(withFunction({ ...form, panel: 'staff' }, 'ruralGmina').function).toBe('employee')
  })

  it('sends the day of one who left before as it is on record', () => {
    const typed = { ...form, replacesId: 'p', leftOn: day('2021-01-01') }
    expect(newPersonOf(typed, 'programme', left)?.replaces?.leftOn).toBe('2020-05-04')
    expect(newPersonOf(typed, 'programme', standing)?.replaces?.leftOn).toBe('2021-01-01')
    expect(newPersonOf(form, 'programme', null)?.replaces).toBeNull()
  })

  it('begins a record without its guarded values, and sends none that was left alone', () => {
    const page = {
      details: { noPesel: false, pesel: '•••••••1359', answered: ['minority'], sex: 'male' },
      teryt: '0801022',
      panel: 'staff',
    } as unknown as PersonPage
    const begun = formOf(page)
    for (const field of guardedFields) expect(begun[field]).toBe('')
    expect(changesOf({ ...begun, town: 'Jenin', education: '' }, ['town', 'education'])).toEqual({
      town: 'Jenin',
      education: null,
    })
    expect(changesOf({ ...begun, twinAccepted: true }, ['twinAccepted'])).toEqual({})
  })
})
