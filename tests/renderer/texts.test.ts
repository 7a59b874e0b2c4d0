import { describe, expect, it } from 'vitest'
import en from '#renderer/text/en.json' with { type: 'json' }
import pl from '#renderer/text/pl.json' with { type: 'json' }

type Texts = { readonly [key: string]: string | Texts }

function flat(texts: Texts, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  )
}

const languages = {
  pl: { texts: new Map(flat(pl)), forms: ['one', 'few', 'many', 'other'] },
  en: { texts: new Map(flat(en)), forms: ['one', 'other'] },
} as const

const plural = /_(one|few|many|other)$/
const stem = (key: string) => key.replace(plural, '')
const stems = (texts: ReadonlyMap<string, string>) => [...new Set([...texts.keys()].map(stem))]

/** The names in `{{…}}` and of the links `<…>` in every form of one text. */
function placeholders(texts: ReadonlyMap<string, string>, wanted: string): string[] {
  const names = [...texts]
    .filter(([key]) => stem(key) === wanted)
    .flatMap(([, text]) => [...text.matchAll(/(?:\{\{\s*|<)(\w+)/g)].map(([, name]) => name ?? ''))
  return [...new Set(names)].toSorted()
}

describe('the texts of the window', () => {
  it('say the same things in both languages', () => {
    expect(stems(languages.en.texts).toSorted()).toEqual(stems(languages.pl.texts).toSorted())
  })

  it.each(['pl', 'en'] as const)('have every plural form that %s needs, and no other', (code) => {
    const { texts, forms } = languages[code]
    expect(forms.toSorted()).toEqual(
      new Intl.PluralRules(code).resolvedOptions().pluralCategories.toSorted(),
    )
    const found = new Map<string, string[]>()
    for (const key of texts.keys()) {
      const form = plural.exec(key)?.[1]
      if (form !== undefined) found.set(stem(key), [...(found.get(stem(key)) ?? []), form])
    }
    expect(found.size).toBeGreaterThan(0)
    const wrong = [...found].filter(
      ([, have]) => have.toSorted().join() !== forms.toSorted().join(),
    )
    expect(wrong).toEqual([])
  })

  it('name the same figures in both languages', () => {
    const differing = stems(languages.pl.texts).filter((key) => {
      const [polish, english] = [languages.pl, languages.en].map(({ texts }) =>
        placeholders(texts, key).join(),
      )
      return polish !== english
    })
    expect(differing).toEqual([])
  })

  it.each(['pl', 'en'] as const)('are never empty and never left untranslated in %s', (code) => {
    const empty = [...languages[code].texts].filter(([, text]) => text.trim() === '')
    expect(empty).toEqual([])
  })

  it('have no Polish left in the English ones, but for the currency', () => {
    const polish = [...languages.en.texts]
      .map(([key, text]) => [key, text.replaceAll('złoty', '')] as const)
      .filter(([, text]) => /[ąćęłńóśźż]/i.test(text))
    expect(polish).toEqual([])
    // Single words may be shared (`powiat`, `E-mail`, `Plan`), sentences only by oversight.
    const same = [...languages.en.texts].filter(
      ([key, text]) =>
        languages.pl.texts.get(key) === text &&
        /\p{L}{3,} \p{L}{3,}/u.test(text.replaceAll('Biuro SOI', '')),
    )
    expect(same).toEqual([])
  })
})
