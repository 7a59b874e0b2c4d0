import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { FollowUpsView } from './follow-ups/FollowUpsView.tsx'

/** "Wróć do rozmowy": whom the office promised to come back to. */
export function FollowUpsScreen() {
  const { t } = useTranslation()
  const input = { programmeId: useOffice().programme.id }
  const queue = useQuery(api.followUp.queue.queryOptions({ input }))
  return (
    <>
      {queue.data === undefined && <PageTitle title={t('screen.followUps')} />}
      <Loaded query={queue} what={t('followUp.reading')}>
        {(page) => <FollowUpsView page={page} />}
      </Loaded>
    </>
  )
}
