import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { VisitsView } from './VisitsView.tsx'

/** The study visits of a programme. */
export function StudyVisitsScreen() {
  const { t } = useTranslation()
  const { programme, status } = useOffice()
  const list = useQuery(api.studyVisit.list.queryOptions({ input: { programmeId: programme.id } }))
  return (
    <>
      {list.data === undefined && <PageTitle title={t('screen.studyVisits')} />}
      <Loaded query={list} what={t('studyVisit.loading')}>
        {(visits) => (
          <VisitsView
            programmeId={programme.id}
            visits={visits}
            day={programme.referenceDay}
            today={status.today}
          />
        )}
      </Loaded>
    </>
  )
}
