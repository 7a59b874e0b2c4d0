import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { DayTitle } from '../../ui/DayTitle.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { assumed, keepAssumptions, keptAssumptions } from './kept-assumptions.ts'
import { RiskView } from './RiskView.tsx'

const route = getRouteApi('/overview/wskazniki/symulacja')

/**
 * A simulation of what missed indicators could cost; its assumptions stand in the address, and those
 * that were made last come back where the address has none.
 */
export function RiskScreen() {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const { day, ...address } = route.useSearch()
  const navigate = route.useNavigate()
  const assumptions = assumed(address, keptAssumptions())
  const input = { programmeId: programme.id, day, assumptions }
  const risk = useQuery({
    ...api.forecast.risk.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <DayTitle
        title={t('forecast.title')}
        lead={() => t('forecast.lead')}
        asked={day}
        onDay={(chosen) => {
          void navigate({ search: (now) => ({ ...now, day: chosen }), replace: true })
        }}
      />
      <Loaded query={risk} what={t('forecast.reading')}>
        {(data) => (
          <RiskView
            risk={data}
            asked={day}
            assumptions={assumptions}
            onAssume={(changed) => {
              const made = { ...assumptions, ...changed }
              keepAssumptions(made)
              void navigate({ search: (now) => ({ ...now, ...made }), replace: true })
            }}
          />
        )}
      </Loaded>
    </>
  )
}
