import { Button, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { refreshFeatures } from '../../app/changes.ts'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import type { PlanTaskRow } from './plan.ts'

interface Props {
  readonly task: PlanTaskRow
  /** Why it goes; an accepted plan asks for it. */
  readonly reason: string
  readonly onDone: () => void
}

/** Takes a task out of its plan, for the reason written above it. */
export function TaskRemoval({ task, reason, onDone }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const removal = useMutation({
    mutationFn: () =>
      client.implementationPlan.removeTask({ id: task.id, version: task.version, reason }),
    async onSuccess() {
      await refreshFeatures(queries, ['implementationPlan'])
      notice(t('saved.removed'))
      onDone()
    },
    onError: () => refreshFeatures(queries, ['implementationPlan']),
  })
  return (
    <>
      <Group>
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          loading={removal.isPending}
          onClick={() => removal.mutate()}
        >
          {t('plan.removeTask')}
        </Button>
      </Group>
      <RefusalAlert error={removal.error} />
    </>
  )
}
