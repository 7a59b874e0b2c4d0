// Reads structured invoices or a list of documents, shows what each would do, writes what is kept.
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { EntryVerdict } from '#db/values/expense-import.ts'
import { contract } from '#electron/contract/contract.ts'
import { useMay, useOffice } from '../../app/office.ts'
import { ReadingNote } from '../../ui/import/ReadingNote.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { ImportDone } from './import/ImportDone.tsx'
import { ImportStart } from './import/ImportStart.tsx'
import { InvoicesPreview } from './import/InvoicesPreview.tsx'
import { changeSession, useSession } from './import/import-session.ts'
import { readFiles } from './import/read-files.ts'
import { SheetPreview } from './import/SheetPreview.tsx'

const route = getRouteApi('/budzet/import')

/** Import of expense documents: files, their preview, and what was written. */
export function ExpenseImportScreen() {
  const { t } = useTranslation()
  const { programme, store } = useOffice()
  const { verdict } = route.useSearch()
  const navigate = route.useNavigate()
  const queries = useQueryClient()
  const scope = `${store.path} ${programme.id}`
  const { reading, error, review, done, arrived } = useSession(scope)
  const show = (next: EntryVerdict | undefined) =>
    void navigate({ search: { verdict: next }, replace: true, resetScroll: false })
  const read = (files: readonly File[]) => {
    show(undefined)
    void readFiles(files, { scope, programmeId: programme.id, queries })
  }
  const title = t('screen.expenseImport')
  if (!useMay(contract.expenseImport.importSheet)) {
    return (
      <>
        <PageTitle title={title} />
        <ReadOnlyNote procedure={contract.expenseImport.importSheet} />
      </>
    )
  }
  const shared = { scope, programmeId: programme.id, arrived, verdict, onVerdict: show }
  return (
    <>
      <PageTitle
        title={title}
        lead={review === null && t('expenseImport.lead')}
        actions={
          review !== null &&
          done === null && (
            <Button
              variant="default"
              onClick={() => changeSession(scope, { review: null, error: null })}
            >
              {t('expenseImport.otherFiles')}
            </Button>
          )
        }
      />
      <RefusalAlert error={error} />
      {review === null && (
        <ImportStart
          reading={<ReadingNote reading={reading} />}
          onFiles={read}
          onRefused={(refusal) => changeSession(scope, { error: refusal })}
        />
      )}
      {done === null && review?.kind === 'invoices' && (
        <InvoicesPreview key={review.previewId} review={review} {...shared} />
      )}
      {done === null && review?.kind === 'sheet' && (
        <SheetPreview key={review.previewId} review={review} {...shared} />
      )}
      {done !== null && (
        <ImportDone key={done.changeSetId} scope={scope} done={done} arrived={arrived} />
      )}
    </>
  )
}
