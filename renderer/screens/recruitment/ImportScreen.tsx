// Reads a recruitment list, shows what each row would do, and writes the rows that are kept.
import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { useMay, useOffice } from '../../app/office.ts'
import { FilePicker } from '../../ui/import/FilePicker.tsx'
import { ReadingNote } from '../../ui/import/ReadingNote.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { changeSession, useImportSession } from './import/import-session.ts'
import { NotAllowed } from './import/NotAllowed.tsx'
import { PreviewScreen } from './import/PreviewScreen.tsx'
import { ResultPanel } from './import/ResultPanel.tsx'
import type { Verdict } from './import/RowTable.tsx'
import { readList } from './import/read-list.ts'
import { StartPanel } from './import/StartPanel.tsx'

const route = getRouteApi('/rekrutacja/import')

/** Import of a recruitment list: a file, its preview, and what was written. */
export function ImportScreen() {
  const { t } = useTranslation()
  const { programme, store } = useOffice()
  const { verdict } = route.useSearch()
  const navigate = route.useNavigate()
  const queries = useQueryClient()
  const scope = `${store.path} ${programme.id}`
  const { reading, error, review, done, arrived } = useImportSession(scope)
  const show = (next: Verdict | undefined) =>
    void navigate({ search: { verdict: next }, replace: true, resetScroll: false })
  const read = (file: File) => {
    show(undefined)
    void readList(file, { scope, programmeId: programme.id, queries })
  }
  if (!useMay(contract.recruitment.runImport)) return <NotAllowed />
  return (
    <>
      <PageTitle
        title={t('screen.import')}
        lead={review === null && t('import.lead')}
        actions={
          review !== null &&
          done === null && (
            <FilePicker onFile={read} variant="default">
              {t('import.otherFile')}
            </FilePicker>
          )
        }
      />
      <RefusalAlert error={error} />
      {review !== null && <ReadingNote reading={reading} />}
      {review === null && (
        <StartPanel
          reading={<ReadingNote reading={reading} />}
          onFile={read}
          onRefused={(refusal) => changeSession(scope, { error: refusal })}
        />
      )}
      {review !== null && done === null && (
        <PreviewScreen
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
        <ResultPanel
          key={done.changeSetId}
          scope={scope}
          done={done}
          arrived={arrived}
          onFile={read}
          onPreview={() => changeSession(scope, { done: null, arrived: true })}
        />
      )}
    </>
  )
}
