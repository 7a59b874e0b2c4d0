import i18next from 'i18next'
import { expect, it } from 'vitest'
import en from '#renderer/text/en.json' with { type: 'json' }
import pl from '#renderer/text/pl.json' with { type: 'json' }
import { formatIn } from '#renderer/ui/format.ts'
import { transferFieldWords } from '#renderer/ui/transfer-field-words.ts'

await i18next.init({
  lng: 'pl',
  resources: { pl: { translation: pl }, en: { translation: en } },
  interpolation: { escapeValue: false },
})

const moves = JSON.stringify([
  { from: 'Trenerzy', to: 'Opiekunowie', amount: 20_000_01 },
  { from: 'Sale', to: 'Trenerzy', amount: 1_00 },
])

it.each([
  [
    'pl',
    'moves',
    moves,
    '20 000,01 zł z pozycji „Trenerzy” do pozycji „Opiekunowie”; 1,00 zł z pozycji „Sale” do pozycji „Trenerzy”',
  ],
  ['pl', 'verdict', '"consent"', 'za zgodą'],
  ['en', 'verdict', '"free"', 'without consent'],
  ['pl', 'moves', 'nie lista', undefined],
  ['pl', 'reason', moves, undefined],
] as const)('in %s the field %s of a transfer: %s', (language, field, value, words) => {
  const t = i18next.getFixedT(language)
  const said = transferFieldWords(t, formatIn(language), field, value)
  expect(said?.replaceAll('\u00a0', ' ')).toBe(words)
})
