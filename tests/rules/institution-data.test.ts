import { expect, it } from 'vitest'
import { decideInstitution } from '#db/rules/institution-data.ts'

const empty = { nip: '', postCode: '', phone: '', email: '' }

it('keeps what is written in the one notation the office reads', () => {
  const typed = { ...empty, nip: 'PL 526-587-76-35', postCode: '66620', street: 'ul. Piastowska' }
  expect(decideInstitution(typed)).toEqual({
    ok: true,
    value: { ...typed, nip: '5265877635', postCode: '66-620' },
  })
})

it('lets everything be left empty', () => {
  expect(decideInstitution(empty)).toEqual({ ok: true, value: empty })
})

it.each([
  [{ nip: '526587763X' }, 'nip.notDigits'],
  [{ nip: '526587763' }, 'nip.wrongLength'],
  [{ nip: '1111111111' }, 'nip.repeatedDigit'],
  [{ nip: '5265877636' }, 'nip.wrongCheckDigit'],
  [{ postCode: '6620' }, 'postCode.malformed'],
  [{ phone: '12345' }, 'phone.wrongLength'],
])('refuses %o', (wrong, code) => {
  expect(decideInstitution({ ...empty, ...wrong })).toMatchObject({ ok: false, refusal: { code } })
})
