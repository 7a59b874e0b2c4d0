import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { PhoneText } from '../../../ui/PhoneText.tsx'
import { spokenTime } from '../../../ui/time-words.ts'
import type { Copy } from '../../../ui/use-copy.ts'
import classes from './Duty.module.css'
import type { Duty } from './duty.ts'
import { useDutyWords } from './use-duty-words.ts'

interface Props {
  readonly duty: Duty
  readonly copy: Copy
  /** What the last copy led to. */
  readonly told: string
}

/** Who answers the telephone at this moment. */
export function AnsweringNow({ duty, copy, told }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useDutyWords()
  const { day, time, answering, contacts } = duty
  const unknown = contacts.every(({ state }) => state === 'unknown')
  const now = { weekday: words.weekday(day), day: format.day(day), hour: spokenTime(time) }
  return (
    <section className={classes.now} aria-label={t('duty.now')}>
      <Text fw={650}>
        {unknown ? t('duty.unknown') : t('duty.now')}{' '}
        <Text span size="sm" c="dimmed" fw={400}>
          {t('duty.nowAt', now)}
        </Text>
      </Text>
      {unknown && <Text maw="70ch">{t('duty.unknownText')}</Text>}
      {!unknown && answering.length === 0 && <Text>{t('duty.nobody')}</Text>}
      {answering.map(({ id, name, phone, insteadOf }) => (
        <Text key={id} size="lg">
          <b>{name}</b> {phone !== '' && <PhoneText phone={phone} copy={copy} />}{' '}
          {insteadOf !== null && (
            <Text span size="sm" c="dimmed">
              {t('duty.instead', { name: insteadOf })}
            </Text>
          )}
        </Text>
      ))}
      <Text role="status" size="sm">
        {told}
      </Text>
    </section>
  )
}
