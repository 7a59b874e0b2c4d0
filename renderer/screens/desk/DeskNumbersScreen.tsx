import { Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { ExportNumbers } from './numbers/ExportNumbers.tsx'
import { NumbersView } from './numbers/NumbersView.tsx'
import { PeriodBar } from './numbers/PeriodBar.tsx'

const route = getRouteApi('/kontakt/liczby')

/** What conversations there were in a period, when, from whom, and what became of them. */
export function DeskNumbersScreen() {
  const { t } = useTranslation()
  const { programme, store } = useOffice()
  const format = useFormat()
  const programmeId = programme.id
  const { from, to } = route.useSearch()
  const navigate = route.useNavigate()
  const numbers = useQuery({
    ...api.desk.numbers.queryOptions({
      input: { programmeId, ...(from && { from }), ...(to && { to }) },
    }),
    placeholderData: keepPreviousData,
  })
  const { data } = numbers
  return (
    <>
      <PageTitle
        title={t('screen.deskNumbers')}
        lead={t('deskNumbers.lead')}
        actions={
          data && (
            <ExportNumbers
              programmeId={programmeId}
              period={data.period}
              disabled={data.numbers.whole.conversations === 0}
            />
          )
        }
      />
      <Loaded query={numbers} what={t('deskNumbers.loading')}>
        {(found) => (
          <>
            {store.isSample && (
              <Text c="dimmed">{t('deskNumbers.sampleDay', { day: format.day(found.today) })}</Text>
            )}
            <PeriodBar
              found={found}
              onChange={(period) => {
                void navigate({ search: period, replace: true, resetScroll: false })
              }}
            />
            <NumbersView found={found} />
          </>
        )}
      </Loaded>
    </>
  )
}
