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
