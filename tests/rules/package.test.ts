import { describe, expect, it } from 'vitest'
import { deliverablesOf, missingOfPackage } from '#db/rules/package.ts'
import { decideLanguages } from '#db/rules/package-languages.ts'
import { deliverableKey } from '#db/values/package.ts'

describe('what a package is made of', () => {
  it('is nine with three languages, 198 for 22 JSTs', () => {
    const nine = deliverablesOf(['pl', 'en', 'de'])
    expect(nine.map(deliverableKey)).toEqual([
      ...['analysis', 'advice', 'drone', 'ebook.pl', 'ebook.en', 'ebook.de'],
      ...['presentation.pl', 'presentation.en', 'presentation.de'],
    ])
    expect(22 * nine.length).toBe(198)
  })

  it('lacks whatever was not delivered, whatever stands in a language given up', () => {
    const nine = deliverablesOf(['pl', 'en', 'de'])
    const rows = nine.map((one, at) => ({
      ...one,
      state: at % 2 === 0 ? ('delivered' as const) : ('toAccept' as const),
    }))
    const missing = missingOfPackage(
      [...rows, { kind: 'ebook', language: 'fr', state: 'delivered' }],
      ['pl', 'en', 'de'],
    )
    expect(missing).toEqual(nine.filter((_, at) => at % 2 === 1))
    expect(missingOfPackage([], ['pl'])).toHaveLength(5)
  })

  it.each([
    [[], 'package.noLanguage'],
    [['pl', 'pl'], 'package.languageTwice'],
    [['xx'], 'package.languageUnknown'],
    [['pl', 'de'], 'package.languageInUse'],
    [['pl', 'en', 'de', 'cs', 'sk', 'uk', 'lt', 'fr', 'es'], 'package.tooManyLanguages'],
  ])('languages %j are refused: %s', (languages, code) => {
    const ordered = [{ language: 'en' }, { language: 'en' }, { language: '' }]
    const decision = decideLanguages(languages, ordered)
    expect(decision).toMatchObject({ ok: false, refusal: { code } })
    if (code === 'package.languageInUse') {
      expect(decision).toMatchObject({ refusal: { figures: { language: 'en', count: 2 } } })
    }
  })
  it('languages may come, and go while nothing was ordered in them', () => {
    expect(decideLanguages(['pl', 'en', 'cs'], [{ language: 'en' }]).ok).toBe(true)
  })
})
