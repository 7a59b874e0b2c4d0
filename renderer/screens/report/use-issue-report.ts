import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { refreshFeatures } from '../../app/changes.ts'
import { saveFile } from '../../ui/save-file.ts'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import { useTitledRefusal } from '../../ui/use-told-refusal.tsx'

interface Issued {
  readonly id: string
  readonly number: string
  /** What a guarded paper opens by. */
  readonly changeSetId?: string
}

/**
 * Gives a report out and says its number, then saves the file that the register keeps. The second
 * is a step of its own: where it is refused the paper has its number already, which is said, so
 * that nobody gives the same paper out again.
 */
export function useIssueReport<Asked = void>(
  issue: (asked: Asked) => Promise<Issued>,
  { onIssued, onError }: { onIssued?: () => void; onError?: (error: unknown) => void } = {},
) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const notice = useSavedNotice()
  const tell = useTitledRefusal()
  const download = useMutation({
    mutationFn: ({ id, changeSetId }: Issued) =>
      client.document.file({ id, ...(changeSetId !== undefined && { changeSetId }) }),
    onSuccess: saveFile,
    onError: (error, { number }) => tell(error, t('report.notSaved', { number })),
  })
  const issuing = useMutation({
    mutationFn: issue,
    async onSuccess(issued) {
      notice(t('report.done', { number: issued.number }))
      download.mutate(issued)
      await refreshFeatures(queries, ['document'])
      onIssued?.()
    },
    ...(onError === undefined ? {} : { onError }),
  })
  return {
    mutate: issuing.mutate,
    mutateAsync: issuing.mutateAsync,
    error: issuing.error,
    isPending: issuing.isPending || download.isPending,
  }
}
