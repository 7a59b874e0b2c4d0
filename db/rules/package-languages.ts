import { languageCodes, mostLanguages } from '#db/values/language.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

const known: ReadonlySet<string> = new Set(languageCodes)

/**
 * Whether the e-book and the presentation may be made in these languages. Refuses none at all,
 * the same one twice, more than `mostLanguages`, a code that is none, and leaving out a language
 * in which something was already ordered, naming how many things.
 */
export function decideLanguages(
  languages: readonly string[],
  ordered: readonly { readonly language: string }[],
): Decision<readonly string[]> {
  if (languages.length === 0) return refuse('package.noLanguage')
  if (languages.length > mostLanguages) {
    return refuse('package.tooManyLanguages', { limit: mostLanguages })
  }
  for (const [at, language] of languages.entries()) {
    if (!known.has(language)) return refuse('package.languageUnknown', { language })
    if (languages.indexOf(language) !== at) return refuse('package.languageTwice', { language })
  }
  const kept = new Set(['', ...languages])
  const gone = ordered.find(({ language }) => !kept.has(language))
  if (gone === undefined) return allow(languages)
  const { language } = gone
  const count = ordered.filter((one) => one.language === language).length
  return refuse('package.languageInUse', { language, count })
}
