import { createInstance } from 'i18next'
import { expect, it } from 'vitest'
import type { JstKind } from '#db/values/jst.ts'
import { jstWords, placeWords } from '#renderer/screens/recruitment/import/jst-words.ts'
import en from '#renderer/text/en.json' with { type: 'json' }
import pl from '#renderer/text/pl.json' with { type: 'json' }
import { gubinTown, gubinVillage } from './import-rows.ts'

const texts = createInstance()
await texts.init({
  resources: { pl: { translation: pl }, en: { translation: en } },
  interpolation: { escapeValue: false },
})
const jst = (name: string, kind: JstKind, powiat: string) => ({ teryt: '', name, kind, powiat })

it.each([
  [gubinTown, 'Gubin (gmina miejska, powiat krośnieński)'],
  [gubinVillage, 'Gubin (gmina wiejska, powiat krośnieński)'],
  [jst('powiat gorzowski', 'powiat', 'gorzowski'), 'powiat gorzowski'],
  [
    jst('Zielona Góra', 'cityWithPowiatRights', 'Zielona Góra'),
    'Zielona Góra (miasto na prawach powiatu)',
  ],
  [jst('Łagów', 'ruralGmina', ''), 'Łagów (gmina wiejska)'],
])('tells a JST from its namesakes: %o', (candidate, expected) => {
  expect(jstWords(texts.getFixedT('pl'), candidate)).toBe(expected)
})

it('in English too', () => {
  expect(placeWords(texts.getFixedT('en'), gubinVillage)).toBe('rural gmina, powiat krośnieński')
})
