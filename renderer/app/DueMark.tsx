import { useTranslation } from 'react-i18next'
import { useFormat } from '../ui/format.ts'
import classes from './DueMark.module.css'
import { useDuePromises } from './due-promises.ts'

/**
 * How many callers the person who works here is to come back to today, and how many are overdue;
 * nothing while nobody waits.
 */
export function DueMark() {
  const { t } = useTranslation()
  const format = useFormat()
  const { today, overdue } = useDuePromises()
  if (today + overdue === 0) return null
  const words = t('followUp.mineCounts', {
    ...{ today: format.number(today), overdue: format.number(overdue) },
  })
  return (
    <span
      role="img"
      aria-label={words}
      title={words}
      className={overdue > 0 ? `${classes.mark} ${classes.late}` : classes.mark}
    >
      {format.number(today + overdue)}
    </span>
  )
}
