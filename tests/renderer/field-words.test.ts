import i18next from 'i18next'
import { expect, it } from 'vitest'
import { guardedFields } from '#db/values/person.ts'
import en from '#renderer/text/en.json' with { type: 'json' }
import pl from '#renderer/text/pl.json' with { type: 'json' }
import { fieldWordsOf } from '#renderer/ui/field-words.ts'
import { formatIn } from '#renderer/ui/format.ts'

await i18next.init({
  lng: 'pl',
  resources: { pl: { translation: pl }, en: { translation: en } },
  interpolation: { escapeValue: false },
})

it.each([
  ['pl', 'pesel', 'PESEL'],
  ['pl', 'pesel,minority', 'PESEL i Mniejszość lub migrant'],
  ['en', 'pesel,minority', 'PESEL and Minority or migrant'],
  ['pl', '•••', '•••'],
] as const)('in %s a look at %s is said as: %s', (language, codes, words) => {
  const { value } = fieldWordsOf(i18next.getFixedT(language), formatIn(language))
  expect(value('fields', codes)).toBe(words)
})

it.each(['pl', 'en'] as const)('in %s every guarded field has a word', (language) => {
  const { value } = fieldWordsOf(i18next.getFixedT(language), formatIn(language))
  for (const field of guardedFields) expect(value('fields', field)).not.toBe(field)
})

it.each([
  ['pl', '5.10.2020 09:00–15:00, 300 min; 6.10.2020 09:00–15:00, 300 min'],
  ['en', '5 Oct 2020 09:00–15:00, 300 min; 6 Oct 2020 09:00–15:00, 300 min'],
] as const)('in %s the days of a training that two people changed are said', (language, words) => {
  const { name, value } = fieldWordsOf(i18next.getFixedT(language), formatIn(language))
  expect(name('days')).not.toBe('days')
  const days = '2020-10-05 09:00–15:00, 300 min; 2020-10-06 09:00–15:00, 300 min'
  expect(value('days', days)).toBe(words)
})

const ofStaff = { kind: 'count', set: 'peopleTrained', where: { panel: 'staff' } }
const ofTowns = { set: 'jstsSigned', where: { mediumTown: true } }
it.each([
  ['rule', ofStaff, 'osoby przeszkolone (pracownicy)'],
  [
    'rule',
    { kind: 'share', of: ofTowns, among: { set: 'jstsSigned', where: {} } },
    'odsetek: JST z umową wsparcia (tylko miasta średnie), wśród: JST z umową wsparcia',
  ],
  ['rule', { kind: 'entered', unit: 'szt.', unitEn: 'pcs' }, 'wpisywany ręcznie, jednostka: szt.'],
  ['target', { kind: 'typed', value: 198 }, '198'],
  ['target', { kind: 'none' }, 'bez celu'],
  ['target', { kind: 'programme', field: 'value' }, 'z karty programu: Wartość projektu'],
] as const)('the %s %j of an indicator is said as: %s', (field, kept, words) => {
  const { name, value } = fieldWordsOf(i18next.getFixedT('pl'), formatIn('pl'))
  expect(name(field)).not.toBe(field)
  expect(value(field, JSON.stringify(kept))).toBe(words)
})

it('says the indicators of a claim by their formats, and of a frozen value how much makes it', () => {
  const { value } = fieldWordsOf(i18next.getFixedT('pl'), formatIn('pl'))
  const told = [
    { code: 'P1', name: 'JST z umową', target: 43, value: 46, format: 'count' },
    { code: 'P11', name: 'Budżet', target: 107_474_160, value: 5_005, format: 'money' },
    { code: 'jst', name: 'jst', target: 43, value: 40 },
  ]
  const words = value('indicators', JSON.stringify(told)).replaceAll('\u00a0', ' ')
  expect(words).toContain('JST z umową: 46/43; Budżet: 50,05 zł/1 074 741,60 zł; ')
  expect(words).toMatch(/: 40\/43$/)
  expect(value('members', '43')).toBe('43 rekordy')
})
