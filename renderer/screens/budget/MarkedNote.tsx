import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { sumMoney } from '#db/values/money.ts'
import { useFormat } from '../../ui/format.ts'
import type { PlanVersion } from './budget.ts'
import { markedLines, type PlanMark } from './plan-mark.ts'

interface Props {
  readonly version: PlanVersion
  readonly marked: PlanMark
  readonly onClear: () => void
}

/** What is marked in the budget and what it adds up to: the figure that led here. */
export function MarkedNote({ version, marked, onClear }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const lines = markedLines(marked, version)
  if (lines === null) return null
  const amount = format.money(sumMoney(lines.map((line) => line.amount)))
  return (
    <Group gap="sm" role="status">
      <Text>
        {lines.length === 0
          ? t('budget.marked.none')
          : t('budget.marked.sum', { count: lines.length, amount })}
      </Text>
      <Button variant="default" size="compact-sm" onClick={onClear}>
        {t('budget.marked.clear')}
      </Button>
    </Group>
  )
}
