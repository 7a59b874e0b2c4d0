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

const kinds = ['checkFormally', 'check'] as const
type Kind = (typeof kinds)[number]

/** Which of the marked documents await a check; the others are left alone. */
const awaiting: Readonly<Record<Kind, (row: DocumentRow) => boolean>> = {
  checkFormally: ({ formallyCheckedOn }) => formallyCheckedOn === null,
  check: ({ formallyCheckedOn, checkedOn }) => formallyCheckedOn !== null && checkedOn === null,
}

/** A check of the marked documents that await it, all of them or none. */
export function BulkSteps({ rows, onDone }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const step = useMutation({
    mutationFn: async (kind: Kind) => {
      const documents = rows.filter(awaiting[kind]).map(({ id, version }) => ({ id, version }))
      await client.expense[kind]({ documents })
      return documents.length
    },
    onSuccess(count) {
      notice(t('expense.bulk.done', { count }))
      onDone()
    },
  })
  if (rows.length === 0) return null
  const steps = kinds.flatMap((kind) => {
    const count = rows.filter(awaiting[kind]).length
    return count === 0 ? [] : [{ kind, count }]
  })
  return (
    <>
      <Group gap="xs">
        <Text size="sm" role="status">
          {t('expense.bulk.marked', { count: rows.length })}
          {steps.length === 0 && ` ${t('expense.bulk.noneAwaits')}`}
        </Text>
        {steps.map(({ kind, count }) => (
          <GuardedButton
            key={kind}
            size="compact-sm"
            variant="default"
            procedure={contract.expense[kind]}
            loading={step.isPending}
            onClick={() => step.mutate(kind)}
          >
            {t('expense.bulk.step', { step: t(`expense.step.${kind}`), count })}
          </GuardedButton>
        ))}
      </Group>
      <RefusalAlert error={step.error} />
    </>
  )
}
