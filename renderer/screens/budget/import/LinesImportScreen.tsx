// Reads a budget from a spreadsheet, shows what each row would do, and writes the kept rows.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { api } from '../../../api.ts'
import { useMay, useOffice } from '../../../app/office.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { FilePicker } from '../../../ui/import/FilePicker.tsx'
import { ReadingNote } from '../../../ui/import/ReadingNote.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { PageTitle } from '../../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../../ui/ReadOnlyNote.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { LinesDone } from './LinesDone.tsx'
import { LinesPreview } from './LinesPreview.tsx'
import { LinesStart } from './LinesStart.tsx'
import { readLines, useSession } from './lines-session.ts'
import type { ShownVerdict } from './search.ts'

const route = getRouteApi('/budzet/plan/import')

/** Import of cost lines into the open draft: a file, its preview, and what was written. */
export function LinesImportScreen() {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const may = useMay(contract.budget.importLines)
  const overview = useQuery(
    api.budget.overview.queryOptions({ input: { programmeId: programme.id } }),
  )
  return (
    <Loaded query={overview} what={t('budget.reading')}>
      {({ versions }) => {
        const draft = versions.find(({ state }) => state === 'draft')
        if (may && draft !== undefined) return <Import versionId={draft.id} />
        return (
          <>
            <PageTitle title={t('screen.linesImport')} />
            <ReadOnlyNote procedure={contract.budget.importLines} />
            {may && (
              <EmptyState
                title={t('budget.import.noDraft')}
                text={t('budget.import.noDraftText')}
                action={<LinkButton to="/budzet/plan">{t('budget.import.plan')}</LinkButton>}
              />
            )}
          </>
        )
      }}
    </Loaded>
  )
}

function Import({ versionId }: { readonly versionId: string }) {
  const { t } = useTranslation()
  const { store } = useOffice()
  const queries = useQueryClient()
  const { verdict } = route.useSearch()
  const navigate = route.useNavigate()
  const scope = `${store.path} ${versionId}`
  const { reading, error, review, done, arrived } = useSession(scope)
  const show = (next: ShownVerdict | undefined) =>
    void navigate({ search: { verdict: next }, replace: true, resetScroll: false })
  const read = (file: File) => {
    show(undefined)
    void readLines(file, { scope, versionId, queries })
  }
  return (
    <>
      <PageTitle
        title={t('screen.linesImport')}
        lead={review === null && t('budget.import.lead')}
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
      <ReadingNote reading={reading} />
      {review === null && <LinesStart onFile={read} />}
      {review !== null && done === null && (
        <LinesPreview
          key={review.previewId}
          {...{ scope, versionId, review, arrived, verdict }}
          onVerdict={show}
        />
      )}
      {done !== null && (
        <LinesDone key={done.changeSetId} {...{ scope, done, arrived }} onFile={read} />
      )}
    </>
  )
}
