import { useQuery } from '@tanstack/react-query'
import { api } from '../../../api.ts'
import type { IndicatorPage } from '../indicator.ts'

/** Where an indicator is heading, by its own course up to the day; asked of one measured alone. */
export const useForecast = ({ programmeId, day, indicator: { id, active } }: IndicatorPage) =>
  useQuery({
    ...api.forecast.list.queryOptions({ input: { programmeId, day } }),
    select: ({ indicators }) => indicators.find((one) => one.id === id) ?? null,
    enabled: active,
  })
