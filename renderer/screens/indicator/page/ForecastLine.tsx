import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { ForecastText } from '../ForecastText.tsx'
import type { IndicatorPage } from '../indicator.ts'

/** Where the indicator is heading, by its own course up to the day; nothing of one not measured. */
export function ForecastLine({ page }: { readonly page: IndicatorPage }) {
  const { t } = useTranslation()
  const { programmeId, day, indicator } = page
  const list = useQuery({
    ...api.forecast.list.queryOptions({ input: { programmeId, day } }),
    enabled: indicator.active,
  })
  if (!indicator.active) return null
  return (
    <Loaded query={list} what={t('indicator.forecast.loading')}>
      {({ indicators }) => {
        const own = indicators.find(({ id }) => id === indicator.id)
        return (
          own && (
            <ForecastText
              forecast={own.forecast}
              format={own.format}
              target={own.target}
              deadline={own.deadline}
              why
            />
          )
        )
      }}
    </Loaded>
  )
}
