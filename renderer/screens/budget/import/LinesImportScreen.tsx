// Reads a budget from a spreadsheet, shows what each row would do, and writes the kept rows.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refuse } from '#db/values/refusal.ts'
import { contract } from '#electron/contract/contract.ts'
import { api, client } from '../../../api.ts'
import { useMay, useOffice } from '../../../app/office.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { LoadingState } from '../../../ui/LoadingState.tsx'
import { PageTitle } from '../../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../../ui/ReadOnlyNote.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { FilePicker } from '../../recruitment/import/FilePicker.tsx'
import { refusedBySize } from '../../recruitment/import/file-size.ts'
import { LinesDone } from './LinesDone.tsx'
import { LinesPreview } from './LinesPreview.tsx'
import { LinesStart } from './LinesStart.tsx'

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
  const [giving, setGiving] = useState<AbortController | null>(null)
  const read = useMutation({
    async mutationFn(file: File) {
      const tooLarge = refusedBySize(file)
      if (tooLarge !== null) throw tooLarge
      const stop = new AbortController()
      setGiving(stop)
      // The bytes are read here, so that a file that is gone is told as such.
      const bytes = await file.arrayBuffer().catch(() => {
        throw refuse('import.cannotRead', { name: file.name }).refusal
      })
      const whole = new File([bytes], file.name)
      return client.budget.previewLines({ versionId, file: whole }, { signal: stop.signal })
    },
    onSettled: () => setGiving(null),
  })
  const [done, setDone] = useState<Parameters<typeof LinesDone>[0]['done'] | null>(null)
  const take = (file: File) => {
    setDone(null)
    read.mutate(file)
  }
  const error = giving === null ? read.error : null
  const aborted = error instanceof Error && error.name === 'AbortError'
  return (
    <>
      <PageTitle
        title={t('screen.linesImport')}
        lead={t('budget.import.lead')}
        actions={
          read.data !== undefined && (
            <FilePicker onFile={take} variant="default">
              {t('import.otherFile')}
            </FilePicker>
          )
        }
      />
      {!aborted && <RefusalAlert error={error} />}
      {giving !== null && (
        <LoadingState
          what={t('budget.import.reading', { name: read.variables?.name ?? '' })}
          onCancel={() => giving.abort()}
        />
      )}
      {done !== null && <LinesDone done={done} onFile={take} />}
      {done === null && read.data === undefined && <LinesStart onFile={take} />}
      {done === null && read.data !== undefined && (
        <LinesPreview
          key={read.data.previewId}
          versionId={versionId}
          preview={read.data}
          onDone={setDone}
        />
      )}
    </>
  )
}
