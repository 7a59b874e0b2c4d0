import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from '../../ui/import/VerdictFilter.module.css'
import { type SurveyView, surveyViews } from './search.ts'

const route = getRouteApi('/wdrozenia/badanie')

/** The parts of the survey. */
export function SurveyNav({ view }: { readonly view: SurveyView }) {
  const { t } = useTranslation()
  const navigate = route.useNavigate()
  return (
    <fieldset className={classes.filter}>
      <legend className={classes.legend}>{t('survey.nav.label')}</legend>
      {surveyViews.map((one) => (
        <button
          key={one}
          type="button"
          className={classes.choice}
          aria-pressed={view === one}
          onClick={() => void navigate({ search: (now) => ({ ...now, view: one }) })}
        >
          {t(`survey.nav.${one}`)}
        </button>
      ))}
    </fieldset>
  )
}
