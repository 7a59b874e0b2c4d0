import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { refreshFeatures } from '../../app/changes.ts'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import type { Visit } from './visits.ts'

interface Props {
  readonly visit: Visit
  readonly clear: () => void
  readonly onRemoved: () => void
}

/** Takes a visit away; the history can bring it back. */
export function VisitRemoval({ visit: { id, version }, clear, onRemoved }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const removal = useMutation({
    mutationFn: () => client.studyVisit.remove({ id, version }),
    async onSuccess() {
      await refreshFeatures(queries, ['studyVisit'])
      clear()
      onRemoved()
      notice(t('saved.removed'))
    },
    onError: () => refreshFeatures(queries, ['studyVisit']),
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
        {t('studyVisit.remove')}
      </Button>
    </>
  )
}
