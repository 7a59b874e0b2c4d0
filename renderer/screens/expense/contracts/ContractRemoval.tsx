import { Button, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { Contract } from './contracts.ts'

interface Props {
  readonly contract: Contract
  readonly onRemoved: () => void
  readonly clear: () => void
}

/** A contract that no document names may be removed. */
export function ContractRemoval({ contract: { id, version }, onRemoved, clear }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const removal = useMutation({
    mutationFn: () => client.supplierContract.remove({ id, version }),
    async onSuccess() {
      await refreshFeatures(queries, ['expense'])
      clear()
      onRemoved()
      notice(t('saved.removed'))
    },
  })
  return (
    <Group justify="flex-end" mt="sm">
      <RefusalAlert error={removal.error} />
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        loading={removal.isPending}
        onClick={() => removal.mutate()}
      >
        {t('supplierContract.remove')}
      </Button>
    </Group>
  )
}
