import i18next from 'i18next'
import { expect, it } from 'vitest'
import { subjectWords } from '#renderer/screens/history/subject-words.ts'
import en from '#renderer/text/en.json' with { type: 'json' }
import pl from '#renderer/text/pl.json' with { type: 'json' }
import { formatIn } from '#renderer/ui/format.ts'

await i18next.init({
  lng: 'pl',
  resources: { pl: { translation: pl }, en: { translation: en } },
  interpolation: { escapeValue: false },
})

type Set = Parameters<typeof subjectWords>[2]
const set = (subject: string, ...holds: readonly [string, number][]): Set => ({
  subject,
  records: holds.reduce((sum, [, count]) => sum + count, 0),
  holds: holds.map(([table, count]) => ({ table, count })),
})

const gubin = 'Gubin (0802011)'
const office = set('Anna', ['jst', 94], ['powiat', 14], ['stage', 3], ['programme', 1])

it.each([
  ['pl', set(gubin, ['recruitment', 1]), gubin],
  ['pl', set(gubin, ['recruitment', 1], ['implementation', 1]), `${gubin} i jeszcze 1 wpis`],
  ['pl', set(gubin, ['recruitment', 3]), `${gubin} i jeszcze 2 wpisy`],
  ['pl', set(gubin, ['recruitment', 94]), 'rekrutacja 94 JST'],
  ['pl', office, '94 JST w rejestrze, 14 powiatów na mapie, 3 etapy i 1 program'],
  ['pl', set('Etap drugi', ['stage', 1]), 'Etap drugi'],
  ['en', set('Etap drugi', ['stage', 1]), 'Second stage'],
  ['en', set('Etap wdrożeń', ['stage', 1]), 'Etap wdrożeń'],
  ['en', set('Etap drugi', ['stage_deliverable', 1]), 'Etap drugi'],
  ['pl', set('Wersja 2', ['budget_version', 1]), 'Wersja 2'],
  ['en', set('Wersja 2', ['budget_version', 1]), 'Version 2'],
  ['en', set('Przesunięcie 1', ['budget_transfer', 1]), 'Transfer 1'],
  [
    'pl',
    set('Wersja 2', ['budget_version_line', 9], ['budget_version', 2], ['budget_transfer', 1]),
    '9 kwot pozycji, 2 wersje budżetu i 1 przesunięcie',
  ],
  ['en', set(gubin, ['recruitment', 3]), `${gubin} and 2 more records`],
  ['en', office, '94 JSTs in the register, 14 powiats on the map, 3 stages and 1 programme'],
] as const)('%s: says what a change of %o is about', (language, change, expected) => {
  const words = subjectWords(i18next.getFixedT(language), formatIn(language), change)
  expect(words).toBe(expected)
})
