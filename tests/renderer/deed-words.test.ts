import i18next from 'i18next'
import { expect, it } from 'vitest'
import { deedWords } from '#renderer/screens/history/deed-words.ts'
import en from '#renderer/text/en.json' with { type: 'json' }
import pl from '#renderer/text/pl.json' with { type: 'json' }
import { formatIn } from '#renderer/ui/format.ts'

await i18next.init({
  lng: 'pl',
  resources: { pl: { translation: pl }, en: { translation: en } },
  interpolation: { escapeValue: false },
})

const made = (step: string, count = 1) => ({ step, undone: false, count })
const undone = (step: string) => ({ step, undone: true, count: 1 })

it.each([
  ['pl', 'recruitment.move', [made('signed', 12)], 'Umowa wsparcia: 12 JST'],
  ['en', 'recruitment.move', [made('signed', 12)], 'Support agreement: 12 JSTs'],
  ['pl', 'recruitment.move', [made('declared')], 'Deklaracja udziału'],
  [
    'pl',
    'recruitment.move',
    [made('withdrawn'), made('invited')],
    'Rezygnacja z programu; Zaproszenie do programu',
  ],
  ['pl', 'recruitment.undo', [undone('withdrawn')], 'Cofnięto: Rezygnacja z programu'],
  ['pl', 'implementation.move', [made('implementationSigned')], 'Umowa wdrożeniowa'],
  // A move of an older app that left no day, and what is no move.
  ['pl', 'recruitment.move', [], 'Krok rekrutacji'],
  ['en', 'office.create', [], en.procedure.office.create],
  ['pl', 'something.new', [], 'something.new'],
] as const)('%s: %s with %o is told as “%s”', (language, procedure, steps, expected) => {
  const words = deedWords(i18next.getFixedT(language), formatIn(language), {
    procedure,
    steps: [...steps],
  })
  expect(words).toBe(expected)
})
