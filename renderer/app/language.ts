import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { type Language, languages } from '#electron/contract/look.ts'
import pl from '../text/pl.json'
import { chosenLanguage } from './remembered.ts'

const isLanguage = (text: string | null): text is Language =>
  languages.some((language) => language === text)

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'translation')) return
  const { default: texts } = await import('../text/en.json')
  i18next.addResourceBundle(language, 'translation', texts)
}

/** Polish comes with the first file; English is fetched only when it is chosen. */
export async function startTexts(): Promise<void> {
  const stored = chosenLanguage.get()
  const language = isLanguage(stored) ? stored : 'pl'
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'pl',
    resources: { pl: { translation: pl } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  if (language !== 'pl') {
    await load(language)
    await i18next.changeLanguage(language)
  }
  document.documentElement.lang = language
}

/** Puts the whole window into another language and remembers it. */
export async function changeLanguage(language: Language): Promise<void> {
  await load(language)
  chosenLanguage.set(language)
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}

/** The language the window speaks now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return isLanguage(i18n.language) ? i18n.language : 'pl'
}
