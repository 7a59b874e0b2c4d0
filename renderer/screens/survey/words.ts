import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../app/language.ts'
import { useFormat } from '../../ui/format.ts'
import { fullName } from '../jst/full-name.ts'
import type { Criterion, RankedJst } from './survey.ts'

/** How the survey puts its figures and names into words. */
export function useSurveyWords() {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const languages = new Intl.DisplayNames(language, { type: 'language' })
  return {
    /** `+12,30`, `−3,10`, `0,00`. */
    signed(change: number): string {
      const sign = change > 0 ? '+' : change < 0 ? '−' : ''
      return sign + format.hundredths(Math.abs(change))
    },
    language: (code: string) => languages.of(code) ?? code,
    /** `E-mail (en): Kompletność`. */
    criterion: ({
      tested,
      language: code,
      name,
    }: Pick<Criterion, 'tested' | 'language' | 'name'>) =>
      t('survey.criterionOf', {
        subject: t(`survey.subjectShort.${tested}`),
        language: code.toUpperCase(),
        name,
      }),
    jst: (jst: Pick<RankedJst, 'name' | 'kind'>) => fullName(t, jst),
  }
}
