import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Grosze } from '#db/values/money.ts'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { ClaimPage } from '../claim.ts'

interface Props {
  readonly claim: ClaimPage
  readonly taskId: string
  readonly amount: Grosze
  /** Null before the decision. */
  readonly approved: Grosze | null
}

/** What the entries of one task add up to: the figure that led to them; and the way to all. */
export function OfTask({ claim, taskId, amount, approved }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const task = claim.finance.tasks.find((one) => one.taskId === taskId)?.name ?? ''
  const sum = format.money(amount)
  return (
    <Group gap="md" role="status">
      <Text fw={500}>
        {approved === null
          ? t('claim.documents.ofTask', { task, amount: sum })
          : t('claim.documents.ofTaskApproved', {
              task,
              amount: sum,
              approved: format.money(approved),
            })}
      </Text>
      <TextLink to="/budzet/wnioski/$id" params={{ id: claim.id }} resetScroll={false}>
        {t('claim.documents.allTasks')}
      </TextLink>
    </Group>
  )
}
