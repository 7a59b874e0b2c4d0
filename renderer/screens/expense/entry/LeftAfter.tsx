import { Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type LineStanding, leftOnLine } from '#db/values/expense-entry.ts'
import { type Grosze, grosze } from '#db/values/money.ts'
import { useFormat } from '../../../ui/format.ts'
import classes from './PartsFieldset.module.css'

interface Props {
  readonly standing: LineStanding | undefined
  /** What the document charges to the line. */
  readonly amount: Grosze
}

/** „Po tym dokumencie zostanie …”: what the document leaves on a cost line, while it is typed. */
export function LeftAfter({ standing, amount }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  if (standing === undefined) return null
  const left = leftOnLine(standing, amount)
  if (left === null || standing.budget === null) {
    return (
      <Text size="sm" c="dimmed" className={classes.left ?? ''}>
        {t('expense.form.noBudget')}
      </Text>
    )
  }
  const figures = {
    left: format.money(grosze(Math.abs(left))),
    budget: format.money(standing.budget),
  }
  return (
    <Text
      size="sm"
      className={classes.left ?? ''}
      data-over={left < 0 || undefined}
      aria-live="polite"
    >
      {left < 0 && <IconAlertTriangle size={14} stroke={2} aria-hidden />}
      {t(left < 0 ? 'expense.form.overspent' : 'expense.form.leftAfter', figures)}
    </Text>
  )
}
