import i18next from 'i18next'
import { describe, expect, it } from 'vitest'
import { type SayingFacts, sayingOf } from '#db/rules/desk-saying.ts'
import type { JstKind } from '#db/values/jst.ts'
import { stepCodes } from '#db/values/next-step.ts'
import { spokenSentence } from '#renderer/screens/desk/card/spoken-sentence.ts'
import en from '#renderer/text/en.json' with { type: 'json' }
import pl from '#renderer/text/pl.json' with { type: 'json' }
import { formatIn } from '#renderer/ui/format.ts'
import { agreed, base, german, step, told } from './desk-saying-facts.ts'

await i18next.init({
  lng: 'pl',
  resources: { pl: { translation: pl }, en: { translation: en } },
  interpolation: { escapeValue: false },
})

const said = (language: 'pl' | 'en', facts: SayingFacts, kind: JstKind, name = 'Bogdaniec') =>
  spokenSentence(i18next.getFixedT(language), formatIn(language), {
    jst: { name, kind } as Parameters<typeof spokenSentence>[2]['jst'],
    saying: sayingOf(facts),
  })

describe('the sentence that can be read out', () => {
  it.each(told)('with %o', (more, polish, english) => {
    const facts = { ...base, ...more }
    expect(said('pl', facts, 'ruralGmina')).toBe(polish)
    expect(said('en', facts, 'ruralGmina')).toBe(english)
  })

  it.each([
    ['urbanGmina', 'Gubin', 'Miasto Gubin', 'ruch po stronie miasta'],
    ['ruralGmina', 'Gubin', 'Gmina Gubin', 'ruch po stronie gminy'],
    ['cityWithPowiatRights', 'Zielona Góra', 'Miasto Zielona Góra', 'ruch po stronie miasta'],
    ['powiat', 'powiat żarski', 'Powiat żarski', 'ruch po stronie powiatu'],
  ] as const)('names the kind %s of %s as %s', (kind, name, subject, move) => {
    const facts: SayingFacts = { ...base, recruitment: 'invited', ...step('declare', 'jst') }
    const sentence = said('pl', facts, kind, name)
    expect(sentence.startsWith(`${subject} ma zaproszenie`)).toBe(true)
    expect(sentence).toContain(move)
  })

  it.each(['pl', 'en'] as const)('is whole in %s for every step there is', (language) => {
    for (const code of stepCodes) {
      const facts = { ...base, ...agreed, ...step(code, 'office', 3), awaited: [german], rank: 1 }
      expect(said(language, facts, 'ruralGmina')).toMatch(/^[^{}]*[^ {}]\.$/)
      expect(said(language, facts, 'ruralGmina')).not.toContain('deskCard.')
    }
  })
})
