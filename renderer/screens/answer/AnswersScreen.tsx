import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { AnswersView } from './AnswersView.tsx'

/** The approved answers of the programme. */
export function AnswersScreen() {
  const { t } = useTranslation()
  const input = { programmeId: useOffice().programme.id }
  const page = useQuery(api.answer.list.queryOptions({ input }))
  return (
    <>
      {page.data === undefined && <PageTitle title={t('screen.answers')} />}
      <Loaded query={page} what={t('answer.reading')}>
        {(found) => <AnswersView page={found} />}
      </Loaded>
    </>
  )
}
