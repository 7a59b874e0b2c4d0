import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import type { JstMentor } from '../mentor.ts'
import classes from './JstMentor.module.css'

/** Who has guided the JST and since when, the newest first, with what each left to the next. */
export function JstAssignments({ own: { assignments } }: { readonly own: JstMentor }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (assignments.length === 0) return null
  return (
    <ul className={classes.list} aria-label={t('mentor.ofJst.history')}>
      {assignments.toReversed().map(({ id, mentorName, from, to, handover }) => (
        <li key={id}>
          <Text size="sm" {...(to === null ? {} : { c: 'dimmed' })}>
            {to === null
              ? t('mentor.ofJst.open', { name: mentorName, from: format.day(from) })
              : t('mentor.ofJst.period', {
                  ...{ name: mentorName, from: format.day(from), to: format.day(to) },
                })}
          </Text>
          {handover !== '' && (
            <Text size="sm" className={classes.text ?? ''}>
              {t('mentor.ofJst.handover', { text: handover })}
            </Text>
          )}
        </li>
      ))}
    </ul>
  )
}
