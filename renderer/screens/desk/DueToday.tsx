import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDuePromises } from '../../app/due-promises.ts'
import { useFormat } from '../../ui/format.ts'
import { TextLink } from '../../ui/TextLink.tsx'

/** Whom the person who works here is to come back to today; nothing where nobody waits. */
export function DueToday() {
  const { t } = useTranslation()
  const format = useFormat()
  const { today, overdue } = useDuePromises()
  if (today + overdue === 0) return null
  const counts = { today: format.number(today), overdue: format.number(overdue) }
  return (
    <Text>
      {t('followUp.waiting', { counts: t('followUp.mineCounts', counts) })}{' '}
      <TextLink to="/kontakt/wroc">{t('followUp.toQueue')}</TextLink>
    </Text>
  )
}
