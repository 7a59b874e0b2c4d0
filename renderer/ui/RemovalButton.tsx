import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Feature } from '#electron/contract/features.ts'
import { refreshFeatures } from '../app/changes.ts'
import { RefusalAlert } from './RefusalAlert.tsx'
import { useSavedNotice } from './use-saved-notice.ts'

interface Props {
  readonly label: string
  readonly feature: Feature
  readonly remove: () => Promise<unknown>
  readonly onRemoved: () => void
}

/** Takes away the record that its dialog edits; the history can bring it back. */
export function RemovalButton({ label, feature, remove, onRemoved }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const removal = useMutation({
    mutationFn: remove,
    async onSuccess() {
      await refreshFeatures(queries, [feature])
      onRemoved()
      notice(t('saved.removed'))
    },
    onError: () => refreshFeatures(queries, [feature]),
  })
  return (
    <>
      <RefusalAlert error={removal.error} />
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        loading={removal.isPending}
        onClick={() => removal.mutate()}
      >
        {label}
      </Button>
    </>
  )
}
