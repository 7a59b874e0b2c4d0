// Reads a list of people, shows what each row would do, and writes the rows that are kept.
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { useMay, useOffice } from '../../app/office.ts'
import { ReadingNote } from '../../ui/import/ReadingNote.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { changePeopleSession, usePeopleSession } from './import/import-session.ts'
import { PeopleDone } from './import/PeopleDone.tsx'
import { PeoplePreview } from './import/PeoplePreview.tsx'
import { PeopleStart } from './import/PeopleStart.tsx'
import { readPeople } from './import/read-people.ts'
import type { PeopleVerdict } from './import/verdicts.ts'

const route = getRouteApi('/osoby/import')

/** Import of people and their presence: a list, its preview, and what was written. */
export function PeopleImportScreen() {
  const { t } = useTranslation()
  const { programme, store } = useOffice()
  const { verdict, training } = route.useSearch()
  const navigate = route.useNavigate()
  const queries = useQueryClient()
  const scope = `${store.path} ${programme.id}`
  const { reading, error, review, done, arrived } = usePeopleSession(scope)
  const show = (next: PeopleVerdict | undefined) =>
    void navigate({
      search: (now) => ({ ...now, verdict: next }),
      ...{ replace: true, resetScroll: false },
    })
  const read = (file: File) => {
    show(undefined)
    void readPeople(file, {
      scope,
      programmeId: programme.id,
      trainingId: training ?? null,
      queries,
    })
  }
  const title = t('screen.peopleImport')
  if (!useMay(contract.peopleImport.run)) {
    return (
      <>
        <PageTitle title={title} />
        <ReadOnlyNote procedure={contract.peopleImport.run} />
      </>
    )
  }
  return (
    <>
      <PageTitle
        title={title}
        lead={review === null && t('peopleImport.lead')}
        actions={
          review !== null &&
          done === null && (
            <Button
              variant="default"
              onClick={() => changePeopleSession(scope, { review: null, error: null })}
            >
              {t('peopleImport.otherList')}
            </Button>
          )
        }
      />
      <RefusalAlert error={error} />
      {review !== null && <ReadingNote reading={reading} />}
      {review === null && (
        <PeopleStart
          reading={<ReadingNote reading={reading} />}
          onFile={read}
          onRefused={(refusal) => changePeopleSession(scope, { error: refusal })}
        />
      )}
      {review !== null && done === null && (
        <PeoplePreview
          key={review.previewId}
          scope={scope}
          programmeId={programme.id}
          review={review}
          arrived={arrived}
          verdict={verdict}
          onVerdict={show}
          onFile={read}
        />
      )}
      {done !== null && (
        <PeopleDone
          key={done.changeSetId}
          scope={scope}
          done={done}
          arrived={arrived}
          onFile={read}
          onPreview={() => changePeopleSession(scope, { done: null, arrived: true })}
        />
      )}
    </>
  )
}
