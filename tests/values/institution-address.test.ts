import { expect, it } from 'vitest'
import { addressLine } from '#db/values/institution-address.ts'

const none = { street: '', house: '', flat: '', postCode: '', town: '' }

it.each([
  [none, ''],
  [
    { street: 'ul. Piastowska', house: '24', flat: '2', postCode: '66-620', town: 'Gubin' },
    'ul. Piastowska 24/2, 66-620 Gubin',
  ],
  // A village without streets.
  [{ ...none, house: '7', postCode: '66-620', town: 'Gubin' }, '7, 66-620 Gubin'],
  [{ ...none, town: 'Gubin' }, 'Gubin'],
  [{ ...none, street: 'pl. Wolności', house: '1' }, 'pl. Wolności 1'],
])('the parts %o make the line „%s”', (parts, line) => {
  expect(addressLine(parts)).toBe(line)
})
