import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { useFormat } from '../ui/format.ts'
import classes from './DueMark.module.css'
import { useOffice } from './office.ts'

/**
 * How many callers the person who works here is to come back to today, and how many are overdue;
 * nothing while nobody waits. It is read again with every change notice.
 */
export function DueMark() {
  const { t } = useTranslation()
  const format = useFormat()
  const input = { programmeId: useOffice().programme.id }
  const { data } = useQuery(api.followUp.mine.queryOptions({ input }))
  const { today, overdue } = data ?? { today: 0, overdue: 0 }
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
