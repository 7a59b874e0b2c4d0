import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RiskAssumptions } from '#db/values/forecast.ts'
import { basisPoints } from '#db/values/money.ts'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { DayTitle } from '../../ui/DayTitle.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { RiskView } from './RiskView.tsx'

const route = getRouteApi('/overview/wskazniki/symulacja')

/** What is assumed until a person says otherwise. */
const usual: RiskAssumptions = {
  ...{ method: 'worst', tolerance: basisPoints(0), value: 'likely', unbegun: 'leftOut' },
}

/** A simulation of what missed indicators could cost; its assumptions stand in the address. */
export function RiskScreen() {
  const { t } = useTranslation()
  const { programme, status } = useOffice()
  const { day, ...assumed } = route.useSearch()
  const navigate = route.useNavigate()
  const assumptions: RiskAssumptions = {
    method: assumed.method ?? usual.method,
    tolerance: assumed.tolerance ?? usual.tolerance,
    value: assumed.value ?? usual.value,
    unbegun: assumed.unbegun ?? usual.unbegun,
  }
  const input = { programmeId: programme.id, day, assumptions }
  const risk = useQuery({
    ...api.forecast.risk.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <DayTitle
        title={t('forecast.title')}
        lead={t('forecast.lead')}
        day={day ?? programme.referenceDay}
        asked={day !== undefined}
        today={status.today}
        onDay={(chosen) => {
          void navigate({
            search: ({ day: _, ...rest }) => (chosen === null ? rest : { ...rest, day: chosen }),
            replace: true,
          })
        }}
      />
      <Loaded query={risk} what={t('forecast.reading')}>
        {(data) => (
          <RiskView
            risk={data}
            asked={day}
            assumptions={assumptions}
            onAssume={(changed) => {
              void navigate({ search: (now) => ({ ...now, ...changed }), replace: true })
            }}
          />
        )}
      </Loaded>
    </>
  )
}
