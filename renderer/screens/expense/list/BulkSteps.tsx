import { Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../../api.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { DocumentRow } from '../expense.ts'

interface Props {
  /** The marked rows of the page. */
  readonly rows: readonly DocumentRow[]
  readonly onDone: () => void
}

/** A check of every document marked, all of them or none. */
export function BulkSteps({ rows, onDone }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const step = useMutation({
    mutationFn: (kind: 'checkFormally' | 'check') =>
      client.expense[kind]({ documents: rows.map(({ id, version }) => ({ id, version })) }),
    onSuccess() {
      notice(t('expense.bulk.done', { count: rows.length }))
      onDone()
    },
  })
  if (rows.length === 0) return null
  return (
    <>
      <Group gap="xs">
        <Text size="sm" role="status">
          {t('expense.bulk.marked', { count: rows.length })}
        </Text>
        <GuardedButton
          size="compact-sm"
          variant="default"
          procedure={contract.expense.checkFormally}
          loading={step.isPending}
          onClick={() => step.mutate('checkFormally')}
        >
          {t('expense.step.checkFormally')}
        </GuardedButton>
        <GuardedButton
          size="compact-sm"
          variant="default"
          procedure={contract.expense.check}
          loading={step.isPending}
          onClick={() => step.mutate('check')}
        >
          {t('expense.step.check')}
        </GuardedButton>
      </Group>
      <RefusalAlert error={step.error} />
    </>
  )
}
