import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../ui/Loaded.tsx'
import { ForecastText } from '../ForecastText.tsx'
import type { IndicatorPage } from '../indicator.ts'
import { useForecast } from './use-forecast.ts'

/** Where the indicator is heading, in words; nothing of one not measured. */
export function ForecastLine({ page }: { readonly page: IndicatorPage }) {
  const { t } = useTranslation()
  const found = useForecast(page)
  if (!page.indicator.active) return null
  return (
    <Loaded query={found} what={t('indicator.forecast.loading')}>
      {(own) =>
        own && (
          <ForecastText
            forecast={own.forecast}
            format={own.format}
            target={own.target}
            deadline={own.deadline}
            why
          />
        )
      }
    </Loaded>
  )
}
