import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { SurveyPage } from './SurveyPage.tsx'

const route = getRouteApi('/wdrozenia/badanie')

/** The survey of service quality: ranking, change, the sheet of an assessor, the criteria. */
export function SurveyScreen() {
  const { t } = useTranslation()
  const { id } = useOffice().programme
  const { group = 'all', view } = route.useSearch()
  const results = useQuery({
    ...api.survey.results.queryOptions({ input: { programmeId: id, group } }),
    placeholderData: keepPreviousData,
    // Nothing of it is shown beside the sheet, and every cell typed there would have it read anew.
    enabled: ({ state }) => view !== 'sheet' || state.data === undefined,
  })
  return (
    <Loaded query={results} what={t('survey.reading')}>
      {(data) => <SurveyPage results={data} />}
    </Loaded>
  )
}
