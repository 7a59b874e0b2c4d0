import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { MentorsView } from './MentorsView.tsx'

/** The mentors, whose JSTs are whose, their visits and what was agreed on them. */
export function MentorsScreen() {
  const { t } = useTranslation()
  const input = { programmeId: useOffice().programme.id }
  const page = useQuery(api.mentor.list.queryOptions({ input }))
  const done = useQuery(api.mentor.visits.queryOptions({ input }))
  const reading = t('mentor.reading')
  return (
    <>
      {(page.data === undefined || done.data === undefined) && (
        <PageTitle title={t('screen.mentors')} />
      )}
      <Loaded query={page} what={reading}>
        {(found) => (
          <Loaded query={done} what={reading}>
            {(visits) => <MentorsView page={found} done={visits} />}
          </Loaded>
        )}
      </Loaded>
    </>
  )
}
